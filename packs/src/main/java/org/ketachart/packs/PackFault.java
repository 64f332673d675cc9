package org.ketachart.packs;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** The stable codes of what is wrong with a pack or a form; messages may be reworded, a code never changes its meaning. */
public enum PackFault implements Coded {
    /** Not one JSON object, or a name twice in one. */
    JSON("KC-PCK-001"),
    /** A field or a value that must be there and is not. */
    MISSING("KC-PCK-002"),
    /** A field, a value, a gate, a section or a word that is not known. */
    UNKNOWN("KC-PCK-003"),
    /** A value of another JSON type than its field. */
    SHAPE("KC-PCK-004"),
    /** A unit that the value is not in. */
    UNIT("KC-PCK-005"),
    /** A number that is not plain, or outside what can be meant. */
    NUMBER("KC-PCK-006"),
    /** A text, an id, a date or a row that is not written as one. */
    TEXT("KC-PCK-007"),
    /** A pack laid over another protocol than its own. */
    OTHER_PROTOCOL("KC-PCK-008"),
    /** Two packs of one layer for one protocol that begin on the same day. */
    SAME_DAY("KC-PCK-009"),
    /** Values, looks, gates or parts of a form that contradict each other, such as an emergency below an alert. */
    CONTRADICTION("KC-PCK-010"),
    /** No pack holds on the day asked for. */
    NOT_EFFECTIVE("KC-PCK-011"),
    /** A dose planned where none may be: at home alone (MON-37), or esketamine at home (CAR-13). */
    AT_HOME("KC-PCK-012"),
    /** An item of a form asked after one that does not stand before it, or after an answer that one cannot have. */
    CONDITION("KC-PCK-013"),
    /** An item of a form whose source cannot fill a field of its kind, or not with its boxes. */
    SOURCE("KC-PCK-014"),
    /** A rule that asks nothing, two things at once, or what its topic cannot answer. */
    ASKS("KC-PCK-015"),
    /** A number or a list of a rule pack that no rule uses. */
    UNUSED("KC-PCK-016");

    private final String code;

    PackFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns an error of this kind at a place in a pack. */
    Issue at(String path, String message) {
        return Issue.error(code, path, message);
    }
}
