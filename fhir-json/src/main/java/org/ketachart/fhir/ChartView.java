package org.ketachart.fhir;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** What an entry of a chart may look at beside itself: the terms, the patient, the other entries. */
final class ChartView {
    final ChartTerms terms;
    final ChartPatient patient;
    final ChartBundle bundle;
    private final Function<ChartSlice, ChartMeaning> medicine;
    final ChartSlice slice;

    ChartView(
            ChartTerms terms,
            ChartPatient patient,
            ChartBundle bundle,
            ChartSlice slice,
            Function<ChartSlice, ChartMeaning> medicine) {
        this.terms = terms;
        this.patient = patient;
        this.bundle = bundle;
        this.slice = slice;
        this.medicine = medicine;
    }

    /** Returns what a Medication of the chart means. */
    ChartMeaning medicine(ChartSlice medication) {
        return medicine.apply(medication);
    }

    /** Returns the code that a concept has in one system; nothing where it has none. */
    static @Nullable String code(@Nullable ChartNode concept, String system) {
        if (concept == null) {
            return null;
        }
        for (ChartNode coding : concept.objects("coding")) {
            if (coding.is("system", system)) {
                return coding.string("code");
            }
        }
        return null;
    }

    /** Returns who a reference leads to; nothing where it leads nowhere that can be carried. */
    @Nullable
    HostRef person(@Nullable ChartNode reference) {
        String literal = reference == null ? null : reference.quiet().string("reference");
        if (literal == null || literal.startsWith("#") || literal.contains("?")) {
            return null;
        }
        ChartSlice there = bundle.find(literal, slice);
        if (there != null) {
            return there.ref();
        }
        String[] parts = literal.split("/", -1);
        try {
            return parts.length < 2 ? null : new HostRef(parts[parts.length - 2], literal, null);
        } catch (DomainException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Returns why something was not placed that has a list; a person must look at it. */
    static ChartReason unplaced(ChartMeaning meaning, @Nullable Topic list, Lasting when, ChartFacts facts) {
        facts.review("", meaning, list, when);
        return meaning.isCoded() ? ChartReason.UNKNOWN_CODE : ChartReason.FREE_TEXT;
    }

    /** Returns that something is there, as far as its dates allow: what has an end cannot be there for certain. */
    static Present present(
            Lasting when, @Nullable PartialDate since, @Nullable PartialDate until, @Nullable Quantity amount) {
        return new Present(when == Lasting.NOW && until != null ? Lasting.UNKNOWN : when, since, until, amount);
    }
}
