package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * An order as a MedicationRequest with the amount as it was ordered, in mg or mg/kg.
 *
 * <p>The time an infusion is to run is the duration of the dosage's timing; the words of the order are its text. An unknown prescriber is
 * a requester that is absent with its reason, since US Core asks for one.
 */
public final class MedicationOrderCodec implements ResourceCodec<Charted<MedicationOrder>> {
    /** Creates the codec, which holds nothing. */
    public MedicationOrderCodec() {}

    @Override
    public String resourceType() {
        return "MedicationRequest";
    }

    @Override
    public ResourceKey key(Charted<MedicationOrder> value) {
        return ResourceKey.of(
                "MedicationRequest",
                value.chart().clinic(),
                Kind.ORDER,
                value.fact().id());
    }

    @Override
    public void write(Charted<MedicationOrder> value, Residue foreign, FhirWriter out) {
        MedicationOrder order = value.fact();
        ResourceKey key = key(value);
        out.resource("MedicationRequest", foreign);
        out.meta(Profile.MEDICATION_REQUEST, key);
        out.narrative(line(order));
        out.array("extension");
        out.course(value.chart());
        out.end();
        out.identifiers(key);
        out.code("status", order.status());
        out.word("intent", "order");
        out.concept("medicationCodeableConcept", DoseCodes.DRUG, order.drug());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.dateTime("authoredOn", order.authored());
        if (order.prescriber() == null) {
            GivingFields.writeAbsent("requester", AbsentReason.UNKNOWN, out);
        } else {
            out.reference("requester", order.prescriber());
        }
        OrderDosage.write(order, out);
        RecordId replaces = order.replaces();
        out.reference(
                "priorPrescription",
                replaces == null
                        ? null
                        : ResourceKey.of("MedicationRequest", value.chart().clinic(), Kind.ORDER, replaces));
        out.end();
    }

    @Override
    public Result<Read<Charted<MedicationOrder>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("MedicationRequest");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.ORDER);
                case "status" -> found.status = in.code(OrderStatus.class);
                case "intent" -> readIntent(in, found);
                case "doNotPerform" -> readProhibition(in);
                case "medicationCodeableConcept" -> found.drug = in.concept(DoseCodes.DRUG);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "authoredOn" -> found.authored = in.dateTime();
                case "requester" -> readRequester(in, found);
                case "dosageInstruction" -> found.dosage.read(in);
                case "priorPrescription" -> found.replaces = in.reference(Kind.ORDER);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("intent", found.intent);
        in.need("medicationCodeableConcept", found.drug);
        in.need("authoredOn", found.authored);
        found.dosage.need(in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new MedicationOrder(
                        new RecordId(known(found.id)),
                        known(found.status),
                        known(found.drug),
                        known(found.dosage.route),
                        known(found.dosage.dose),
                        found.dosage.over,
                        known(found.authored),
                        found.prescriber,
                        found.replaces == null ? null : new RecordId(found.replaces),
                        found.dosage.instruction)));
    }

    private static void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    private static void readIntent(FhirCursor in, Found found) {
        found.intent = in.string();
        if (found.intent != null && !found.intent.equals("order")) {
            in.fault(FhirFault.CODE, "the intent must be order");
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

    private static void readRequester(FhirCursor in, Found found) {
        if (in.waitsWith(Extensions.DATA_ABSENT_REASON)) {
            GivingFields.passAbsent(in);
        } else {
            found.prescriber = in.hostRef();
        }
    }

    private static String line(MedicationOrder order) {
        return DoseCodes.DRUG.own(order.drug()).display() + GivingFields.line(order.dose()) + ", "
                + DoseCodes.ROUTE.own(order.route()).display();
    }

    /** What was met so far. */
    private static final class Found {
        final OrderDosage dosage = new OrderDosage();

        @Nullable
        String id;

        @Nullable
        OrderStatus status;

        @Nullable
        String intent;

        @Nullable
        Drug drug;

        @Nullable
        OffsetDateTime authored;

        @Nullable
        HostRef prescriber;

        @Nullable
        String replaces;
    }
}
