package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;

/** What a MedicationRequest says of an order, ours and the host's alike: everything but whose it is and how it is known. */
final class OrderFields {
    private final OrderDosage dosage = new OrderDosage();
    private final Map<String, Drug> drugs;
    private final boolean host;

    private @Nullable OrderStatus status;
    private @Nullable String intent;
    private @Nullable Drug drug;
    private @Nullable OffsetDateTime authored;
    private @Nullable HostRef prescriber;

    @Nullable
    HostRef source;

    private OrderFields(Map<String, Drug> drugs, boolean host) {
        this.drugs = drugs;
        this.host = host;
    }

    static OrderFields ofOurs() {
        return new OrderFields(Map.of(), false);
    }

    /**
     * Reads what others wrote.
     *
     * @param drugs further codes of the two drugs, each as {@code system|code}
     */
    static OrderFields ofHost(Map<String, Drug> drugs) {
        return new OrderFields(drugs, true);
    }

    /** Reads the field one is at, or keeps it. */
    void read(FhirCursor in) {
        switch (in.name()) {
            case "meta" -> in.meta();
            case "text" -> in.skip();
            case "extension" -> Performed.readCourse(in);
            case "status" -> status = in.code(OrderStatus.class);
            case "doNotPerform" -> readProhibition(in);
            case "medicationCodeableConcept" -> drug = drug(in);
            case "medicationReference" -> {
                in.keep();
                in.fault(FhirFault.CODE, "the medicine must be coded in the order itself, was pointed to");
            }
            case "reportedBoolean" -> readReported(in);
            case "authoredOn" -> authored = in.dateTime();
            case "requester" -> readRequester(in);
            case "dosageInstruction" -> dosage.read(in);
            default -> in.keep();
        }
    }

    private @Nullable Drug drug(FhirCursor in) {
        int codings = drugs.isEmpty() ? -1 : in.peek(in.here(), "coding");
        Set<Drug> meant = EnumSet.noneOf(Drug.class);
        for (int i = in.first(codings); i >= 0; i = in.nextAfter(codings, i)) {
            Drug known = drugs.get(in.text(in.peek(i, "system")) + '|' + in.text(in.peek(i, "code")));
            if (known != null) {
                meant.add(known);
            }
        }
        if (meant.isEmpty()) {
            return in.concept(DoseCodes.DRUG);
        }
        Drug standard = in.peekWord(DoseCodes.DRUG);
        if (standard != null) {
            meant.add(standard);
        }
        if (meant.size() > 1) {
            in.fault(FhirFault.CONTRADICTION, "the codings of a concept must mean the same, meant two things");
        }
        in.skip();
        return meant.iterator().next();
    }

    /** Reads the intent, which must be one of these. */
    void readIntent(FhirCursor in, Set<String> allowed) {
        intent = in.string();
        if (intent != null && !allowed.contains(intent)) {
            in.fault(
                    FhirFault.CODE,
                    "the intent must be " + allowed.stream().sorted().collect(Collectors.joining(" or ")));
        }
    }

    private static void readProhibition(FhirCursor in) {
        Boolean prohibited = in.bool();
        if (prohibited == null || prohibited) {
            in.fault(FhirFault.MODIFIER, "an order must ask for a medicine, not forbid it");
        } else {
            in.keep();
        }
    }

    private void readRequester(FhirCursor in) {
        if (in.waitsWith(Extensions.DATA_ABSENT_REASON)) {
            GivingFields.passAbsent(in);
        } else {
            prescriber = host ? in.findHostRef() : in.hostRef();
        }
    }

    private static void readReported(FhirCursor in) {
        Boolean reported = in.bool();
        if (reported == null || reported) {
            in.fault(FhirFault.MODIFIER, "an order must be written by a prescriber, was reported");
        } else {
            in.keep();
        }
    }

    /** Records what is missing, after the resource was gone through. */
    void need(FhirCursor in) {
        in.need("status", status);
        in.need("intent", intent);
        in.need("medicationCodeableConcept", drug);
        in.need("authoredOn", authored);
        dosage.need(in);
    }

    /** Returns the order, after {@link #need} found everything. */
    MedicationOrder order(RecordId id, @Nullable RecordId replaces) {
        return new MedicationOrder(
                id,
                known(status),
                known(drug),
                known(dosage.route),
                known(dosage.dose),
                dosage.over,
                known(authored),
                prescriber,
                replaces,
                dosage.instruction,
                source);
    }
}
