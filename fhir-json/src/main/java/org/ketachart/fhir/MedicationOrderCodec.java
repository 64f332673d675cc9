package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.Set;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * An order as a MedicationRequest with the amount as it was ordered, in mg or mg/kg.
 *
 * <p>The time an infusion is to run is the duration of the dosage's timing; the words of the order are its text. An unknown prescriber is
 * a requester that is absent with its reason, since US Core asks for one. An order that was taken over from the host is, if it is written at
 * all, based on the host's; a {@link SessionBundle} only points to that.
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
        out.references("basedOn", order.source());
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
        OrderFields found = OrderFields.ofOurs();
        String id = null;
        String replaces = null;
        in.resource("MedicationRequest");
        while (in.nextField()) {
            switch (in.name()) {
                case "identifier" -> id = in.identifiers(Kind.ORDER);
                case "intent" -> found.readIntent(in, Set.of("order"));
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "basedOn" -> found.source = in.hostRefs();
                case "priorPrescription" -> replaces = in.reference(Kind.ORDER);
                default -> found.read(in);
            }
        }
        in.needChart("identifier", "subject");
        found.need(in);
        String itsId = id;
        String replaced = replaces;
        return in.result(() -> new Charted<>(
                in.chart(), found.order(new RecordId(known(itsId)), replaced == null ? null : new RecordId(replaced))));
    }

    private static String line(MedicationOrder order) {
        return DoseCodes.DRUG.own(order.drug()).display() + GivingFields.line(order.dose()) + ", "
                + DoseCodes.ROUTE.own(order.route()).display();
    }
}
