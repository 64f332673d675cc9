package org.ketachart.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.adverse.ReportKind;
import org.ketachart.core.adverse.ReportSent;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.supply.SupplyReturn;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** Effects, adverse events, reviews and supplies that contradict themselves. */
final class RefusedEvents {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00-06:00");
    private static final RecordId ID = new RecordId("r-1");
    private static final HostRef NURSE = HostRef.literal("Practitioner", "9");
    private static final SeriousnessCriterion DEATH = SeriousnessCriterion.DEATH;

    private RefusedEvents() {}

    private static AdverseEvent event(
            Concept what,
            @Nullable Integer grade,
            @Nullable Boolean serious,
            List<SeriousnessCriterion> met,
            List<SeriousnessCriterion> ruledOut,
            @Nullable EventOutcome outcome,
            List<FactRef> triggers) {
        return new AdverseEvent(
                ID,
                null,
                what,
                NINE,
                null,
                null,
                null,
                null,
                grade,
                serious,
                met,
                ruledOut,
                List.of(),
                List.of(),
                outcome,
                triggers,
                null,
                RecordStatus.FINAL);
    }

    private static AdverseEvent event(
            @Nullable Boolean serious, List<SeriousnessCriterion> met, List<SeriousnessCriterion> ruledOut) {
        return event(Concept.text("sick"), null, serious, met, ruledOut, null, List.of());
    }

    private static Effect effect(
            EffectPresence presence, @Nullable AbsentReason reason, @Nullable OffsetDateTime end, HostRef performer) {
        return new Effect(
                ID,
                EventTerm.NAUSEA,
                presence,
                reason,
                new Interval(NINE, end),
                null,
                null,
                performer,
                RecordStatus.FINAL);
    }

    private static HomeSupply supply(Quantity units, @Nullable Quantity strength, List<SupplyReturn> returned) {
        return new HomeSupply(
                ID,
                NINE,
                Drug.RACEMIC_KETAMINE,
                Route.SUBLINGUAL,
                null,
                null,
                null,
                null,
                units,
                strength,
                returned,
                RecordStatus.FINAL);
    }

    static Stream<Refusal> events() {
        FactRef answer = new FactRef(FactKind.CHECKLIST_ANSWER, ID);
        return Stream.of(
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a criterion must not be both met and ruled out",
                        () -> event(true, List.of(DEATH), List.of(DEATH))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "only a serious event has criteria",
                        () -> event(null, List.of(DEATH), List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an event that meets no criterion is not serious",
                        () -> event(true, List.of(), List.of(SeriousnessCriterion.values()))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "grade 5 is death",
                        () -> event(
                                Concept.text("sick"), 5, null, List.of(), List.of(), EventOutcome.RESOLVED, List.of())),
                Refusal.row(
                        CoreFault.RANGE,
                        "grade must be from 1 to 5, was 6",
                        () -> event(Concept.text("sick"), 6, null, List.of(), List.of(), null, List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a term of the program's list must be the term of the event, not one of its other codes",
                        () -> event(
                                Concept.code(EventTerm.SYSTEM, "nausea", null),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "what triggered an event must be a fact of the record",
                        () -> event(Concept.text("sick"), null, null, List.of(), List.of(), null, List.of(answer))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an effect that nobody looked for must have its reason, and no other has one",
                        () -> effect(EffectPresence.NOT_ASSESSED, null, null, NURSE)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an effect that nobody looked for must have its reason, and no other has one",
                        () -> effect(EffectPresence.ABSENT, AbsentReason.NOT_ASKED, null, NURSE)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "only an effect that was there has an end",
                        () -> effect(EffectPresence.ABSENT, null, NINE.plusHours(1), NURSE)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a performer must be a person, not a device",
                        () -> effect(EffectPresence.PRESENT, null, null, HostRef.literal("Device", "1"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a proposal that is declined must name the facts it rested on",
                        () -> new EventDecline(
                                ID, EventTerm.HYPOXIA, List.of(), Concept.text("no"), NINE, NURSE, RecordStatus.FINAL)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a review must not end before it starts",
                        () -> new EventReview(
                                ID, ID, NINE, null, null, List.of(), NINE.minusDays(1), null, RecordStatus.FINAL)),
                Refusal.row(
                        CoreFault.TIME,
                        "sent must have an offset of whole minutes",
                        () -> new ReportSent(
                                ReportKind.SEVEN_DAY, OffsetDateTime.parse("2026-03-02T09:00:00-06:00:30"), null)));
    }

    static Stream<Refusal> supplies() {
        Quantity ten = Quantity.of("10", Unit.DOSE);
        return Stream.of(
                Refusal.row(
                        CoreFault.UNIT,
                        "units dispensed must be in {dose}, was in mg",
                        () -> supply(Quantity.of("10", Unit.MILLIGRAM), null, List.of())),
                Refusal.row(
                        CoreFault.RANGE,
                        "units dispensed must be more than none",
                        () -> supply(Quantity.of("0", Unit.DOSE), null, List.of())),
                Refusal.row(
                        CoreFault.RANGE,
                        "strength must be above zero",
                        () -> supply(ten, Quantity.of("0", Unit.MILLIGRAM), List.of())),
                Refusal.row(CoreFault.UNIT, "strength must be in mg, was in {dose}", () -> supply(ten, ten, List.of())),
                Refusal.row(
                        CoreFault.RANGE,
                        "units returned must be more than none",
                        () -> new SupplyReturn(NINE, Quantity.of("-1", Unit.DOSE), null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "returned must not name one thing twice",
                        () -> supply(
                                ten,
                                null,
                                List.of(new SupplyReturn(NINE, ten, null), new SupplyReturn(NINE, ten, null)))),
                Refusal.row(
                        CoreFault.TEXT,
                        "note must not be blank",
                        () -> new LotRecall(Drug.ESKETAMINE, null, new Note(" "), LocalDate.of(2026, 1, 1))));
    }
}
