package org.ketachart.workbench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.RecordStatus;

/** What is derived from a visit for people to look at. Facts entered in error do not count. */
final class SessionFigures {
    private final Session session;
    private final SessionRecord record;

    SessionFigures(Session session) {
        this.session = session;
        this.record = session.record();
    }

    /** Returns the visit. */
    Session session() {
        return session;
    }

    /** Returns the facts that count. */
    static <T extends ChartedFact> List<T> standing(List<T> facts) {
        return facts.stream()
                .filter(fact -> fact.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
    }

    /** Returns when the patient came or, failing that, was meant to come, on the clinic's clock. */
    Optional<ZonedDateTime> local() {
        OffsetDateTime arrived = record.arrived();
        if (arrived != null) {
            return Optional.of(arrived.atZoneSameInstant(record.clinic().zone()));
        }
        return Optional.ofNullable(record.planned())
                .map(planned ->
                        planned.resolved().atZoneSameInstant(record.clinic().zone()));
    }

    /** Returns what was given and how; what was ordered where nothing was; or a dash. */
    String drugAndRoute() {
        String given = given().map(a -> drugAndRoute(a.drug().code(), a.route().code()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            return given;
        }
        String ordered = record.orders().stream()
                .map((MedicationOrder order) ->
                        drugAndRoute(order.drug().code(), order.route().code()))
                .distinct()
                .collect(Collectors.joining(", "));
        return ordered.isEmpty() ? "-" : "(" + ordered + ")";
    }

    private static String drugAndRoute(String drug, String route) {
        return drug
                + switch (route) {
                    case "intravenous" -> " IV";
                    case "intramuscular" -> " IM";
                    case "subcutaneous" -> " SC";
                    default -> " " + route;
                };
    }

    /** Returns the sum of all amounts given in mg, with a plus where an amount is not known; a dash where nothing was given. */
    String milligrams() {
        if (given().findAny().isEmpty()) {
            return "-";
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean more = false;
        for (Administration giving : given().toList()) {
            if (giving.given() == null) {
                more = true;
            } else {
                sum = sum.add(giving.given().value());
            }
        }
        return sum.toPlainString() + (more ? "+" : "");
    }

    private Stream<Administration> given() {
        return record.administrations().stream().filter(Administration::reachedPatient);
    }

    /** Returns how the patient left, or a dash. */
    String disposition() {
        return record.discharge() == null
                ? "-"
                : record.discharge().disposition().code();
    }

    /** Returns the number of adverse events, and of the serious among them. */
    String adverseEvents() {
        List<AdverseEvent> events = standing(record.adverseEvents());
        return events.isEmpty() ? "-" : events.size() + "/" + serious();
    }

    /** Returns the number of adverse events judged serious. */
    long serious() {
        return standing(record.adverseEvents()).stream()
                .filter(event -> Boolean.TRUE.equals(event.serious()))
                .count();
    }

    /** Returns the pressure with the highest systolic number. */
    Optional<BloodPressure> peak() {
        return standing(record.vitalSigns()).stream()
                .map(VitalSign::reading)
                .filter(BloodPressure.class::isInstance)
                .map(BloodPressure.class::cast)
                .max(Comparator.comparingInt(BloodPressure::systolic).thenComparingInt(BloodPressure::diastolic));
    }

    /** Returns the peak as a cuff shows it, or a dash. */
    String peakPressure() {
        return peak().map(peak -> peak.systolic() + "/" + peak.diastolic()).orElse("-");
    }

    /** Returns the whole minutes from arrival to the end of the visit. */
    Optional<Long> stay() {
        OffsetDateTime arrived = record.arrived();
        OffsetDateTime ended = record.ended();
        return arrived == null || ended == null
                ? Optional.empty()
                : Optional.of(Duration.between(arrived, ended).toMinutes());
    }
}
