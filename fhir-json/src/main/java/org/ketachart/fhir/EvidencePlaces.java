package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.EvidencePlace;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;

/** Where evidence is written: in an extension that says which, and once more in the element that FHIR's readers know. */
final class EvidencePlaces {
    private final String mark;
    final List<EvidencePlace> places = new ArrayList<>();

    /** @param mark by which the references that repeat the places are told from those of others */
    EvidencePlaces(String mark) {
        this.mark = mark;
    }

    static void write(List<EvidencePlace> places, FhirWriter out) {
        for (EvidencePlace place : places) {
            out.extension(ScreeningExtensions.PLACE);
            out.array("extension");
            FindingParts.text(ScreeningExtensions.EVIDENCE, place.evidence().value(), out);
            out.extension(ScreeningExtensions.WRITTEN);
            out.reference(ScreeningExtensions.WRITTEN.valueName(), place.written());
            out.end();
            out.end();
            out.end();
        }
    }

    /** Writes each resource once, as far as the element may point to its type. */
    void writeReferences(String name, List<EvidencePlace> of, Predicate<HostRef> fits, FhirWriter out) {
        Set<HostRef> written = new LinkedHashSet<>();
        of.stream().map(EvidencePlace::written).filter(fits).forEach(written::add);
        int number = 1;
        out.array(name);
        for (HostRef reference : written) {
            out.markedReferenceEntry(mark + number++, reference);
        }
        out.end();
    }

    /** Reads the references; those of others are kept. */
    void readReferences(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (!readReference(in)) {
                in.keep();
            }
        }
    }

    /** Reads the reference that waits if it repeats a place; returns whether it did. */
    boolean readReference(FhirCursor in) {
        String id = in.text(in.peek(in.here(), "id"));
        if (id == null || !id.startsWith(mark)) {
            return false;
        }
        in.markedHostRef();
        return true;
    }

    /** Reads the extension that waits. */
    void read(FhirCursor in) {
        @Nullable RecordId[] evidence = new @Nullable RecordId[1];
        @Nullable HostRef[] written = new @Nullable HostRef[1];
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningExtensions.EVIDENCE)) {
                evidence[0] = FindingParts.id(ScreeningExtensions.EVIDENCE, in);
            } else if (in.is(ScreeningExtensions.WRITTEN)) {
                written[0] = in.extension(ScreeningExtensions.WRITTEN, in::hostRef);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='evidence')", evidence[0]);
        in.need("extension.where(url='written')", written[0]);
        if (evidence[0] != null && written[0] != null) {
            places.add(new EvidencePlace(evidence[0], written[0]));
        }
    }
}
