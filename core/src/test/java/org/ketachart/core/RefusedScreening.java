package org.ketachart.core;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Unanswered;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;

/** Screening forms that cannot have been filled so. */
final class RefusedScreening {
    private static final Topic TOPIC = new Topic("pregnancy");
    private static final RecordId EVIDENCE = new RecordId("e-1");
    private static final ScreeningAnswer NO = ScreeningAnswer.given(TOPIC, new AnswerValue.No());

    private RefusedScreening() {}

    private static ScreeningResponse form(String id, LocalDate asked, HostRef by, List<ScreeningAnswer> answers) {
        return new ScreeningResponse(
                new RecordId(id),
                ProtocolRef.of("screening", "1"),
                FormStage.INTAKE,
                asked,
                by,
                answers,
                FillingState.COMPLETED);
    }

    static Stream<Refusal> forms() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        HostRef nurse = HostRef.literal("Practitioner", "9");
        Prefill shown = Prefill.from(List.of(EVIDENCE));
        return Stream.of(
                Refusal.row(
                        CoreFault.ID,
                        "the id of a screening form must have at most 55 characters",
                        () -> form("x".repeat(56), day, nurse, List.of())),
                Refusal.row(
                        CoreFault.MISSING,
                        "a form that is finished must have its day",
                        () -> form("f", null, nurse, List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "the answers of a form must be given by a person",
                        () -> form("f", day, HostRef.literal("Device", "1"), List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "answers must not name one thing twice",
                        () -> form("f", day, nurse, List.of(NO, NO))),
                Refusal.row(
                        CoreFault.RANGE,
                        "a screening form must have at most 500 answers",
                        () -> form("f", day, nurse, Collections.nCopies(501, NO))),
                Refusal.row(
                        CoreFault.RANGE,
                        "a list must have at most 500 entries",
                        () -> new AnswerValue.Entries(
                                Collections.nCopies(501, ListedEntry.now(Concept.text("aspirin"))), false)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a list without entries must be said to be complete",
                        () -> new AnswerValue.Trials(List.of(), false)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an answer must not end before it starts",
                        () -> new AnswerValue.Yes(PartialDate.parse("2026"), PartialDate.parse("2025-12"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "what was prefilled must name what it came from",
                        () -> Prefill.from(List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "the entries of a list must name where they come from each for itself",
                        () -> new ScreeningAnswer(TOPIC, new AnswerValue.Entries(List.of(), true), shown, List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "what is not known must not be prefilled",
                        () -> new ScreeningAnswer(
                                TOPIC, new AnswerValue.NotKnown(Unanswered.ASKED_UNKNOWN), shown, List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a list or what is not known must not settle evidence",
                        () -> new ScreeningAnswer(
                                TOPIC, new AnswerValue.NotKnown(Unanswered.ASKED_UNKNOWN), null, List.of(EVIDENCE))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "what nobody confirmed must not settle evidence",
                        () -> new ScreeningAnswer(TOPIC, new AnswerValue.No(), shown, List.of(EVIDENCE))));
    }
}
