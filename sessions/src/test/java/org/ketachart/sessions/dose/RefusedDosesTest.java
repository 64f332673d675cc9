package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DevicePlan.Next;
import org.ketachart.sessions.dose.DoseLimits.Range;
import org.ketachart.sessions.dose.StepFacts.Indication;
import org.ketachart.sessions.protocol.Threshold;

/** What no dose can be computed from: slips of the hand and of a program, not clinical judgements. */
class RefusedDosesTest {
    private static final BigDecimal FORTY = new BigDecimal("40");
    private static final Quantity STEP = Givings.quantity("0.1 mL");
    private static final DoseLimits LIMITS = DoseLimits.defaults(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS);

    /** One row: what is refused, with its fault and its whole message. */
    record Refused(CoreFault fault, String message, ThrowingCallable attempt) {
        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Refused> refusals() {
        return Stream.of(
                new Refused(
                        CoreFault.RANGE,
                        "weight used must be from 19 to 401 kg",
                        () -> new WeightUsed(new BigDecimal("18.9"), null, null)),
                new Refused(
                        CoreFault.RANGE,
                        "weight used must be from 19 to 401 kg",
                        () -> new WeightUsed(new BigDecimal("401.1"), null, null)),
                new Refused(
                        CoreFault.RANGE,
                        "dosing weight must be from 20 to 400 kg, was 19.5",
                        () -> new WeightUsed(new BigDecimal("19.5"), null, null).toCharted()),
                new Refused(
                        CoreFault.MISSING,
                        "an order in mg/kg must come with the weight used",
                        () -> new OrderedDose(Givings.infusionOrder("0.5 mg/kg"), null)),
                new Refused(
                        CoreFault.UNIT,
                        "concentration must be in mg/mL, was in mg",
                        () -> new DrawnVolume(FORTY, Givings.quantity("50 mg"), STEP)),
                new Refused(
                        CoreFault.UNIT,
                        "step must be in mL, was in mg",
                        () -> new DrawnVolume(FORTY, Givings.quantity("50 mg/mL"), Givings.quantity("1 mg"))),
                new Refused(
                        CoreFault.RANGE,
                        "wanted dose must be above zero",
                        () -> new DrawnVolume(BigDecimal.ZERO, Givings.quantity("50 mg/mL"), STEP)),
                new Refused(
                        CoreFault.RANGE,
                        "concentration must be above zero",
                        () -> new DrawnVolume(FORTY, Givings.quantity("0 mg/mL"), STEP)),
                new Refused(
                        CoreFault.RANGE,
                        "step must be above zero",
                        () -> new DrawnVolume(FORTY, Givings.quantity("50 mg/mL"), Givings.quantity("0.00 mL"))),
                new Refused(
                        CoreFault.RANGE,
                        "step must be fine enough to draw the dose, was 0.1 mL",
                        () -> new DrawnVolume(new BigDecimal("4.9"), Givings.quantity("100 mg/mL"), STEP)),
                new Refused(CoreFault.RANGE, "dose must not be negative", () -> dose("-1", null, null)),
                new Refused(CoreFault.RANGE, "time of a dose must not be negative", () -> dose("1", "-1", null)),
                new Refused(CoreFault.UNIT, "concentration must be in mg/mL, was in mL", () -> dose("1", "1", "1 mL")),
                new Refused(CoreFault.RANGE, "concentration must be above zero", () -> dose("1", "1", "0 mg/mL")),
                new Refused(
                        CoreFault.CONTRADICTION,
                        "limits must be of the drug and route of the dose, were of racemic-ketamine, intravenous",
                        () -> LIMITS.warnings(
                                new Dose(Drug.ESKETAMINE, Route.INTRAVENOUS, DoseForm.BOLUS, FORTY, null, null, null))),
                new Refused(
                        CoreFault.UNIT,
                        "most must be in mg, was in mg/kg",
                        () -> LIMITS.warningAbove(null, limit("1", Unit.MILLIGRAM_PER_KILOGRAM))),
                new Refused(
                        CoreFault.RANGE,
                        "most per kilogram must be above zero",
                        () -> LIMITS.warningAbove(limit("0", Unit.MILLIGRAM_PER_KILOGRAM), null)),
                new Refused(
                        CoreFault.UNIT,
                        "reported range must be in mg/kg or mg or min, was in mL",
                        () -> new Range(limit("1", Unit.MILLILITER), limit("2", Unit.MILLILITER))),
                new Refused(
                        CoreFault.UNIT,
                        "most of a reported range must be in mg, was in min",
                        () -> new Range(limit("1", Unit.MILLIGRAM), limit("2", Unit.MINUTE))),
                new Refused(
                        CoreFault.CONTRADICTION,
                        "most of a reported range must not be below its least",
                        () -> new Range(limit("2", Unit.MILLIGRAM), limit("1", Unit.MILLIGRAM))),
                new Refused(
                        CoreFault.UNIT,
                        "rest must be in min, was in h",
                        () -> DevicePlan.of(Givings.nasalOrder("56 mg"), List.of(), limit("1", Unit.HOUR))),
                new Refused(
                        CoreFault.RANGE,
                        "rest must be from 0 to 1440 min, was 1441",
                        () -> DevicePlan.of(Givings.nasalOrder("56 mg"), List.of(), limit("1441", Unit.MINUTE))),
                new Refused(
                        CoreFault.CONTRADICTION,
                        "a device after a rest must have its time",
                        () -> new DevicePlan(2, 1, 1, Next.AFTER_REST, null, List.of())),
                new Refused(
                        CoreFault.UNIT,
                        "concentration must be in mg/mL, was in mL/h",
                        () -> new Infusion(List.of(), null, Givings.quantity("5 mL/h"))),
                new Refused(
                        CoreFault.RANGE,
                        "concentration must be above zero",
                        () -> new Infusion(List.of(), null, Givings.quantity("0 mg/mL"))),
                new Refused(CoreFault.RANGE, "age must be from 0 to 130 years, was 131", () -> facts(131, 0, null)),
                new Refused(CoreFault.RANGE, "earlier doses must not be negative", () -> facts(40, -1, null)),
                new Refused(CoreFault.UNIT, "last dose must be in mg, was in mL", () -> facts(40, 1, "1 mL")),
                new Refused(CoreFault.RANGE, "last dose must be above zero", () -> facts(40, 1, "0 mg")),
                new Refused(
                        CoreFault.CONTRADICTION,
                        "a last dose must be one of the earlier doses",
                        () -> facts(40, 0, "56 mg")));
    }

