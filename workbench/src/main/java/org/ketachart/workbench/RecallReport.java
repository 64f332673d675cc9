package org.ketachart.workbench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.ledger.Ledger;
import org.ketachart.sessions.ledger.Recalls;
import org.ketachart.sessions.ledger.TouchedDose;

/**
 * Whom a lot reached, in words and columns; whoever asks needs the patients.
 *
 * @param ledgers of all clinics that were read
 * @param sessions of all clinics that were read
 * @param isComplete whether all input could be read; if not, every number is a least one
 */
record RecallReport(List<Ledger> ledgers, List<Session> sessions, boolean isComplete) {
    /** Prints everything of a lot, of whichever drug. */
    void print(Note lot, PrintStream out) {
        Set<TouchedDose> touched = new LinkedHashSet<>();
        for (Drug drug : Drug.values()) {
            touched.addAll(Recalls.touched(new LotRecall(drug, null, lot, LocalDate.MIN), ledgers, sessions));
        }
        long certain = touched.stream().filter(TouchedDose::isCertain).count();
        out.println(count(certain) + " of lot " + lot.text());
        if (touched.isEmpty() && !Recalls.isKnown(lot, ledgers, sessions)) {
            out.println("no container or product of this lot is known");
        }
        if (certain < touched.size()) {
            out.println(count(touched.size() - certain) + " possibly of lot " + lot.text());
        }
        int unknown = Recalls.ofUnknownLot(ledgers, sessions);
        if (unknown > 0) {
            out.println(count(unknown) + " of a lot that nobody charted, which may be this one");
        }
        Recalls.spelledAlike(lot, ledgers, sessions)
                .forEach(other ->
                        out.println("differs only in case or white space, ask for it too: lot " + other.text()));
        if (!isComplete) {
            out.println(Logs.NOT_ALL);
        }
        if (!touched.isEmpty()) {
            table(touched).print(out);
        }
    }

    private String count(long number) {
        return (isComplete ? "" : "at least ") + number + (number == 1 ? " dose or supply" : " doses or supplies");
    }

    private static TextTable table(Set<TouchedDose> touched) {
        TextTable table = new TextTable()
                .row(
                        "when",
                        "clinic",
                        "patient",
                        "session",
                        "what",
                        "dose, supply or container",
                        "known from",
                        "is of it");
        for (TouchedDose dose : touched) {
            List<String> from = new ArrayList<>();
            if (dose.inLedger()) {
                from.add("ledger");
            }
            if (dose.inRecord()) {
                from.add("record");
            }
            table.row(
                    dose.at().toString(),
                    dose.clinic().value(),
                    dose.patient() == null ? "?" : References.text(dose.patient()),
                    dose.session() == null ? "-" : dose.session().value(),
                    dose.what().code(),
                    dose.item().value(),
                    String.join(" and ", from),
                    dose.isCertain() ? "yes" : "possibly");
        }
        return table;
    }
}
