package org.ketachart.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

/** What a dismissed card becomes, and what it does not. */
class FeedbackTest {
    private static final EvidenceDigest SAID = EvidenceDigest.of(List.of());
    private static final UUID CARD = UUID.fromString("9368d37b-283f-44a0-93ea-547cebab93ed");
    private static final HostRef DOCTOR = HostRef.literal("Practitioner", "dr-1");
    private static final Code OURS = new Code(OverrideReason.SYSTEM, "benefit-outweighs", null);

    @Test
    void a_dismissal_with_its_reason_is_read() {
        List<CardFeedback> feedback = SmallRules.services()
                .feedback("ketamine-eligibility", Calls.file("feedback.json"))
                .value();
        assertThat(feedback).hasSize(3);
        assertThat(feedback.get(0))
                .isEqualTo(new CardFeedback(
                        CARD,
                        FeedbackOutcome.OVERRIDDEN,
                        List.of(),
                        OURS,
                        new Note("Talked about it at length.\nThe patient agrees."),
                        Instant.parse("2026-05-12T14:31:00Z")));
        assertThat(feedback.get(1).suggestions())
                .containsExactly(UUID.fromString("e56e1945-20b3-4393-8503-a1a20fd73152"));
        assertThat(feedback.get(2).reason()).isNull();
    }

    @Test
    void a_reasoned_dismissal_is_a_judgment_on_what_the_card_rested_on() {
        FindingOverride override = dismissed(OURS, new Note("They agree."))
                .override(card(RuleRef.of("aneurysm", "1.0.0")), SmallRules.ZONE)
                .orElseThrow();
        assertThat(override)
                .isEqualTo(new FindingOverride(
                        RuleRef.of("aneurysm", "1.0.0"),
                        new Reason(new Concept(List.of(OURS), new Note("They agree.")), List.of()),
                        DOCTOR,
                        OffsetDateTime.parse("2026-05-12T09:30:00-05:00"),
                        List.of(new RecordId("Condition.c-2")),
                        Truth.UNKNOWN,
                        SAID));
    }

    @Test
    void a_comment_alone_and_a_reason_of_the_ehrs_own_are_reasons() {
        IssuedCard card = card(RuleRef.of("aneurysm", "1.0.0"));
        assertThat(dismissed(null, new Note("Seen by neurosurgery.")).override(card, SmallRules.ZONE))
                .isPresent();
        assertThat(dismissed(new Code("https://ehr.example.org/reasons", "7", null), null)
                        .override(card, SmallRules.ZONE))
                .isPresent();
    }

    @Test
    void a_dismissal_without_a_reason_an_accepted_card_and_a_card_without_a_finding_judge_nothing() {
        IssuedCard card = card(RuleRef.of("aneurysm", "1.0.0"));
        assertThat(dismissed(null, null).override(card, SmallRules.ZONE)).isEmpty();
        assertThat(dismissed(OURS, null).override(card(null), SmallRules.ZONE)).isEmpty();
        CardFeedback accepted =
                new CardFeedback(CARD, FeedbackOutcome.ACCEPTED, List.of(CARD), null, null, SmallRules.NOW);
        assertThat(accepted.override(card, SmallRules.ZONE)).isEmpty();
    }

    /** Else ketamine for an operation would silence the finding before the next session. */
    @ParameterizedTest
    @EnumSource
    void only_a_judgment_on_the_patient_sets_a_finding_aside(OverrideReason reason) {
        boolean present = dismissed(new Code(OverrideReason.SYSTEM, reason.code(), null), new Note("x"))
                .override(card(RuleRef.of("aneurysm", "1.0.0")), SmallRules.ZONE)
                .isPresent();
        assertThat(present).isEqualTo(reason != OverrideReason.CHART_IS_WRONG && reason != OverrideReason.OTHER_USE);
    }

    @Test
    void feedback_on_one_card_judges_no_other() {
        IssuedCard other = new IssuedCard(
                UUID.fromString("f6b95768-b1c8-40dc-8385-bf3504b82ffb"),
                RuleRef.of("aneurysm", "1.0.0"),
                null,
                List.of(),
                null,
                null,
                HostRef.literal("Patient", "pat-1"),
                DOCTOR);
        assertThatThrownBy(() -> dismissed(OURS, null).override(other, SmallRules.ZONE))
                .isInstanceOf(DomainException.class)
                .hasMessage("feedback must be on the card it names");
    }

    private static CardFeedback dismissed(@Nullable Code reason, @Nullable Note comment) {
        return new CardFeedback(CARD, FeedbackOutcome.OVERRIDDEN, List.of(), reason, comment, SmallRules.NOW);
    }

    private static IssuedCard card(@Nullable RuleRef rule) {
        return new IssuedCard(
                CARD,
                rule,
                null,
                List.of(new RecordId("Condition.c-2")),
                rule == null ? null : Truth.UNKNOWN,
                rule == null ? null : SAID,
                HostRef.literal("Patient", "pat-1"),
                DOCTOR);
    }
}
