package org.ketachart.sessions.ledger;

import org.ketachart.core.value.Coded;

/**
 * Why an act on the ledger is refused. Codes are stable: messages may be reworded, a code never changes its meaning.
 *
 * <p>Those up to {@link #NOT_A_PERSON} stand in the way of a plan alone; what happened all the same is recorded with its deviation.
 * The others say that an entry could not mean what it says.
 */
public enum LedgerFault implements Coded {
    /** The container was never received. */
    CONTAINER_UNKNOWN("KC-LED-001"),
    /** The container is past its expiry, by the clinic's calendar. */
    EXPIRED("KC-LED-002"),
    /** The container's lot is recalled. */
    RECALLED("KC-LED-003"),
    /** The container is empty, by the book. */
    EMPTY("KC-LED-004"),
    /** The container holds less than that, by the book. */
    MORE_THAN_HELD("KC-LED-005"),
    /** Less than that is left of what was drawn for the session. */
    MORE_THAN_DRAWN("KC-LED-006"),
    /** Nobody witnesses a waste or a count (REM-40). */
    WITNESS_MISSING("KC-LED-007"),
    /** The witness is whoever does it, or whoever gave the dose (REM-40). */
    WITNESS_NOT_ANOTHER("KC-LED-008"),
    /** The container's lot is recalled in part, and its package code is not known. */
    PACKAGE_UNKNOWN("KC-LED-021"),
    /** Who wastes, counts or witnesses is no person of the clinic, but a device or a patient (REM-40). */
    NOT_A_PERSON("KC-LED-022"),

    /** The command is of another clinic than the ledger. */
    OTHER_CLINIC("KC-LED-009"),
    /** An entry with this id stands in the ledger. */
    ID_TAKEN("KC-LED-010"),
    /** It would happen after now. */
    IN_FUTURE("KC-LED-011"),
    /** The amount is in another unit than the container is kept in. */
    WRONG_UNIT("KC-LED-012"),
    /** The container is known under another description; another container needs an id of its own. */
    CONTAINER_DIFFERS("KC-LED-013"),
    /** The session is of another patient, by an entry that stands. */
    OTHER_PATIENT("KC-LED-014"),
    /** No entry with this id stands in the ledger, so that none can be voided. */
    ENTRY_UNKNOWN("KC-LED-015"),
    /** The entry is voided already. */
    ALREADY_VOIDED("KC-LED-016"),
    /** A void is not voided; what it voided is charted again. */
    VOID_OF_VOID("KC-LED-017"),
    /** No open discrepancy of this container was opened by this entry. */
    DISCREPANCY_UNKNOWN("KC-LED-018"),
    /** The book would still be below zero, which is no resolution. */
    STILL_BELOW_ZERO("KC-LED-019"),
    /** The recall stands in the ledger. */
    RECALL_KNOWN("KC-LED-020");

    private final String code;

    LedgerFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether it stands in the way of a plan alone, and not of what happened. */
    public boolean isOfPlansAlone() {
        return compareTo(NOT_A_PERSON) <= 0;
    }
}
