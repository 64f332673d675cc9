package org.ketachart.workbench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.event.Event;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.FactRef;
import org.ketachart.outcomes.Assessed;
import org.ketachart.outcomes.Confidence;
import org.ketachart.outcomes.EventLooks;
import org.ketachart.outcomes.Tally;
import org.ketachart.sessions.adverse.EventHistory;
import org.ketachart.sessions.adverse.EventProposal;
import org.ketachart.sessions.adverse.EventProposals;
import org.ketachart.sessions.adverse.EventStanding;
import org.ketachart.sessions.adverse.ReportClock;
import org.ketachart.sessions.adverse.ReportDue;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.supply.SupplyBalance;

/**
 * The tables of the command {@code events}, in codes alone.
 *
 * @param out where they are printed
 * @param sessions the visits, those last recorded last
 * @param events all their events, from any log
 * @param today the day in a clinic; nothing where it is not asked what is overdue
 */
record EventTables(
        PrintStream out, List<Session> sessions, List<Event> events, Function<ZoneId, Optional<LocalDate>> today) {
    private static final Confidence CONFIDENCE = Confidence.ofPercent(95);

    void print(KnownProtocols protocols) {
        happened();
        proposals(protocols);
        reports();
        supplies();
        rates();
    }

    private void happened() {
        TextTable table = table(
                "session",
                "event",
                "term",
                "onset",
                "resolved",
                "severity",
                "grade",
                "serious",
                "related",
                "outcome",
                "standing",
                "to settle");
        for (Charted<EventStanding> told : EventHistory.of(events)) {
            EventStanding standing = told.fact();
            AdverseEvent event = standing.event();
            table.row(
                    visit(told),
                    event.id().value(),
                    code(event.term()),
                    event.onset().toString(),
                    event.resolved() == null ? "-" : event.resolved().toString(),
                    code(event.severity()),
                    event.grade() == null ? "-" : event.grade().toString(),
                    event.serious() == null ? "?" : event.serious() ? "yes" : "no",
                    event.suspects().isEmpty()
                            ? "?"
                            : event.suspects().stream()
                                    .map(Suspect::relatedness)
                                    .map(related -> related == null ? "?" : related.code())
                                    .collect(Collectors.joining(" ")),
                    code(event.outcome()),
                    standing.findClosed().isPresent() ? "closed" : "open",
                    codes(standing.questions()));
        }
        print("adverse events", table, "none charted");
    }

    private void proposals(KnownProtocols protocols) {
        TextTable table = table("session", "proposed", "since", "rule", "grade", "because");
        for (Session session : sessions) {
            Optional<Protocol> protocol = protocols.find(session);
            if (protocol.isEmpty()) {
                table.row(id(session), "?", "-", "protocol not known: not looked at", "-", "-");
            }
            protocol.stream()
                    .flatMap(known -> EventProposals.open(session, known).stream())
                    .forEach(proposal -> table.row(
                            id(session),
                            proposal.term().code(),
                            proposal.since().toString(),
                            proposal.rule().code(),
                            proposal.findGrade()
                                    .map(grade -> grade.grade() + " (" + grade.row() + ")")
                                    .orElse("-"),
                            because(proposal)));
        }
        print("proposed, for a clinician to confirm or decline", table, "nothing");
    }

    private void reports() {
        TextTable table = table("session", "event", "report", "by", "standing", "if");
        for (Charted<EventStanding> told : EventHistory.of(events)) {
            ZoneId zone = zone(told);
            for (ReportDue due : ReportClock.of(told.fact(), zone)) {
                boolean overdue = today.apply(zone).filter(due::isOverdue).isPresent();
                table.row(
                        visit(told),
                        told.fact().event().id().value(),
                        due.kind().code(),
                        due.findBy().map(LocalDate::toString).orElse("-"),
                        due.findSent()
                                .map(sent -> (due.isLate() ? "sent late " : "sent ") + sent)
                                .orElse(overdue ? "overdue" : "not sent"),
                        codes(due.open()));
            }
        }
        print("reports that are or may be called for", table, "none");
    }

    /** A supply is dispensed at one visit and told of at others: the visits of a patient go together. */
    private void supplies() {
        Map<Chart, List<CareContext>> byPatient = sessions.stream()
                .collect(Collectors.groupingBy(
                        EventTables::patient,
                        LinkedHashMap::new,
                        Collectors.mapping(Session::care, Collectors.toList())));
        TextTable table =
                table("supply", "drug", "dispensed", "units", "doses told", "returned", "rest in mg", "standing");
        byPatient.values().stream()
                .flatMap(visits -> SupplyBalance.of(visits).stream())
                .forEach(balance -> table.row(
                        balance.supply().id().value(),
                        balance.supply().drug().code(),
                        balance.supply().dispensed().toString(),
                        balance.supply().units().value().toPlainString(),
                        String.valueOf(balance.doses()),
                        balance.returned().toPlainString(),
                        balance.findRest().map(rest -> rest.toPlainString()).orElse("?"),
                        codes(balance.concerns())));
        byPatient.values().stream()
                .flatMap(visits -> SupplyBalance.findStray(visits).stream())
                .forEach(dose -> table.row(
                        dose.from() == null ? "-" : dose.from().value(),
                        dose.drug().code(),
                        "-",
                        "?",
                        "1",
                        "-",
                        "?",
                        "no such supply"));
        print("supplies for home", table, "none");
    }

    private static Chart patient(Session session) {
        Chart chart = session.record().chart();
        return new Chart(chart.clinic(), chart.patient(), null, null);
    }

    private void rates() {
        TextTable table = table("term", "counted", "seen");
        List<SessionRecord> records = sessions.stream().map(Session::record).toList();
        for (EventTerm term : EventTerm.values()) {
            List<Assessed> looks = EventLooks.of(records, term);
            boolean late = term.timing().isOfCourse();
            Tally tally = late ? Tally.ofPatients(looks) : Tally.ofSessions(looks);
            if (tally.assessed() > 0 || tally.unasked() > 0) {
                table.row(term.code(), late ? "patients" : "sessions", tally.text(CONFIDENCE));
            }
        }
        long unnamed = EventHistory.of(events).stream()
                .filter(told -> told.fact().event().term() == null)
                .count();
        if (unnamed > 0) {
            table.row("no term", "events", unnamed + ", in no rate");
        }
        print("how often, in sessions with drug", table, "nobody looked");
    }

    private static TextTable table(String... head) {
        return new TextTable().row(head);
    }

    private void print(String title, TextTable table, String none) {
        out.println(title);
        if (table.size() > 1) {
            table.print(out);
        } else {
            out.println(none);
        }
        out.println();
    }

    private static String visit(Charted<EventStanding> told) {
        return told.chart().session() == null ? "-" : told.chart().session().value();
    }

    private ZoneId zone(Charted<EventStanding> told) {
        return sessions.stream()
                .map(session -> session.record().clinic())
                .filter(clinic -> clinic.id().equals(told.chart().clinic()))
                .findFirst()
                .orElseThrow()
                .zone();
    }

    private static String id(Session session) {
        return session.record().id().value();
    }

    private static String code(@Nullable Coded word) {
        return word == null ? "-" : word.code();
    }

    private static String codes(Set<? extends Coded> words) {
        return words.isEmpty() ? "-" : words.stream().map(Coded::code).collect(Collectors.joining(" "));
    }

    private static String because(EventProposal proposal) {
        return proposal.because().stream()
                .map((FactRef fact) -> fact.kind().code() + "|" + fact.id().value())
                .collect(Collectors.joining(" "));
    }
}
