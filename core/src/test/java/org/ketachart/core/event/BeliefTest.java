package org.ketachart.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ketachart.core.event.VisitLog.pressure;
import static org.ketachart.core.event.VisitLog.time;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.event.EventPayload.DosingBegan;
import org.ketachart.core.event.EventPayload.EnteredInError;
import org.ketachart.core.event.EventPayload.PatientArrived;
import org.ketachart.core.event.EventPayload.VitalSignCharted;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class BeliefTest {
    private static final VitalSignCharted FIRST = pressure("v1", "08:25", 180, 80, RecordStatus.FINAL);
    private static final VitalSignCharted CORRECTED = pressure("v1", "08:25", 130, 80, RecordStatus.AMENDED);
    private static final VitalSignCharted LATE = pressure("v2", "08:22", 128, 82, RecordStatus.FINAL);

    private static List<Event> log() {
        return new VisitLog()
                .opened()
                .at("08:20", new PatientArrived())
                .at("08:25", FIRST)
                .amending(3, "08:40", CORRECTED)
                .late("08:22", "08:50", LATE)
                .amending(
                        5,
                        "09:00",
                        new EnteredInError(
                                new FactRef(FactKind.VITAL_SIGN, new RecordId("v2")), Reason.text("other patient")))
                .events();
    }

    private static List<VitalSign> believed(String clock) {
        return SessionFold.asBelieved(log(), time(clock).toInstant().plusSeconds(30))
                .record()
                .vitalSigns();
    }

    @Test
    void before_it_was_corrected_the_first_reading_was_believed() {
        assertThat(believed("08:39")).containsExactly(FIRST.vitalSign());
    }

    @Test
    void from_the_moment_it_was_recorded_the_correction_replaces_the_fact_in_its_place() {
        assertThat(believed("08:40")).containsExactly(CORRECTED.vitalSign());
    }

    @Test
    void a_late_entry_was_not_believed_before_it_was_recorded_and_keeps_when_it_happened() {
        assertThat(believed("08:49")).containsExactly(CORRECTED.vitalSign());
        assertThat(believed("08:50")).containsExactly(CORRECTED.vitalSign(), LATE.vitalSign());
        assertThat(believed("08:50").get(1).taken()).isEqualTo(time("08:22"));
    }

    @Test
    void a_fact_entered_in_error_stays_and_is_marked_and_otherwise_unchanged() {
        VitalSign withdrawn = believed("09:00").get(1);
        assertThat(withdrawn.status()).isEqualTo(RecordStatus.ENTERED_IN_ERROR);
        assertThat(withdrawn.reading()).isEqualTo(LATE.vitalSign().reading());
        assertThat(withdrawn.taken()).isEqualTo(LATE.vitalSign().taken());
    }

    @Test
    void belief_begins_with_the_opening() {
        assertThatThrownBy(() -> SessionFold.asBelieved(log(), time("07:00").toInstant()))
                .isInstanceOf(DomainException.class)
                .hasMessage("a log must begin by opening its visit");
    }

    @Test
    void belief_at_the_last_recording_is_the_whole_fold() {
        assertThat(SessionFold.asBelieved(log(), time("09:00").toInstant().plusSeconds(30)))
                .isEqualTo(SessionFold.of(log()));
    }

    @Test
    void a_giving_entered_in_error_no_longer_counts_toward_the_dosing_time() {
        VisitLog log = new VisitLog()
                .opened()
                .at("09:00", new DosingBegan())
                .at("09:00", VisitLog.device("a1", "09:00"))
                .at("09:05", VisitLog.device("a2", "09:05"));
        assertThat(dosedFrom(log)).isEqualTo(new Interval(time("09:00"), null));
        log.amending(
                3,
                "09:10",
                new EnteredInError(
                        new FactRef(FactKind.ADMINISTRATION, new RecordId("a1")), Reason.text("charted twice")));
        assertThat(dosedFrom(log)).isEqualTo(new Interval(time("09:05"), null));
        SessionRecord record = SessionFold.of(log.events()).record();
        assertThat(record.administrations())
                .extracting(Administration::reachedPatient)
                .containsExactly(false, true);
    }

    private static Interval dosedFrom(VisitLog log) {
        return SessionFold.of(log.events()).record().treatment().dosing();
    }
}
