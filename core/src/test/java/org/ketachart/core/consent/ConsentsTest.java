package org.ketachart.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class ConsentsTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static Consent consent(String id, ConsentDecision decision, String from, @Nullable String to) {
        return new Consent(
                new RecordId(id),
                ConsentScope.TREATMENT,
                decision,
                null,
                ConsentSigner.patient(),
                null,
                PartialDate.parse(from),
                to == null || to.equals("-") ? null : PartialDate.parse(to),
                List.of(),
                List.of(),
                null,
                null,
                null,
                RecordStatus.FINAL);
    }

    private static Consent signed(Consent consent, String at) {
        return new Consent(
                consent.id(),
                consent.scope(),
                consent.decision(),
                null,
                consent.signer(),
                OffsetDateTime.parse(at),
                consent.from(),
                consent.to(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                RecordStatus.FINAL);
    }

    private static Word word(ZoneId zone, String at, Consent... consents) {
        return Consents.of(List.of(consents), zone)
                .inForce(ConsentScope.TREATMENT, OffsetDateTime.parse(at))
                .word();
    }

    /** On 8 March 2026 Chicago's day has 23 hours, on 1 November 25; Apia and Kathmandu are a day and an odd offset away. */
    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2026-03-08, 2026-03-08, 2026-03-07T23:59:59-06:00, NOT_IN_FORCE",
        "America/Chicago, 2026-03-08, 2026-03-08, 2026-03-08T00:00:00-06:00, IN_FORCE",
        "America/Chicago, 2026-03-08, 2026-03-08, 2026-03-08T23:59:59-05:00, IN_FORCE",
        "America/Chicago, 2026-03-08, 2026-03-08, 2026-03-09T00:00:00-05:00, NOT_IN_FORCE",
        "America/Chicago, 2026-11-01, 2026-11-01, 2026-11-01T00:00:00-05:00, IN_FORCE",
        "America/Chicago, 2026-11-01, 2026-11-01, 2026-11-01T23:59:59-06:00, IN_FORCE",
        "America/Chicago, 2026-11-01, 2026-11-01, 2026-11-02T00:00:00-06:00, NOT_IN_FORCE",
        "America/Chicago, 2026-11-01, 2026-11-01, 2026-11-02T05:59:59Z, IN_FORCE",
        "Asia/Kathmandu, 2026-05-12, -, 2026-05-11T18:14:59Z, NOT_IN_FORCE",
        "Asia/Kathmandu, 2026-05-12, -, 2026-05-11T18:15:00Z, IN_FORCE",
        "Pacific/Apia, 2026-05-12, 2026-05-12, 2026-05-11T11:00:00Z, IN_FORCE",
        "Pacific/Apia, 2026-05-12, 2026-05-12, 2026-05-12T11:00:00Z, NOT_IN_FORCE",
        "America/Santiago, 2026-09-06, -, 2026-09-06T03:59:59Z, NOT_IN_FORCE",
        "America/Santiago, 2026-09-06, -, 2026-09-06T04:00:00Z, IN_FORCE",
    })
    void a_consent_holds_for_whole_days_of_the_clinics_zone_whatever_its_clock_does(
            String zone, String from, String to, String at, Word word) {
        assertThat(word(ZoneId.of(zone), at, consent("c1", ConsentDecision.GIVEN, from, to)))
                .isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05, -, 2026-04-30T23:59:59-05:00, NOT_IN_FORCE",
        "2026-05, -, 2026-05-01T00:00:00-05:00, UNKNOWN",
        "2026-05, -, 2026-05-30T23:59:59-05:00, UNKNOWN",
        "2026-05, -, 2026-05-31T00:00:00-05:00, IN_FORCE",
        "2026, -, 2026-12-30T12:00:00-06:00, UNKNOWN",
        "2026, -, 2026-12-31T00:00:00-06:00, IN_FORCE",
        "2026-01-02, 2026-05, 2026-05-01T23:59:59-05:00, IN_FORCE",
        "2026-01-02, 2026-05, 2026-05-02T00:00:00-05:00, UNKNOWN",
        "2026-01-02, 2026-05, 2026-05-31T23:59:59-05:00, UNKNOWN",
        "2026-01-02, 2026-05, 2026-06-01T00:00:00-05:00, NOT_IN_FORCE",
        "2026-01-02, 2026, 2026-01-02T12:00:00-06:00, UNKNOWN",
        "2026, 2026, 2026-07-01T12:00:00-05:00, UNKNOWN",
        "2026, 2026, 2027-01-01T00:00:00-06:00, NOT_IN_FORCE",
    })
    void a_month_or_a_year_alone_leaves_unknown_what_nobody_wrote_down(String from, String to, String at, Word word) {
        assertThat(word(CHICAGO, at, consent("c1", ConsentDecision.GIVEN, from, to)))
                .isEqualTo(word);
    }

    @Test
    void a_withdrawal_in_mid_course_leaves_earlier_sessions_with_their_consent() {
        Consent taken = consent("c1", ConsentDecision.GIVEN, "2026-01-05", "-")
                .withdrawn(new ConsentWithdrawal(OffsetDateTime.parse("2026-02-10T14:30:00-06:00"), null, null));
        assertThat(word(CHICAGO, "2026-01-05T09:00:00-06:00", taken)).isEqualTo(Word.IN_FORCE);
        assertThat(word(CHICAGO, "2026-02-10T14:29:59-06:00", taken)).isEqualTo(Word.IN_FORCE);
        assertThat(word(CHICAGO, "2026-02-10T20:30:00Z", taken)).isEqualTo(Word.NOT_IN_FORCE);
        assertThat(word(CHICAGO, "2026-03-01T09:00:00-06:00", taken)).isEqualTo(Word.NOT_IN_FORCE);
    }

    @Test
    void a_consent_given_anew_after_a_withdrawal_holds_from_then_on() {
        Consent taken = consent("c1", ConsentDecision.GIVEN, "2026-01-05", "-")
                .withdrawn(new ConsentWithdrawal(OffsetDateTime.parse("2026-02-10T14:30:00-06:00"), null, null));
        Consent anew = consent("c2", ConsentDecision.GIVEN, "2026-02-20", "-");
        assertThat(word(CHICAGO, "2026-02-19T09:00:00-06:00", taken, anew)).isEqualTo(Word.NOT_IN_FORCE);
        assertThat(word(CHICAGO, "2026-02-20T09:00:00-06:00", taken, anew)).isEqualTo(Word.IN_FORCE);
    }

    @Test
    void a_signature_of_that_morning_makes_the_hours_before_it_hours_without_consent() {
        Consent signed = signed(consent("c1", ConsentDecision.GIVEN, "2026-05-12", "-"), "2026-05-12T09:10:00-05:00");
        assertThat(word(CHICAGO, "2026-05-12T09:09:59-05:00", signed)).isEqualTo(Word.NOT_IN_FORCE);
        assertThat(word(CHICAGO, "2026-05-12T09:10:00-05:00", signed)).isEqualTo(Word.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-05-31T12:00:00-05:00, IN_FORCE",
        "2026-06-01, 2026-06-01T12:00:00-05:00, NOT_IN_FORCE",
        "2026-06, 2026-06-15T12:00:00-05:00, UNKNOWN",
        "2026-06, 2026-07-01T12:00:00-05:00, NOT_IN_FORCE",
        "2026-01-01, 2026-06-01T12:00:00-05:00, IN_FORCE",
        "2026-05-12, 2026-06-01T12:00:00-05:00, UNKNOWN",
        "2026-05, 2026-06-01T12:00:00-05:00, UNKNOWN",
    })
    void a_refusal_ends_what_was_given_before_it_and_not_what_was_given_after(String refused, String at, Word word) {
        assertThat(word(
                        CHICAGO,
                        at,
                        consent("c1", ConsentDecision.GIVEN, "2026-05-12", "-"),
                        consent("c2", ConsentDecision.REFUSED, refused, "-")))
                .isEqualTo(word);
    }

    @Test
    void whoever_takes_back_a_consent_takes_back_every_one_given_before() {
        Consent old = consent("c1", ConsentDecision.GIVEN, "2025-05-12", "-");
        Consent renewed = consent("c2", ConsentDecision.GIVEN, "2026-05-01", "-")
                .withdrawn(new ConsentWithdrawal(OffsetDateTime.parse("2026-05-20T10:00:00-05:00"), null, null));
        assertThat(word(CHICAGO, "2026-05-20T09:59:59-05:00", old, renewed)).isEqualTo(Word.IN_FORCE);
        assertThat(word(CHICAGO, "2026-06-01T09:00:00-05:00", old, renewed)).isEqualTo(Word.NOT_IN_FORCE);
        Consent anew = consent("c3", ConsentDecision.GIVEN, "2026-05-20", "-");
        assertThat(word(CHICAGO, "2026-06-01T09:00:00-05:00", renewed, anew)).isEqualTo(Word.UNKNOWN);
        assertThat(word(CHICAGO, "2026-06-01T09:00:00-05:00", renewed, signed(anew, "2026-05-20T10:00:01-05:00")))
                .isEqualTo(Word.IN_FORCE);
    }

    @Test
    void of_two_decisions_of_one_day_nobody_knows_which_came_first_unless_both_were_signed() {
        Consent given = consent("c1", ConsentDecision.GIVEN, "2026-05-12", "-");
        Consent refused = consent("c2", ConsentDecision.REFUSED, "2026-05-12", "-");
        Consent ten = signed(given, "2026-05-12T10:00:00-05:00");
        Consent noon = signed(refused, "2026-05-12T12:00:00-05:00");
        String four = "2026-05-12T16:00:00-05:00";
        assertThat(word(CHICAGO, four, ten, refused)).isEqualTo(Word.UNKNOWN);
        assertThat(word(CHICAGO, four, given, noon)).isEqualTo(Word.UNKNOWN);
        assertThat(word(CHICAGO, four, ten, noon)).isEqualTo(Word.NOT_IN_FORCE);
        assertThat(word(CHICAGO, "2026-05-12T11:00:00-05:00", ten, noon)).isEqualTo(Word.IN_FORCE);
        assertThat(word(CHICAGO, four, signed(given, "2026-05-12T13:00:00-05:00"), noon))
                .isEqualTo(Word.IN_FORCE);
    }

    @Test
    void a_signature_just_after_midnight_of_another_offset_is_of_the_clinics_own_day() {
        Consent given = Consent.given(
                new RecordId("c1"),
                ConsentScope.TREATMENT,
                new ConsentText(new RecordId("t"), new RecordId("1"), "0a".repeat(32)),
                OffsetDateTime.parse("2026-05-13T02:30:00Z"),
                CHICAGO,
                HostRef.literal("Practitioner", "d1"));
        assertThat(given.from()).isEqualTo(PartialDate.parse("2026-05-12"));
        assertThat(word(CHICAGO, "2026-05-13T02:45:00Z", given)).isEqualTo(Word.IN_FORCE);
    }

    @Test
    void before_a_refusal_nothing_is_known() {
        assertThat(word(
                        CHICAGO,
                        "2026-05-01T09:00:00-05:00",
                        consent("c1", ConsentDecision.REFUSED, "2026-06-01", "-")))
                .isEqualTo(Word.UNKNOWN);
    }

    @Test
    void none_known_of_is_unknown_and_a_refusal_alone_is_a_no() {
        assertThat(word(CHICAGO, "2026-05-12T09:00:00-05:00")).isEqualTo(Word.UNKNOWN);
        assertThat(word(
                        CHICAGO,
                        "2026-05-12T09:00:00-05:00",
                        consent("c1", ConsentDecision.REFUSED, "2026-05-01", "-")))
                .isEqualTo(Word.NOT_IN_FORCE);
        assertThat(Consents.of(List.of(consent("c1", ConsentDecision.GIVEN, "2026-05-01", "-")), CHICAGO)
                        .inForce(ConsentScope.RECORDING, OffsetDateTime.parse("2026-05-12T09:00:00-05:00"))
                        .inForce())
                .isEmpty();
    }

    @Test
    void one_entered_in_error_was_never_given_and_a_later_chart_of_the_same_consent_is_believed() {
        Consent given = consent("c1", ConsentDecision.GIVEN, "2026-05-01", "-");
        assertThat(word(CHICAGO, "2026-05-12T09:00:00-05:00", given.marked(RecordStatus.ENTERED_IN_ERROR)))
                .isEqualTo(Word.UNKNOWN);
        assertThat(word(
                        CHICAGO,
                        "2026-05-12T09:00:00-05:00",
                        given,
                        consent("c1", ConsentDecision.GIVEN, "2026-06-01", "-")))
                .isEqualTo(Word.NOT_IN_FORCE);
    }

    @Test
    void the_answer_names_the_consents_it_rests_on() {
        ConsentStanding standing = Consents.of(
                        List.of(
                                consent("old", ConsentDecision.GIVEN, "2025-01-01", "2025-12-31"),
                                consent("new", ConsentDecision.GIVEN, "2026-01-01", "-")),
                        CHICAGO)
                .inForce(ConsentScope.TREATMENT, OffsetDateTime.parse("2026-05-12T09:00:00-05:00"));
        assertThat(standing.inForce()).contains(true);
        assertThat(standing.because()).containsExactly(new RecordId("new"));
    }

    @Test
    void an_unknown_answer_names_all_that_make_it_unknown_and_no_other() {
        Consent given = consent("given", ConsentDecision.GIVEN, "2026-05-12", null);
        Consent sameDay = consent("same-day", ConsentDecision.REFUSED, "2026-05-12", null);
        Consent sameMonth = consent("same-month", ConsentDecision.REFUSED, "2026-05", null);
        Consent before = consent("before", ConsentDecision.REFUSED, "2026-04-30", null);
        ConsentStanding standing = Consents.of(List.of(before, given, sameDay, sameMonth), CHICAGO)
                .inForce(ConsentScope.TREATMENT, OffsetDateTime.parse("2026-06-02T09:00:00-05:00"));
        assertThat(standing.word()).isEqualTo(Word.UNKNOWN);
        assertThat(standing.because()).extracting(RecordId::value).containsExactly("given", "same-day", "same-month");
    }
}
