package org.ketachart.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;

/** The notice that an inpatient owes no form. */
class NoFormPdfTest {
    private static ChartedVisit sprayed(Setting setting) {
        return new ChartedVisit(
                        "2026-05-12T09:00:00-05:00",
                        "America/Chicago",
                        "St. Jude's Ward",
                        HostRef.of("Patient/p1"),
                        setting)
                .spray(15);
    }

    private static Printed printed(SessionRecord record) {
        return new Printed(NoFormPdf.of(record));
    }

    @Test
    void every_adverse_event_of_the_session_is_on_it_and_what_nobody_judged_says_so() {
        SessionRecord record = sprayed(Setting.INPATIENT)
                .event(30, 55L, "felt \u201cfar away\u201d")
                .event(40, null, "vomited")
                .inError(FactKind.ADVERSE_EVENT, "ae-3", 50)
                .session()
                .record();

        assertThat(printed(record).text().lines())
                .containsSequence(
                        "No monitoring form is owed",
                        "treated in hospital or its emergency department",
                        "Clinic St. Jude's Ward",
                        "Session s-1",
                        "Day of treatment 2026-05-12")
                .containsSequence(
                        "Adverse events on record",
                        "felt \u201cfar away\u201d",
                        "ae-2",
                        "from 2026-05-12 09:30 -05:00",
                        "until 2026-05-12 09:55 -05:00")
                .containsSubsequence("vomited", "ae-3 \u00b7 entered in error", "no end on record");
        assertThat(printed(record).body())
                .contains("reportsallsuspectedadverseeventstotheREMSbytelephone(REM-04)")
                .contains("seriousnessnotjudged\u00b7severitynotrecorded\u00b7relationtothedrugnotjudged"
                        + "\u00b7outcomenotrecorded");
        assertThat(NoFormPdf.of(record)).isEqualTo(NoFormPdf.of(record));
    }

    @Test
    void an_empty_list_does_not_say_that_nothing_happened() {
        assertThat(printed(sprayed(Setting.INPATIENT).session().record()).text())
                .contains("None is charted. That does not say that none happened.\n");
    }

    @Test
    void a_session_that_owes_a_form_has_no_such_notice() {
        SessionRecord record = sprayed(Setting.CLINIC).session().record();

        assertThatThrownBy(() -> NoFormPdf.of(record))
                .isInstanceOf(DomainException.class)
                .hasMessageEndingWith("a notice that no form is owed must be of a patient treated in hospital");
    }
}
