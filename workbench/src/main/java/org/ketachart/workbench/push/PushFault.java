package org.ketachart.workbench.push;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** The stable codes of what stands between a log and a FHIR server. */
public enum PushFault implements Coded {
    /** An address that is no plain FHIR base. */
    ADDRESS("KC-PSH-001"),
    /** A token that cannot be used. */
    TOKEN("KC-PSH-002"),
    /** A token that others could read on its way. */
    TOKEN_IN_THE_OPEN("KC-PSH-003"),
    /** A session that is given more than once; told, and sent once. */
    SESSION_TWICE("KC-PSH-004"),
    /** A session of which two logs tell two stories. */
    SESSION_CONTRADICTED("KC-PSH-005"),
    /** A resource of which two logs say different things. */
    RESOURCE_CONTRADICTED("KC-PSH-006"),
    /** A server that cannot be reached. */
    UNREACHABLE("KC-PSH-007"),
    /** A connection that could not be made safe. */
    TLS("KC-PSH-008"),
    /** A server that did not answer in time. */
    TIMEOUT("KC-PSH-009"),
    /** A server that pointed elsewhere. */
    REDIRECTED("KC-PSH-010"),
    /** A server that does not let us. */
    NOT_ALLOWED("KC-PSH-011"),
    /** An answer that is no FHIR in JSON, or that comes compressed. */
    NOT_FHIR("KC-PSH-012"),
    /** A server that says nothing of itself. An error, or a warning where somebody vouches for it. */
    SAYS_NOTHING("KC-PSH-013"),
    /** A server that says it cannot take what would be sent. */
    NOT_ABLE("KC-PSH-014"),
    /** A stand-in that cannot be made. */
    STAND_IN("KC-PSH-015"),
    /** A transaction that met somebody else's. */
    CONFLICT("KC-PSH-016"),
    /** A transaction that the server did not take. */
    REFUSED("KC-PSH-017"),
    /** A transaction that is too large for the server. */
    TOO_LARGE("KC-PSH-018"),
    /** A server that has no time now. */
    BUSY("KC-PSH-019"),
    /** An error of the server's own. */
    SERVER_ERROR("KC-PSH-020"),
    /** A connection that was lost after sending. */
    DROPPED("KC-PSH-021"),
    /** An answer that does not say what became of each resource. */
    ANSWER("KC-PSH-022"),
    /** An answer with a status that means nothing here. */
    STATUS("KC-PSH-023");

    private final String code;

    PushFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns an error of this kind. */
    Issue issue(String message) {
        return Issue.error(code, "", message);
    }

    /** Returns a warning of this kind. */
    public Issue warning(String message) {
        return Issue.warning(code, "", message);
    }
}