    private static Dose dose(String milligrams, String seconds, String concentration) {
        return new Dose(
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                DoseForm.BOLUS,
                new BigDecimal(milligrams),
                null,
                seconds == null ? null : new BigDecimal(seconds),
                concentration == null ? null : Givings.quantity(concentration));
    }

    private static Threshold limit(String value, Unit unit) {
        return Threshold.of(value, unit, "RTE-39", Mark.D);
    }

    private static StepFacts facts(int age, int earlier, String last) {
        return new StepFacts(
                Indication.TREATMENT_RESISTANT_DEPRESSION,
                age,
                earlier,
                last == null ? null : Givings.quantity(last),
                null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void what_no_dose_can_be_computed_from_is_refused_with_its_code_and_its_whole_message(Refused refused) {
        DomainException thrown = catchThrowableOfType(DomainException.class, refused.attempt());
        assertThat(thrown).hasMessage(refused.message());
        assertThat(thrown.fault()).isEqualTo(refused.fault());
    }

    @Test
    void every_word_has_one_code_of_its_own() {
        assertThat(Stream.of(DoseConcern.values()).map(DoseConcern::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Stream.of(StepReason.values()).map(StepReason::code)).doesNotHaveDuplicates();
        assertThat(Stream.of(StepReason.values()).map(StepReason::message))
                .allMatch(message -> message.matches("[a-z0-9].* \\(RTE-[0-9]{2}, [VMD][12]?\\)"));
    }

    @Test
    void what_is_known_of_a_patient_does_not_show_itself() {
        WeightUsed weight = new WeightUsed(new BigDecimal("77.7"), null, null);
        assertThat(List.of(
                        weight.toString(),
                        facts(77, 7, "56 mg").toString(),
                        InfusedAmount.ofMilligrams(new BigDecimal("77.7")).toString(),
                        new Dose(
                                        Drug.ESKETAMINE,
                                        Route.NASAL,
                                        DoseForm.DEVICE,
                                        new BigDecimal("77.7"),
                                        weight,
                                        null,
                                        null)
                                .toString()))
                .containsExactly(
                        "WeightUsed[withheld]",
                        "StepFacts[withheld]",
                        "InfusedAmount[withheld]",
                        "Dose[esketamine, nasal, device]");
    }
}
