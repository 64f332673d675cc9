package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentDecision;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentSigner;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

/** What a reader sees of the days of a consent, and that none is lost by it. */
class ConsentDaysTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final ConsentCodec CODEC = new ConsentCodec();
    private static final Chart CHART = new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), null, null);

    @Test
    void a_withdrawal_within_the_days_ends_the_period_at_its_moment() {
        assertThat(period("2026-03-04", null, "2026-05-01T10:00:00-04:00"))
                .isEqualTo("{\"start\":\"2026-03-04\",\"end\":\"2026-05-01T10:00:00-04:00\"}");
        assertThat(period("2026-03", "2027", "2026-05-01T10:00:00-04:00"))
                .isEqualTo("{\"start\":\"2026-03\",\"end\":\"2026-05-01T10:00:00-04:00\"}");
    }

    @Test
    void a_withdrawal_on_the_first_day_ends_the_period_on_that_day() {
        assertThat(period("2026-03-04", null, "2026-03-04T10:00:00-05:00"))
                .isEqualTo("{\"start\":\"2026-03-04\",\"end\":\"2026-03-04\"}");
        assertThat(period("2026-03", null, "2026-03-04T10:00:00-05:00"))
                .isEqualTo("{\"start\":\"2026-03-01\",\"end\":\"2026-03-04T10:00:00-05:00\"}");
    }

    @Test
    void a_withdrawal_outside_the_days_leaves_them_as_the_paper_has_them() {
        assertThat(period("2026-03-04", "2026-06-30", "2026-07-01T10:00:00-04:00"))
                .isEqualTo("{\"start\":\"2026-03-04\",\"end\":\"2026-06-30\"}");
        assertThat(period("2026-03-04", null, "2026-03-02T10:00:00-05:00")).isEqualTo("{\"start\":\"2026-03-04\"}");
    }

    @Test
    void days_of_which_nobody_can_say_which_is_earlier_are_written_whole() {
        assertThat(period("2026-03-04", "2026", null)).isEqualTo("{\"start\":\"2026-03-04\",\"end\":\"2026-12-31\"}");
        assertThat(period("2026", "2026-02", null)).isEqualTo("{\"start\":\"2026-01-01\",\"end\":\"2026-02-28\"}");
        assertThat(period("2026-03", "2026-03", null)).isEqualTo("{\"start\":\"2026-03\",\"end\":\"2026-03\"}");
        assertThat(period("2026-03-04", "2027", null)).isEqualTo("{\"start\":\"2026-03-04\",\"end\":\"2027\"}");
    }

    /** Returns the period as it is written, after it was read back. */
    private static String period(String from, @Nullable String to, @Nullable String withdrawn) {
        Charted<Consent> consent = new Charted<>(
                CHART,
                new Consent(
                        new RecordId("c-1"),
                        ConsentScope.TREATMENT,
                        ConsentDecision.GIVEN,
                        null,
                        ConsentSigner.patient(),
                        null,
                        PartialDate.parse(from),
                        to == null ? null : PartialDate.parse(to),
                        List.of(),
                        List.of(),
                        withdrawn == null ? null : new ConsentWithdrawal(OffsetDateTime.parse(withdrawn), null, null),
                        null,
                        null,
                        RecordStatus.FINAL));
        FhirWriter out = new FhirWriter(CONTRACT);
        CODEC.write(consent, Residue.EMPTY, out);
        byte[] written = out.finish();
        Result<Read<Charted<Consent>>> read = CODEC.read(FhirCursor.of(CONTRACT, written));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(consent);
        String text = new String(written, StandardCharsets.UTF_8);
        String name = "\"period\":";
        int at = text.indexOf(name) + name.length();
        return text.substring(at, text.indexOf('}', at) + 1);
    }
}
