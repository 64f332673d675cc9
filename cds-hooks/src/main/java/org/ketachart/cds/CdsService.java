package org.ketachart.cds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.Coded;

/** What we answer. One service may answer two hooks, so that what it said at the first is renewed at the second. */
public enum CdsService implements Coded {
    /** Ketamine or esketamine is ordered, or something is ordered for a patient who has it. */
    ELIGIBILITY(
            "ketamine-eligibility",
            "Ketamine and esketamine: who may be treated",
            "Screens an order of ketamine or esketamine, and an order of another medicine for a patient who has one of them,"
                    + " by the rules of the clinic's pack. Tells what speaks against it, what to weigh, what to heed and what is"
                    + " still to be asked. A clinician decides."),
    /** A patient with an order of ketamine or esketamine has come. */
    SESSION_CHECK(
            "ketamine-session-check",
            "Ketamine and esketamine: before this session",
            "Screens a patient with an active order of ketamine or esketamine again at the start of a visit, and lists what is"
                    + " to be asked on the day. A clinician decides."),
    /** The chart of a patient with an order of ketamine or esketamine was opened. */
    OVERVIEW(
            "ketamine-overview",
            "Ketamine and esketamine: where screening stands",
            "Tells on one card what screening proposes for a patient with an active order of ketamine or esketamine, and why."
                    + " A clinician decides.");

    private final String code;
    private final String title;
    private final String description;

    CdsService(String code, String title, String description) {
        this.code = code;
        this.title = title;
        this.description = description;
    }

    /** Returns its id, the last part of its URL. */
    @Override
    public String code() {
        return code;
    }

    /** Returns its name for people. */
    public String title() {
        return title;
    }

    /** Returns what it does. */
    public String description() {
        return description;
    }

    /** Returns the hooks it answers. */
    public List<Hook> hooks() {
        return switch (this) {
            case ELIGIBILITY -> List.of(Hook.ORDER_SELECT, Hook.ORDER_SIGN);
            case SESSION_CHECK -> List.of(Hook.ENCOUNTER_START);
            case OVERVIEW -> List.of(Hook.PATIENT_VIEW);
        };
    }

    /** Returns the service with an id; nothing where there is none. */
    public static Optional<CdsService> find(String id) {
        return Arrays.stream(values())
                .filter(service -> service.code.equals(id))
                .findFirst();
    }
}
