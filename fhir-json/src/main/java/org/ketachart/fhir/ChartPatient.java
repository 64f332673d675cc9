package org.ketachart.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Result;

/** The one patient whose chart it is, and whether a resource is of the same. */
final class ChartPatient {
    /** Whose a resource is. */
    enum Whose {
        OURS,
        ANOTHERS,
        NOBODYS
    }

    private final ChartBundle bundle;
    private final ChartSlice slice;
    private final HostRef ref;
    private final @Nullable PartialDate born;
    private final boolean deceased;

    private ChartPatient(
            ChartBundle bundle, ChartSlice slice, HostRef ref, @Nullable PartialDate born, boolean deceased) {
        this.bundle = bundle;
        this.slice = slice;
        this.ref = ref;
        this.born = born;
        this.deceased = deceased;
    }

    /** Finds the patient, or says why it cannot be told whose chart it is. */
    static Result<ChartPatient> find(ChartBundle bundle) {
        List<ChartSlice> found = bundle.slices().stream()
                .filter(slice -> slice.isOf("Patient"))
                .filter(slice -> !slice.settled || slice.reason == ChartReason.VERSIONS || slice.isBroken())
                .toList();
        if (found.size() != 1) {
            return refused("Bundle.entry", "a chart must hold one Patient, held " + found.size());
        }
        ChartSlice slice = found.get(0);
        if (slice.settled) {
            return refused(slice.place(), "the Patient of a chart must be readable, was not");
        }
        ChartNode node = slice.node();
        HostRef ref = slice.ref() == null ? identified(node.quiet()) : slice.ref();
        if (ref == null) {
            return refused(
                    slice.place() + ".resource", "the Patient of a chart must have an id, a URL or an identifier");
        }
        PartialDate born = ChartDay.dayOf(node.day("birthDate"));
        return Result.of(new ChartPatient(bundle, slice, ref, born, isDeceased(node)));
    }

    /** A day of death says it too, be it one that nobody can read. */
    private static boolean isDeceased(ChartNode node) {
        boolean dated = node.has("deceasedDateTime") || node.has("_deceasedDateTime");
        return dated || (node.has("deceasedBoolean") && !Boolean.FALSE.equals(node.bool("deceasedBoolean")));
    }

    private static Result<ChartPatient> refused(String place, String message) {
        return Result.refused(List.of(Issue.error(FhirFault.PATIENT.code(), place, message)));
    }

    private static @Nullable HostRef identified(ChartNode node) {
        for (ChartNode one : node.objects("identifier")) {
            String system = one.string("system");
            String value = one.string("value");
            HostRef ref = system == null || value == null
                    ? null
                    : one.build("", () -> new HostRef("Patient", null, new Identifier(system, value)));
            if (ref != null) {
                return ref;
            }
        }
        return null;
    }

    ChartSlice slice() {
        return slice;
    }

    HostRef ref() {
        return ref;
    }

    /** Returns the day of birth, as precise as it is known. */
    @Nullable
    PartialDate born() {
        return born;
    }

    /** Returns whether the patient is recorded as deceased. */
    boolean deceased() {
        return deceased;
    }

    /** Returns whose a resource is by this element; what cannot be told is nobody's. */
    Whose whose(ChartNode resource, String element, ChartSlice from) {
        ChartNode subject = resource.object(element);
        if (subject == null) {
            return Whose.NOBODYS;
        }
        String literal = subject.string("reference");
        String type = subject.string("type");
        ChartNode identifier = subject.object("identifier");
        if (type != null && !type.equals("Patient")) {
            return Whose.ANOTHERS;
        }
        if (identifier != null && isOurs(identifier)) {
            return Whose.OURS;
        }
        if (literal == null) {
            return identifier == null ? Whose.NOBODYS : Whose.ANOTHERS;
        }
        if (literal.startsWith("#")) {
            ChartNode inside = ChartBundle.contained(resource.quiet(), literal.substring(1));
            boolean ours =
                    inside != null && inside.objects("identifier").stream().anyMatch(this::isOurs);
            return ours ? Whose.OURS : Whose.ANOTHERS;
        }
        return bundle.find(literal, from) == slice ? Whose.OURS : Whose.ANOTHERS;
    }

    private boolean isOurs(ChartNode identifier) {
        String system = identifier.string("system");
        String value = identifier.string("value");
        return system != null && value != null && ChartBundle.identifies(slice.quiet(), system, value);
    }
}
