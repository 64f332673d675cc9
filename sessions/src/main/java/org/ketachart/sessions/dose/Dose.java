package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;

/**
 * A dose as limits look at it, planned or given.
 *
 * <p>An infusion is judged whole: one of its segments alone looks like less, and faster, than it was.
 *
 * @param drug which of the two drugs
 * @param route by which route
 * @param form the shape of the giving
 * @param milligrams all of it, not negative; unknown when absent
 * @param weight the weight of the patient; unknown when absent
 * @param seconds the time it is given over, in s, not negative; unknown when absent
 * @param concentration as it enters the patient, after dilution, in mg/mL; unknown when absent
 */
public record Dose(
        Drug drug,
        Route route,
        DoseForm form,
        @Nullable BigDecimal milligrams,
        @Nullable WeightUsed weight,
        @Nullable BigDecimal seconds,
        @Nullable Quantity concentration) {
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    /** Checks units and amounts. */
    public Dose {
        Require.present("drug, route, form", drug, route, form);
        Require.that(milligrams == null || milligrams.signum() >= 0, CoreFault.RANGE, "dose must not be negative");
        Require.that(seconds == null || seconds.signum() >= 0, CoreFault.RANGE, "time of a dose must not be negative");
        Require.unit("concentration", concentration, Unit.MILLIGRAM_PER_MILLILITER);
        Require.that(
                concentration == null || concentration.value().signum() > 0,
                CoreFault.RANGE,
                "concentration must be above zero");
    }

    /** Returns a dose about to be given as ordered, over the time that was ordered. */
    public static Dose planned(OrderedDose dose, DoseForm form, @Nullable Quantity concentration) {
        Quantity over = dose.order().over();
        return new Dose(
                dose.order().drug(),
                dose.order().route(),
                form,
                dose.milligrams(),
                dose.weight(),
                over == null ? null : over.value().multiply(SECONDS_PER_MINUTE),
                concentration);
    }

    /** Returns what was given, by the weight it was charted with; what never reached the patient is a dose of zero. */
    public static Dose given(Administration giving, @Nullable Quantity concentration) {
        Quantity given = giving.given();
        return new Dose(
                giving.drug(),
                giving.route(),
                giving.form(),
                !giving.reachedPatient() ? BigDecimal.ZERO : given == null ? null : given.value(),
                giving.weight() == null ? null : WeightUsed.charted(giving.weight()),
                giving.time().end() == null
                        ? null
                        : Times.seconds(Duration.between(
                                giving.time().start(), giving.time().end())),
                concentration);
    }

    @Override
    public String toString() {
        return "Dose[" + drug.code() + ", " + route.code() + ", " + form.code() + "]";
    }
}
