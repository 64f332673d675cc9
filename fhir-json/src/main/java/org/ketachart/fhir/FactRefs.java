package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;

/** How the record's pointers from one charted fact to another are references of FHIR: which resource each kind of fact is, and back. */
public final class FactRefs {
    private FactRefs() {}

    /**
     * Returns by what the resource is known that a pointer leads to; pointers stay within their clinic.
     *
     * @throws IllegalArgumentException for a fact that lives in the log alone and has no resource
     */
    public static ResourceKey key(ClinicId clinic, FactRef ref) {
        return switch (ref.kind()) {
            case VITAL_SIGN -> ResourceKey.of("Observation", clinic, Kind.VITAL_SIGN, ref.id());
            case RATING -> ResourceKey.of("Observation", clinic, Kind.RATING, ref.id());
            case ADMINISTRATION -> ResourceKey.of("MedicationAdministration", clinic, Kind.ADMINISTRATION, ref.id());
            case MEDICINE -> ResourceKey.of("MedicationAdministration", clinic, Kind.MEDICINE, ref.id());
            case INTERVENTION -> ResourceKey.of("Procedure", clinic, Kind.INTERVENTION, ref.id());
            case ADVERSE_EVENT -> ResourceKey.of("AdverseEvent", clinic, Kind.ADVERSE_EVENT, ref.id());
            case EFFECT -> ResourceKey.of("Observation", clinic, Kind.EFFECT, ref.id());
            case CONSENT -> ResourceKey.of("Consent", clinic, Kind.CONSENT, ref.id());
            case FORM -> ResourceKey.of("QuestionnaireResponse", clinic, Kind.FORM, ref.id());
            case ORDER -> ResourceKey.of("MedicationRequest", clinic, Kind.ORDER, ref.id());
            case PRODUCT -> ResourceKey.of("Medication", clinic, Kind.PRODUCT, ref.id());
            case CHECKLIST_ANSWER,
                    SUICIDALITY_SCREEN,
                    DOSE_HISTORY,
                    PAYER_AUTHORIZATION,
                    HOME_DOSE,
                    CARE_VISIT,
                    EVENT_REVIEW,
                    EVENT_DECLINE,
                    HOME_SUPPLY -> throw new IllegalArgumentException("a fact of the log alone must not be pointed to");
        };
    }

    /** Returns which kind of fact an identifier of this kind names; nothing if it names no charted fact. */
    public static @Nullable FactKind find(Kind kind) {
        return switch (kind) {
            case VITAL_SIGN -> FactKind.VITAL_SIGN;
            case RATING -> FactKind.RATING;
            case ADMINISTRATION -> FactKind.ADMINISTRATION;
            case MEDICINE -> FactKind.MEDICINE;
            case INTERVENTION -> FactKind.INTERVENTION;
            case ADVERSE_EVENT -> FactKind.ADVERSE_EVENT;
            case EFFECT -> FactKind.EFFECT;
            case CONSENT -> FactKind.CONSENT;
            case FORM -> FactKind.FORM;
            case ORDER -> FactKind.ORDER;
            case PRODUCT -> FactKind.PRODUCT;
            default -> null;
        };
    }

    /** Returns whether the reference that waits points to a charted fact of ours. Does not read it. */
    public static boolean waits(FhirCursor in) {
        ResourceKey key = in.peekReference();
        return key != null && find(key.kind()) != null;
    }

    /** Reads a pointer from the reference that waits; records a fault if it leads to no charted fact of ours. */
    public static @Nullable FactRef read(FhirCursor in) {
        ResourceKey key = in.peekReference();
        FactKind kind = key == null ? null : find(key.kind());
        if (key == null || kind == null) {
            in.fault(FhirFault.REFERENCE, "the reference must point to a charted fact of ours");
            in.skip();
            return null;
        }
        String id = in.reference(key.kind());
        return id == null ? null : in.build(() -> new FactRef(kind, new RecordId(id)));
    }

    /** Writes pointers as one extension each, among the others. */
    public static void write(Extension extension, ClinicId clinic, List<FactRef> refs, FhirWriter out) {
        for (FactRef ref : refs) {
            out.extension(extension);
            out.reference(extension.valueName(), key(clinic, ref));
            out.end();
        }
    }

    /** Reads one more pointer from the extension that waits into a list. */
    public static void read(Extension extension, FhirCursor in, List<FactRef> refs) {
        FactRef ref = in.extension(extension, () -> read(in));
        if (ref != null) {
            refs.add(ref);
        }
    }

    /** Writes pointers as a list of references. */
    public static void write(String name, ClinicId clinic, List<FactRef> refs, FhirWriter out) {
        out.array(name);
        for (FactRef ref : refs) {
            out.referenceEntry(key(clinic, ref));
        }
        out.end();
    }

    /** Reads a list of references of which those to charted facts of ours are pointers; the others are kept. */
    public static List<FactRef> readAll(FhirCursor in) {
        List<FactRef> refs = new ArrayList<>();
        in.array();
        while (in.nextEntry()) {
            FactRef ref = waits(in) ? read(in) : null;
            if (ref != null) {
                refs.add(ref);
            }
        }
        return refs;
    }
}
