package org.ketachart.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ChartedFact;

/**
 * What a page says to whoever hears it instead of seeing it.
 *
 * @param title what it is
 * @param description what is on it, in counts and no words of the record
 */
record FlowsheetWords(String title, String description) {
    static FlowsheetWords of(Session session, @Nullable Clock clock) {
        SessionRecord record = session.record();
        String day = clock == null ? "without a time on record" : "of " + clock.day();
        long pressures = record.vitalSigns().stream()
                .filter(Words::stands)
                .filter(vital -> vital.reading() instanceof BloodPressure)
                .count();
        String peak = record.vitalSigns().stream()
                .filter(Words::stands)
                .map(vital -> vital.reading())
                .filter(BloodPressure.class::isInstance)
                .map(BloodPressure.class::cast)
                .max(java.util.Comparator.comparingInt(BloodPressure::systolic)
                        .thenComparingInt(BloodPressure::diastolic))
                .map(highest -> ", the highest " + highest.systolic() + "/" + highest.diastolic() + " mmHg")
                .orElse("");
        return new FlowsheetWords(
                "Flowsheet of session " + record.id().value() + " " + day,
                "State " + Words.of(record.state()) + ". Standing facts: " + pressures + " blood pressures" + peak
                        + ", "
                        + standing(record.ratings()) + " ratings, " + standing(record.administrations()) + " doses, "
                        + standing(record.interventions()) + " interventions, " + standing(record.effects())
                        + " effects looked for, "
                        + standing(record.adverseEvents())
                        + " adverse events; " + session.alerts().size() + " alerts, "
                        + session.openAlerts().size() + " of them not acknowledged.");
    }

    private static long standing(List<? extends ChartedFact> facts) {
        return facts.stream().filter(Words::stands).count();
    }
}
