package org.ketachart.workbench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.ClinicId;
import org.ketachart.sessions.ledger.Ledger;
import org.ketachart.sessions.ledger.Mismatch;
import org.ketachart.sessions.ledger.Reconciliation;
import org.ketachart.sessions.ledger.ReconciliationFinding;

/**
 * Where ledgers and sessions differ, in words, and how much of what was given was compared at all: that nothing differs is worth something
 * only beside that.
 *
 * @param given what was read
 * @param at what the ledgers show; a session that was not over by then is not compared. To the end when null
 * @param out where it is printed
 */
record ComparisonReport(GivenLogs given, @Nullable Instant at, PrintStream out) {
    /** Prints it clinic by clinic, all ledgers of one taken together. */
    void print(List<Ledger> ledgers) {
        ledgers.stream()
                .map(Ledger::clinic)
                .distinct()
                .forEach(clinic -> print(
                        clinic,
                        ledgers.stream()
                                .filter(ledger -> ledger.clinic().equals(clinic))
                                .toList()));
    }

    private void print(ClinicId clinic, List<Ledger> ledgers) {
        String name = clinic.value() + ": ";
        List<Session> ofClinic = given.sessions().stream()
                .filter(session -> session.record().chart().clinic().equals(clinic))
                .toList();
        if (!given.isComparable(clinic)) {
            out.println(name + "nothing compared, for not all that was given could be read");
            return;
        }
        if (ofClinic.isEmpty()) {
            out.println(name + "no session log of this clinic given, nothing compared");
            return;
        }
        List<Session> compared = new ArrayList<>();
        for (Session session : ofClinic) {
            String whyNot = whyNot(session);
            if (whyNot.isEmpty()) {
                compared.add(session);
            } else {
                out.println("session " + session.record().id().value() + " not compared, for " + whyNot);
            }
        }
        List<ReconciliationFinding> findings = Reconciliation.of(
                ledgers, compared.stream().map(Session::record).toList());
        findings.forEach(this::print);
        int all = given.sessions().size();
        out.println(name + "compared with " + compared.size() + " of " + all + (all == 1 ? " session" : " sessions")
                + (compared.isEmpty() ? "" : ": " + count(findings.size())));
    }

    private String whyNot(Session session) {
        if (!given.isComparable(session)) {
            return "not all of its log could be read";
        }
        OffsetDateTime ended = session.record().ended();
        boolean over = at == null
                || (ended == null
                        ? session.record().state().successors().isEmpty()
                        : !ended.toInstant().isAfter(at));
        return over ? "" : "it was not over at that moment";
    }

    private static String count(int findings) {
        return findings == 0 ? "no difference" : findings + (findings == 1 ? " difference" : " differences");
    }

    private void print(ReconciliationFinding finding) {
        out.println("ledger and record differ: " + finding.what().code() + ", session "
                + finding.session().value()
                + Optional.ofNullable(finding.administration())
                        .map(id -> ", dose " + id.value())
                        .orElse("")
                + amounts(finding));
    }

    private static String amounts(ReconciliationFinding finding) {
        BigDecimal inLedger = finding.inLedger();
        if (inLedger == null && finding.inRecord() == null) {
            return "";
        }
        if (finding.what() == Mismatch.UNACCOUNTED && inLedger != null) {
            return inLedger.signum() > 0
                    ? ", by the ledger " + mg(inLedger) + " were drawn and not given, wasted, put back or lost"
                    : ", by the ledger " + mg(inLedger.negate()) + " more were used than drawn";
        }
        return ", ledger " + mg(inLedger) + ", record " + mg(finding.inRecord());
    }

    private static String mg(@Nullable BigDecimal amount) {
        return amount == null ? "nothing" : amount.toPlainString() + " mg";
    }
}
