package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;

/**
 * An order as a MedicationRequest with the amount as it was ordered, in mg or mg/kg.
 *
 * <p>The time an infusion is to run is the duration of the dosage's timing; the words of the order are its text. An unknown prescriber is
 * a requester that is absent with its reason, since US Core asks for one.
 */
public final class MedicationOrderCodec implements ResourceCodec<Charted<MedicationOrder>> {
    private static final String MINUTES = "min";

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
        out.array("dosageInstruction");
        out.object();
        Note instruction = order.instruction();
        out.string("text", instruction == null ? null : instruction.text());
        Quantity over = order.over();
        if (over != null) {
            out.object("timing");
            out.object("repeat");
            out.decimal("duration", over.value());
            out.word("durationUnit", MINUTES);
            out.end();
            out.end();
        }
        out.concept("route", DoseCodes.ROUTE, order.route());
        out.array("doseAndRate");
        out.object();
        out.quantity("doseQuantity", order.dose());
        out.end();
        out.end();
        out.end();
        out.end();
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
                case "dosageInstruction" -> readDosages(in, found);
                case "priorPrescription" -> found.replaces = in.reference(Kind.ORDER);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("intent", found.intent);
        in.need("medicationCodeableConcept", found.drug);
        in.need("authoredOn", found.authored);
        in.need("dosageInstruction[0].route", found.route);
        in.need("dosageInstruction[0].doseAndRate[0].doseQuantity", found.dose);
        return in.result(() -> new Charted<>(
                in.chart(),
                new MedicationOrder(
                        new RecordId(known(found.id)),
                        known(found.status),
                        known(found.drug),
                        known(found.route),
                        known(found.dose),
                        found.over,
                        known(found.authored),
                        found.prescriber,
                        found.replaces == null ? null : new RecordId(found.replaces),
                        found.instruction)));
    }

    private static void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.EPISODE_OF_CARE)) {
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

    private static void readDosages(FhirCursor in, Found found) {
        in.array();
        boolean first = true;
        while (in.nextEntry()) {
            if (!first) {
                in.fault(FhirFault.CONTRADICTION, "an order must have one dosage, had more");
                in.skip();
                continue;
            }
            first = false;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "text" -> found.instruction = in.note();
                    case "timing" -> readTiming(in, found);
                    case "route" -> found.route = in.concept(DoseCodes.ROUTE);
                    case "doseAndRate" -> readDose(in, found);
                    default -> in.keep();
                }
            }
        }
    }

    private static void readTiming(FhirCursor in, Found found) {
        in.object();
        while (in.nextField()) {
            if (in.name().equals("repeat")) {
                readRepeat(in, found);
            } else {
                in.keep();
            }
        }
    }

    private static void readRepeat(FhirCursor in, Found found) {
        BigDecimal duration = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "duration" -> duration = in.decimal();
                case "durationUnit" -> {
                    if (!MINUTES.equals(in.string())) {
                        in.fault(FhirFault.UNIT, "the time an infusion is to run must be in min");
                    }
                }
                default -> in.keep();
            }
        }
        if (duration != null) {
            BigDecimal minutes = duration;
            found.over = in.build("duration", () -> new Quantity(minutes, Unit.MINUTE));
        }
    }

    private static void readDose(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.dose != null) {
                in.fault(FhirFault.CONTRADICTION, "an order must have one dose, had more");
                in.skip();
                continue;
            }
            in.object();
            while (in.nextField()) {
                if (in.name().equals("doseQuantity")) {
                    found.dose = in.quantity();
                } else {
                    in.keep();
                }
            }
        }
    }

    private static String line(MedicationOrder order) {
        return DoseCodes.DRUG.own(order.drug()).display() + GivingFields.line(order.dose()) + ", "
                + DoseCodes.ROUTE.own(order.route()).display();
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        OrderStatus status;

        @Nullable
        String intent;

        @Nullable
        Drug drug;

        @Nullable
        Route route;

        @Nullable
        Quantity dose;

        @Nullable
        Quantity over;

        @Nullable
        OffsetDateTime authored;

        @Nullable
        HostRef prescriber;

        @Nullable
        String replaces;

        @Nullable
        Note instruction;
    }
}
