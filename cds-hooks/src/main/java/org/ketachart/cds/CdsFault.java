package org.ketachart.cds;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** The stable codes of what is wrong with a request or feedback; messages may be reworded, a code never changes its meaning. */
public enum CdsFault implements Coded {
    /** Not one JSON object. */
    JSON("KC-CDS-001"),
    /** Larger, or nested deeper, than is read. */
    TOO_MUCH("KC-CDS-002"),
    /** A name twice in one object. */
    TWICE("KC-CDS-003"),
    /** No service has this id. */
    SERVICE("KC-CDS-004"),
    /** A hook that the service does not answer. */
    HOOK("KC-CDS-005"),
    /** A field that must be there and is not. */
    MISSING("KC-CDS-006"),
    /** A value of another JSON type than its field. */
    SHAPE("KC-CDS-007"),
    /** A text, an id, a URL or a coding that is not written as one. */
    TEXT("KC-CDS-008"),
    /** An id of a call, a card or a suggestion that is no UUID. */
    UUID("KC-CDS-009"),
    /** Data of another patient than the one of the context. */
    PATIENT("KC-CDS-010"),
    /** Another type of resource than was asked for, or than an order can be. */
    RESOURCE("KC-CDS-011"),
    /** A selection that is none of the draft orders, or that is there twice. */
    SELECTION("KC-CDS-012"),
    /** Two draft orders with one id. */
    ORDER("KC-CDS-013"),
    /** An outcome of a card that is neither accepted nor overridden. */
    OUTCOME("KC-CDS-014"),
    /** A time that is none. */
    TIME("KC-CDS-015"),
    /** Parts of a request or of feedback that contradict each other. */
    CONTRADICTION("KC-CDS-016");

    private final String code;

    CdsFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns an error of this kind at a place. */
    Issue at(String path, String message) {
        return Issue.error(code, path, message);
    }
}
