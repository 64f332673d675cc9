package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.Reading.OxygenSaturation;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * A vital sign as an Observation of category vital-signs; a blood pressure has its two numbers as components.
 *
 * <p>A reading that was not taken has {@code dataAbsentReason}, a blood pressure in both its components too. One that was taken over from
 * the host is, if it is written at all, derived from the host's; a {@link SessionBundle} only points to that.
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
        out.references("derivedFrom", vital.source());
        ReadingFields.writeComponents(reading, out);
        out.end();
    }

    @Override
    public Result<Read<Charted<VitalSign>>> read(FhirCursor in) {
        VitalSignFields found = VitalSignFields.ofOurs();
        String id = null;
        in.resource("Observation");
        while (in.nextField()) {
            switch (in.name()) {
                case "identifier" -> id = in.identifiers(Kind.VITAL_SIGN);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "derivedFrom" -> found.source = in.hostRefs();
                default -> found.read(in);
            }
        }
        in.needChart("identifier", "subject");
        String itsId = id;
        Reading reading = found.need(in);
        return in.result(() -> new Charted<>(in.chart(), found.vitalSign(new RecordId(known(itsId)), known(reading))));
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
