package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.LateForm;
import org.ketachart.sessions.form.LateForms;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class LateFormsTest {
    private static final Protocol NASAL = Protocols.esketamineNasal();

    private static Session treated(String zone) {
        return new ScriptedVisit(NASAL, zone).play(Visits.READY).session();
    }

    /** The treatment is on 2 March 2026; Chicago's clocks go forward on the 8th, within the seven days. */
    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2026-03-09T23:59:59-05:00, 0",
        "America/Chicago, 2026-03-10T00:00:00-05:00, 1",
        "America/Chicago, 2026-03-10T04:59:59Z, 0",
        "America/Chicago, 2026-03-10T05:00:00Z, 1",
        "America/Chicago, 2026-03-20T12:00:00-05:00, 11",
        "Asia/Kathmandu, 2026-03-09T18:14:59Z, 0",
        "Asia/Kathmandu, 2026-03-09T18:15:00Z, 1",
        "Pacific/Apia, 2026-03-09T11:00:00Z, 1",
    })
    void a_form_is_late_from_the_midnight_after_its_seventh_day_in_the_clinics_zone(String zone, String at, int days) {
        List<LateForm> late =
                LateForms.at(List.of(treated(zone)), 7, OffsetDateTime.parse(at).toInstant());
        assertThat(late.stream().mapToInt(LateForm::days).sum()).isEqualTo(days);
    }

    @Test
    void the_first_late_moment_is_the_same_midnight() {
        Session session = treated("America/Chicago");
        FormSubmission owed = FormSubmission.owed(
                new RecordId("f"),
                FormDuty.treated(session.record()).orElseThrow(),
                FormDuty.treated(session.record()).orElseThrow().plusDays(7));
        assertThat(owed.lateFrom(session.record().clinic().zone()))
                .isEqualTo(OffsetDateTime.parse("2026-03-10T00:00:00-05:00"));
    }

    @Test
    void a_network_is_listed_clinic_by_clinic() {
        List<LateForm> late = LateForms.at(
                List.of(treated("America/New_York"), treated("America/Chicago")),
                7,
                Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(late)
                .extracting(form -> form.clinic().value())
                .containsExactly("clinic-America.Chicago", "clinic-America.New.York");
    }

    @Test
    void nothing_is_late_of_a_visit_without_a_device() {
        Session cleared = new ScriptedVisit(NASAL).play(Visits.CLEARED).session();
        assertThat(LateForms.at(List.of(cleared), 7, Instant.parse("2027-01-01T00:00:00Z")))
                .isEmpty();
    }
}
