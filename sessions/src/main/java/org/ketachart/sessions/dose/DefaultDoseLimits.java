package org.ketachart.sessions.dose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.dose.DoseLimits.Range;
import org.ketachart.sessions.protocol.Threshold;

/**
 * The default limits, from section 3 of the clinical reference.
 *
 * <p>The cap of RTE-39 (1.0 mg/kg or 100 mg, D) is for doses that reach the blood whole or nearly so, and is the default for injections and for
 * racemic nasal. By mouth a quarter or less arrives and up to 300 mg are reported (RTE-42): there the reported ranges stand alone. Under the
 * tongue about as little arrives (RTE-43), and no dose is reported: there is no default, which a judgement says.
 *
 * <p>An intravenous dose counts as reported between 0.1 mg/kg and 0.75 (RTE-31) or within the society's 0.5 to 1 (RTE-33).
 */
final class DefaultDoseLimits {
    private static final Threshold CAP_PER_KILOGRAM = perKilogram("1.0", "RTE-39", Mark.D);
    private static final Threshold CAP = milligrams("100", "RTE-39", Mark.D);

    private DefaultDoseLimits() {}

    static DoseLimits of(Drug drug, Route route) {
        if (drug == Drug.ESKETAMINE) {
            return route == Route.NASAL
                    ? new DoseLimits(
                            drug, route, null, milligrams("84", "RTE-02", Mark.V2), List.of(), null, null, null, null)
                    : plain(drug, route, null, null, List.of(), null);
        }
        return switch (route) {
            case INTRAVENOUS -> intravenous();
            case INTRAMUSCULAR ->
                plain(
                        drug,
                        route,
                        CAP_PER_KILOGRAM,
                        CAP,
                        List.of(range("0.5", "1.0", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-41", Mark.M)),
                        perKilogram("6.5", "RTE-48", Mark.V2));
            case SUBCUTANEOUS ->
                plain(
                        drug,
                        route,
                        CAP_PER_KILOGRAM,
                        CAP,
                        List.of(range("0.5", "0.9", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-40", Mark.V1)),
                        null);
            case NASAL -> plain(drug, route, CAP_PER_KILOGRAM, CAP, List.of(), null);
            case ORAL ->
                plain(
                        drug,
                        route,
                        null,
                        null,
                        List.of(
                                range("0.25", "7", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-42", Mark.V1),
                                range("25", "300", Unit.MILLIGRAM, "RTE-42", Mark.V1)),
                        null);
            case SUBLINGUAL -> plain(drug, route, null, null, List.of(), null);
        };
    }

    private static DoseLimits intravenous() {
        return new DoseLimits(
                Drug.RACEMIC_KETAMINE,
                Route.INTRAVENOUS,
                CAP_PER_KILOGRAM,
                CAP,
                List.of(
                        range("0.1", "0.75", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-31", Mark.V1),
                        range("0.5", "1", Unit.MILLIGRAM_PER_KILOGRAM, "RTE-33", Mark.V1),
                        range("2", "100", Unit.MINUTE, "RTE-32", Mark.V1)),
                perKilogram("1", "RTE-48", Mark.V2),
                Threshold.of("1", Unit.MINUTE, "RTE-47", Mark.V1),
                Threshold.of("500", Unit.MICROGRAM_PER_KILOGRAM_MINUTE, "RTE-47", Mark.V1),
                Threshold.of("100", Unit.MILLIGRAM_PER_MILLILITER, "RTE-46", Mark.V2));
    }

    private static DoseLimits plain(
            Drug drug,
            Route route,
            @Nullable Threshold mostPerKilogram,
            @Nullable Threshold most,
            List<Range> reported,
            @Nullable Threshold anesthetic) {
        return new DoseLimits(drug, route, mostPerKilogram, most, reported, anesthetic, null, null, null);
    }

    private static Threshold perKilogram(String value, String row, Mark mark) {
        return Threshold.of(value, Unit.MILLIGRAM_PER_KILOGRAM, row, mark);
    }

    private static Threshold milligrams(String value, String row, Mark mark) {
        return Threshold.of(value, Unit.MILLIGRAM, row, mark);
    }

    private static Range range(String least, String most, Unit unit, String row, Mark mark) {
        return new Range(Threshold.of(least, unit, row, mark), Threshold.of(most, unit, row, mark));
    }
}
