package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.BodyPosition;
import org.ketachart.core.observation.BodySite;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalMethod;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

/**
 * A vital sign as an Observation of category vital-signs; a blood pressure has its two numbers as components.
 *
 * <p>A reading that was not taken has {@code dataAbsentReason}, a blood pressure in both its components too.
 */
public final class VitalSignCodec implements ResourceCodec<Charted<VitalSign>> {
    /** Creates the codec, which holds nothing. */
    public VitalSignCodec() {}

    @Override
    public String resourceType() {
        return "Observation";
    }

    @Override
    public ResourceKey key(Charted<VitalSign> value) {
        return ResourceKey.of(
                "Observation",
                value.chart().clinic(),
                Kind.VITAL_SIGN,
                value.fact().id());
    }

    @Override
    public void write(Charted<VitalSign> value, Residue foreign, FhirWriter out) {
        VitalSign vital = value.fact();
        Reading reading = vital.reading();
        ResourceKey key = key(value);
        out.resource("Observation", foreign);
        out.meta(profile(reading, out.contract().usCore()), key);
        out.narrative(ReadingFields.line(reading));
        out.array("extension");
        out.concept(Extensions.BODY_POSITION, ObservationCodes.POSITION, vital.position());
        out.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT, vital.checkpoint());
        out.course(value.chart());
        out.end();
        out.identifiers(key);
        out.code("status", vital.status());
        out.fixedConcepts("category", ObservationCodes.VITAL_SIGNS);
        out.concept("code", ObservationCodes.VITAL_SIGN, reading.kind());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.dateTime("effectiveDateTime", vital.taken());
        out.references("performer", vital.performer());
        ReadingFields.writeValue(reading, out);
        out.concept("bodySite", ObservationCodes.SITE, vital.site());
        out.concept("method", ObservationCodes.METHOD, vital.method());
        out.reference("device", vital.device());
        ReadingFields.writeComponents(reading, out);
        out.end();
    }

    @Override
    public Result<Read<Charted<VitalSign>>> read(FhirCursor in) {
        Found found = new Found();
        ReadingFields numbers = new ReadingFields();
        in.resource("Observation");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.VITAL_SIGN);
                case "status" -> found.status = in.recordStatus();
                case "category" -> in.fixedConcepts(ObservationCodes.VITAL_SIGNS);
                case "code" -> found.kind = in.concept(ObservationCodes.VITAL_SIGN);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "effectiveDateTime" -> found.taken = in.dateTime();
                case "performer" -> found.performer = in.hostRefs();
                case "valueQuantity" -> numbers.value = in.quantity();
                case "dataAbsentReason" -> numbers.absent = in.concept(ObservationCodes.ABSENT_REASON);
                case "note" -> {
                    if (in.has("dataAbsentReason")) {
                        numbers.note = in.notes();
                    } else {
                        in.keep();
                    }
                }
                case "bodySite" -> found.site = in.findConcept(ObservationCodes.SITE);
                case "method" -> found.method = in.findConcept(ObservationCodes.METHOD);
                case "device" -> found.device = in.hostRef();
                case "component" -> numbers.readComponents(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("code", found.kind);
        in.need("effectiveDateTime", found.taken);
        Reading reading = found.kind == null ? null : numbers.reading(found.kind, in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new VitalSign(
                        new RecordId(known(found.id)),
                        known(found.taken),
                        known(reading),
                        found.checkpoint,
                        found.method,
                        found.site,
                        found.position,
                        found.performer,
                        found.device,
                        known(found.status))));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.BODY_POSITION)) {
                found.position = in.concept(Extensions.BODY_POSITION, ObservationCodes.POSITION);
            } else if (in.is(Extensions.PROTOCOL_CHECKPOINT)) {
                found.checkpoint = in.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        RecordStatus status;

        @Nullable
        VitalKind kind;

        @Nullable
        OffsetDateTime taken;

        @Nullable
        CheckpointRole checkpoint;

        @Nullable
        BodyPosition position;

        @Nullable
        BodySite site;

        @Nullable
        VitalMethod method;

        @Nullable
        HostRef performer;

        @Nullable
        HostRef device;
    }

    /** US Core 3.1.1 asks for an oxygen flow in L/min out of a list without L/min; a reading with one does not claim its profile. */
    private static @Nullable Profile profile(Reading reading, UsCore version) {
        if (version == UsCore.V3_1_1 && reading instanceof OxygenSaturation oxygen && oxygen.flow() != null) {
            return null;
        }
        return switch (reading.kind()) {
            case BLOOD_PRESSURE -> Profile.BLOOD_PRESSURE;
            case HEART_RATE -> Profile.HEART_RATE;
            case OXYGEN_SATURATION -> Profile.PULSE_OXIMETRY;
            case RESPIRATORY_RATE -> Profile.RESPIRATORY_RATE;
            case TEMPERATURE -> Profile.BODY_TEMPERATURE;
            case WEIGHT -> Profile.BODY_WEIGHT;
            case HEIGHT -> Profile.BODY_HEIGHT;
        };
    }
}
