package org.ketachart.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormOutcome;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.SubmissionChannel;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/** Consents and forms that contradict themselves. */
class RefusedPapersTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-05-12T12:00:00-05:00");
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n1");
    private static final RecordId ID = new RecordId("x1");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final ItemId LOT = new ItemId("session.lot");

    private interface Making {
        Object make();
    }

    private static Consent consent(
            ConsentDecision decision,
            @Nullable String to,
            List<ConsentElement> covered,
            List<ConsentElement> leftOut,
            @Nullable ConsentWithdrawal withdrawal,
            @Nullable HostRef obtained,
            @Nullable HostRef document) {
        return new Consent(
                ID,
                ConsentScope.TREATMENT,
                decision,
                null,
                ConsentSigner.patient(),
                NOON,
                PartialDate.of(DAY),
                to == null ? null : PartialDate.parse(to),
                covered,
                leftOut,
                withdrawal,
                obtained,
                document,
                RecordStatus.FINAL);
    }

    private static Consent given(@Nullable String to, @Nullable ConsentWithdrawal withdrawal) {
        return consent(ConsentDecision.GIVEN, to, List.of(), List.of(), withdrawal, null, null);
    }

    private static FormSubmission submission(
            @Nullable SubmissionChannel channel,
            @Nullable OffsetDateTime sent,
            @Nullable HostRef sender,
            @Nullable FormReply reply) {
        return new FormSubmission(ID, DAY, DAY.plusDays(7), channel, sent, sender, reply, RecordStatus.FINAL);
    }

    private static FormResponse response(@Nullable FormSignature signature, FormAnswer... answers) {
        return new FormResponse(ID, FormRef.of("f", "1"), null, List.of(answers), signature, RecordStatus.FINAL);
    }

    private static final FormEntry ENTRY = new FormEntry(NURSE, NOON, null);

    private static Arguments refused(String what, CoreFault fault, Making making) {
        return arguments(what, fault, making);
    }

    static Stream<Arguments> refusals() {
        CoreFault contradiction = CoreFault.CONTRADICTION;
        return Stream.of(
                refused("ends before it begins", contradiction, () -> given("2026-05-11", null)),
                refused("ends in a month before it begins", contradiction, () -> given("2026-04", null)),
                refused(
                        "withdrawn before it was signed",
                        contradiction,
                        () -> given(null, new ConsentWithdrawal(NOON.minusMinutes(1), null, null))),
                refused(
                        "a refusal withdrawn",
                        contradiction,
                        () -> consent(
                                ConsentDecision.REFUSED,
                                null,
                                List.of(),
                                List.of(),
                                new ConsentWithdrawal(NOON, null, null),
                                null,
                                null)),
                refused(
                        "an element covered and left out",
                        contradiction,
                        () -> consent(
                                ConsentDecision.GIVEN,
                                null,
                                List.of(ConsentElement.COST),
                                List.of(ConsentElement.COST),
                                null,
                                null,
                                null)),
                refused(
                        "an element ticked twice",
                        contradiction,
                        () -> consent(
                                ConsentDecision.GIVEN,
                                null,
                                List.of(ConsentElement.COST, ConsentElement.COST),
                                List.of(),
                                null,
                                null,
                                null)),
                refused(
                        "obtained by a device",
                        contradiction,
                        () -> consent(
                                ConsentDecision.GIVEN,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                HostRef.literal("Device", "d1"),
                                null)),
                refused(
                        "a paper that is no document",
                        contradiction,
                        () -> consent(
                                ConsentDecision.GIVEN,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                HostRef.literal("Binary", "b1"))),
                refused(
                        "signed by a practitioner",
                        contradiction,
                        () -> new ConsentSigner(SignerCapacity.LEGAL_GUARDIAN, NURSE, null)),
                refused(
                        "a patient signing as guardian",
                        contradiction,
                        () -> new ConsentSigner(SignerCapacity.LEGAL_GUARDIAN, HostRef.literal("Patient", "p1"), null)),
                refused(
                        "a relative signing as the patient",
                        contradiction,
                        () -> new ConsentSigner(SignerCapacity.PATIENT, HostRef.literal("RelatedPerson", "r1"), null)),
                refused("a short hash", CoreFault.TEXT, () -> new ConsentText(ID, ID, "ab12")),
                refused("a hash in capitals", CoreFault.TEXT, () -> new ConsentText(ID, ID, "AB".repeat(32))),
                refused("an item without a section", CoreFault.ID, () -> new ItemId("lot")),
                refused("an item with a capital", CoreFault.ID, () -> new ItemId("session.Lot")),
                refused("an item of three words", CoreFault.ID, () -> new ItemId("a.b.c")),
                refused("a number out of any range", CoreFault.RANGE, () -> new Whole(100_001)),
                refused(
                        "an answer from nowhere",
                        contradiction,
                        () -> new FormAnswer(LOT, new YesNo(true), List.of(), List.of(), List.of(), null)),
                refused(
                        "an answer from a person and the host",
                        contradiction,
                        () -> new FormAnswer(LOT, new YesNo(true), List.of(), List.of(), List.of(NURSE), ENTRY)),
                refused(
                        "an answer by a device",
                        contradiction,
                        () -> new FormEntry(HostRef.literal("Device", "d1"), NOON, null)),
                refused(
                        "a field filled twice",
                        contradiction,
                        () -> response(
                                null,
                                FormAnswer.given(LOT, new YesNo(true), ENTRY),
                                FormAnswer.given(LOT, new YesNo(false), ENTRY))),
                refused(
                        "signed by the patient",
                        contradiction,
                        () -> new FormSignature(HostRef.literal("Patient", "p1"), NOON)),
                refused(
                        "a form that amends itself",
                        contradiction,
                        () -> new FormResponse(ID, FormRef.of("f", "1"), ID, List.of(), null, RecordStatus.FINAL)),
                refused(
                        "due before the treatment",
                        contradiction,
                        () -> FormSubmission.owed(ID, DAY, DAY.minusDays(1))),
                refused("sent nobody knows how", contradiction, () -> submission(null, NOON, null, null)),
                refused(
                        "a channel and never sent",
                        contradiction,
                        () -> submission(SubmissionChannel.FAX, null, null, null)),
                refused("a sender and never sent", contradiction, () -> submission(null, null, NURSE, null)),
                refused(
                        "a reply and never sent",
                        contradiction,
                        () -> submission(
                                null, null, null, new FormReply(FormOutcome.ACKNOWLEDGED, NOON, null, null, null))),
                refused(
                        "a reply before it was sent",
                        contradiction,
                        () -> submission(
                                SubmissionChannel.FAX,
                                NOON,
                                null,
                                new FormReply(FormOutcome.ACKNOWLEDGED, NOON.minusMinutes(1), null, null, null))),
                refused(
                        "a receipt that is no document",
                        contradiction,
                        () -> new FormReply(
                                FormOutcome.ACKNOWLEDGED, NOON, null, HostRef.literal("Media", "m1"), null)),
                refused(
                        "sent and never signed",
                        contradiction,
                        () -> new MonitoringForm(response(null), submission(SubmissionChannel.FAX, NOON, null, null))),
                refused(
                        "a response and a submission of two forms",
                        contradiction,
                        () -> new MonitoringForm(
                                response(null), FormSubmission.owed(new RecordId("y1"), DAY, DAY.plusDays(7)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_contradicts_itself_is_refused(String what, CoreFault fault, Making making) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(making::make)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(fault.code()));
    }
}
