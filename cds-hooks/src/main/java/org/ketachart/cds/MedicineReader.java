package org.ketachart.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.fhir.DoseCodes;

/** Reads which medicine an order is about: a MedicationRequest, or a ServiceRequest that names one. */
final class MedicineReader {
    private static final Set<String> ORDERS = Set.of("MedicationRequest", "ServiceRequest");
    private static final Set<String> OVER =
            Set.of("cancelled", "entered-in-error", "stopped", "completed", "revoked", "ended");

    private final TermSet terms;
    private final Map<String, CdsObject> medications;

    /**
     * @param medications the Medications of the Bundle, by their references
     */
    MedicineReader(TermSet terms, Map<String, CdsObject> medications) {
        this.terms = terms;
        this.medications = medications;
    }

    /** Returns whether a resource is an order that stands, and may be of a medicine. An order not to give one is none. */
    static boolean isOrder(CdsObject resource) {
        String status = resource.lookText("status");
        return ORDERS.contains(String.valueOf(resource.lookText("resourceType")))
                && (status == null || !OVER.contains(status))
                && !Boolean.TRUE.equals(resource.fields().get("doNotPerform"));
    }

    /**
     * Reads an order.
     *
     * @return nothing where nobody can say which medicine it is
     */
    @Nullable
    Medicine read(CdsObject order, boolean selected) {
        String type = String.valueOf(order.lookText("resourceType"));
        Concept what = order.has("modifierExtension") ? null : what(order, type);
        if (what == null) {
            return null;
        }
        String id = order.lookText("id");
        HostRef ref = id == null || !CdsObject.isId(id) ? null : HostRef.literal(type, id);
        String name = ref == null ? order.path() : type + "/" + id;
        Medicine plain = new Medicine(ref, name, what, Set.of(), route(order), selected);
        return new Medicine(
                ref, name, what, ProgramDrugs.of(what.codes(), plain.words(), terms), plain.route(), selected);
    }

    private @Nullable Concept what(CdsObject order, String type) {
        if (type.equals("ServiceRequest")) {
            return concept(order.look("code"), null);
        }
        CdsObject concept = order.look("medicationCodeableConcept");
        CdsObject reference = order.look("medicationReference");
        if (concept != null || reference == null) {
            return concept(concept, null);
        }
        String display = reference.lookText("display");
        String to = reference.lookText("reference");
        CdsObject medication = to == null ? null : find(order, to);
        return concept(medication == null ? null : medication.look("code"), display);
    }

    private @Nullable CdsObject find(CdsObject order, String reference) {
        if (!reference.startsWith("#")) {
            return medications.get(reference);
        }
        return order.lookAll("contained").stream()
                .filter(one -> reference.substring(1).equals(one.lookText("id")))
                .filter(one -> "Medication".equals(one.lookText("resourceType")))
                .findFirst()
                .orElse(null);
    }

    /** What is not written as a coding is passed over: the words that go with it are looked at all the same. */
    private static @Nullable Concept concept(@Nullable CdsObject of, @Nullable String otherwise) {
        List<Code> codes = new ArrayList<>();
        String text = of == null ? null : of.lookText("text");
        for (CdsObject coding : of == null ? List.<CdsObject>of() : of.lookAll("coding")) {
            String system = coding.lookText("system");
            String code = coding.lookText("code");
            String display = note(coding.lookText("display"));
            Code read = system == null || code == null ? null : built(() -> new Code(system, code, display));
            if (read != null && !codes.contains(read)) {
                codes.add(read);
            } else if (text == null) {
                text = display;
            }
        }
        String words = note(text == null ? otherwise : text);
        return codes.isEmpty() && words == null ? null : new Concept(codes, words == null ? null : new Note(words));
    }

    /** Returns words as a note can hold them: in one line, and not too long. */
    private static @Nullable String note(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = Markdown.line(text, 500);
        return plain.isEmpty() || built(() -> new Note(plain)) == null ? null : plain;
    }

    private static @Nullable Route route(CdsObject order) {
        for (CdsObject dosage : order.lookAll("dosageInstruction")) {
            CdsObject route = dosage.look("route");
            for (CdsObject coding : route == null ? List.<CdsObject>of() : route.lookAll("coding")) {
                for (Route one : Route.values()) {
                    for (Code code : DoseCodes.ROUTE.codings(one)) {
                        if (code.system().equals(coding.lookText("system"))
                                && code.code().equals(coding.lookText("code"))) {
                            return one;
                        }
                    }
                }
            }
        }
        return null;
    }

    private static <T> @Nullable T built(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (DomainException e) {
            return null;
        }
    }
}
