package org.ketachart.workbench;

import java.io.PrintStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.RecordStatus;

/** A visit as a page: how it stands now, or what was believed then beside what is known now. */
final class BeliefReport {
    private final Session now;

    BeliefReport(Session now) {
        this.now = now;
    }

    /** Prints how the visit stands. */
    void print(PrintStream out) {
        heading(out);
        TextTable table = new TextTable();
        lines(now).forEach((what, value) -> table.row(what, value));
        table.print(out);
    }

    /**
     * Prints both beliefs.
     *
     * @param then what was believed at the moment; nothing if nothing had been recorded by then
     */
    void print(PrintStream out, Instant at, Optional<Session> then) {
        heading(out);
        if (then.isEmpty()) {
            out.println("nothing had been recorded by " + at);
        }
        Map<String, String> before = then.map(BeliefReport::lines).orElse(Map.of());
        TextTable table = new TextTable().row("", "then: " + at, "now", "");
        lines(now).forEach((what, value) -> {
            String old = before.getOrDefault(what, "");
            table.row(what, old, value, old.equals(value) ? "" : "*");
        });
        table.print(out);
        then.ifPresent(session -> changes(session).forEach(change -> out.println(Surroundings.oneLine(change))));
    }

    private void heading(PrintStream out) {
        SessionRecord record = now.record();
        out.println("session " + record.id().value() + " at clinic "
                + record.chart().clinic().value() + " (" + record.clinic().zone() + ")");
    }

    private static Map<String, String> lines(Session session) {
        SessionRecord record = session.record();
        SessionFigures figures = new SessionFigures(session);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("state", record.state().code());
        lines.put("arrived", time(record.arrived()));
        lines.put("ended", time(record.ended()));
        lines.put("drug and route", figures.drugAndRoute());
        lines.put("given mg", figures.milligrams());
        lines.put("treatment", word(record.treatment(), Treatment::status));
        lines.put("disposition", figures.disposition());
        lines.put("clearance", last(session));
        lines.put("peak pressure", figures.peakPressure());
        lines.put("vital signs", count(record.vitalSigns()));
        lines.put("ratings", count(record.ratings()));
        lines.put("administrations", count(record.administrations()));
        lines.put("interventions", count(record.interventions()));
        lines.put("adverse events", count(record.adverseEvents()) + ", serious " + figures.serious());
        lines.put(
                "alerts",
                session.alerts().size() + ", open " + session.openAlerts().size());
        lines.put(
                "gates",
                session.gates().size() + ", overridden " + session.overrides().size());
        lines.put("deviations", String.valueOf(session.deviations().size()));
        lines.put("irregular events", String.valueOf(session.irregular().size()));
        lines.put("unknown events", String.valueOf(session.unknownEvents()));
        lines.put("last event", String.valueOf(session.seq()));
        return lines;
    }

    private static String last(Session session) {
        int size = session.clearances().size();
        return size == 0 ? "-" : session.clearances().get(size - 1).word().code();
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null ? "-" : time.toString();
    }

    private static <T> String word(@Nullable T value, Function<T, Coded> word) {
        return value == null ? "-" : word.apply(value).code();
    }

    private static <T extends ChartedFact> String count(List<T> facts) {
        int standing = SessionFigures.standing(facts).size();
        int withdrawn = facts.size() - standing;
        return standing + (withdrawn == 0 ? "" : ", in error " + withdrawn);
    }

    /** Returns a line for each fact that was believed otherwise then; what came new is in the counts. */
    private List<String> changes(Session then) {
        Map<String, ChartedFact> before = new LinkedHashMap<>();
        facts(then.record()).forEach(fact -> before.put(key(fact), fact));
        List<String> lines = new ArrayList<>();
        facts(now.record()).forEach(fact -> {
            ChartedFact old = before.get(key(fact));
            if (old != null && !old.equals(fact)) {
                lines.add("changed since: " + key(fact) + " " + shown(old) + " -> " + shown(fact));
            }
        });
        return lines;
    }

    private static Stream<ChartedFact> facts(SessionRecord record) {
        return Stream.<List<? extends ChartedFact>>of(
                        record.vitalSigns(),
                        record.ratings(),
                        record.administrations(),
                        record.interventions(),
                        record.adverseEvents())
                .flatMap(List::stream);
    }

    private static String key(ChartedFact fact) {
        return fact.getClass().getSimpleName() + " " + fact.id().value();
    }

    private static String shown(ChartedFact fact) {
        String status = fact.status().code();
        if (fact.status() == RecordStatus.ENTERED_IN_ERROR) {
            return status;
        }
        if (fact instanceof VitalSign sign && sign.reading() instanceof BloodPressure pressure) {
            return pressure.systolic() + "/" + pressure.diastolic() + " (" + status + ")";
        }
        if (fact instanceof Administration giving && giving.given() != null) {
            return giving.given().value().toPlainString() + " mg (" + status + ")";
        }
        return status;
    }
}
