package org.ketachart.journal.fault;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Issue;

/** The stable codes of what a log or a line of it may have wrong; from {@code KC-LOG-101} on the input is read all the same. */
public enum JournalFault implements Coded {
    EMPTY("KC-LOG-001", "the log holds no event"),
    TORN_LINE("KC-LOG-002", "the last line breaks off, as after a power failure while it was written"),
    SYNTAX("KC-LOG-003", "the text is not one JSON object"),
    ENCODING("KC-LOG-004", "the bytes are not UTF-8"),
    LINE_LENGTH("KC-LOG-005", "the line is longer than the limit of bytes for one event"),
    NESTING("KC-LOG-006", "objects and arrays are nested deeper than any event needs"),
    REPEATED_FIELD("KC-LOG-007", "an object names a field twice, so that its meaning would depend on the reader"),
    MISSING("KC-LOG-008", "a field that must be there is not"),
    WRONG_TYPE("KC-LOG-009", "a value is of another JSON type than its field; null is never written"),
    WORD("KC-LOG-010", "a word is outside its closed list"),
    NUMBER("KC-LOG-011", "a number is not plain (an exponent, a fraction in a count) or too long to be carried"),
    TIME("KC-LOG-012", "a time or a zone is not written as the log writes it"),
    VERSION("KC-LOG-013", "the line is of a version that this reader does not know"),
    UPCAST("KC-LOG-014", "a line of an old version cannot be lifted to the present one"),
    OPENING("KC-LOG-015", "the first event does not open the visit, or the opening does not name the visit"),
    REOPENED("KC-LOG-016", "a later event opens the visit again without amending the opening"),
    WRONG_CLINIC("KC-LOG-017", "an event is of another clinic than the log"),
    WRONG_PATIENT("KC-LOG-018", "an event is of another patient than the log"),
    WRONG_SESSION("KC-LOG-019", "an event is of another visit than the log"),
    ORDER("KC-LOG-020", "the sequence number does not rise"),
    OTHER_BYTES("KC-LOG-021", "an event has the id of an earlier one and says something else"),
    UNKNOWN_REFERENCE("KC-LOG-022", "an event amends, or is caused by, an event that the log does not hold before it"),
    VALUE("KC-LOG-023", "a value cannot be constructed, for a reason without a code of its own"),
    TYPE("KC-LOG-024", "the event type is not a word of letters, digits, dots and hyphens"),
    TOO_MANY("KC-LOG-025", "reading was given up after too many faults"),
    LEDGER_OPENING("KC-LOG-026", "the first line of a ledger does not open it, or a later one opens it again"),
    LEDGER_CHAIN("KC-LOG-027", "a line of a ledger does not follow from the line before, by hash or by number"),
    LEDGER_HEAD("KC-LOG-028", "a head of a ledger does not name the entry before it"),

    DUPLICATE("KC-LOG-101", "an event stands in the log twice, byte for byte; the second is dropped"),
    UNKNOWN_TYPE("KC-LOG-102", "the event is of a type that this version does not know; its bytes are kept"),
    UNKNOWN_FIELD("KC-LOG-103", "a field that this version does not know; its bytes are kept with the line"),
    BYTE_ORDER_MARK("KC-LOG-104", "the log begins with a byte order mark, which is passed over"),
    CARRIAGE_RETURN("KC-LOG-105", "lines end in carriage return and line feed; said once for the log"),
    BLANK_LINE("KC-LOG-106", "a line is blank and is passed over"),
    UNENDED_LINE("KC-LOG-107", "the last line is whole but has no line feed"),
    RETRACTS_UNKNOWN(
            "KC-LOG-108", "a fact is said to be entered in error that the log does not hold; nothing is marked"),
    CHARTED_AGAIN("KC-LOG-109", "a reading is charted again without amending the earlier one; the later is believed"),
    AMENDS_OTHER("KC-LOG-110", "an event amends one that says something else; it stands beside it"),
    SOURCE_TWICE("KC-LOG-111", "one resource of the host is taken over as two facts; both stand");

    private final String code;
    private final String meaning;

    JournalFault(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns in one line what it means, for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** Returns whether the input is read all the same. */
    public boolean isTolerated() {
        return compareTo(DUPLICATE) >= 0;
    }

    /** Returns an issue of this kind, an error or a warning as the kind is. */
    public Issue issue(String path, String message) {
        return isTolerated() ? Issue.warning(code, path, message) : Issue.error(code, path, message);
    }
}
