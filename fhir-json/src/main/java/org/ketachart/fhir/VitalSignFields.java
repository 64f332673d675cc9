package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.BodyPosition;
import org.ketachart.core.observation.BodySite;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.observation.VitalMethod;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/** What an Observation says of a vital sign, ours and the host's alike: everything but whose it is and how it is known. */
final class VitalSignFields {
    private final ReadingFields numbers = new ReadingFields();

    private @Nullable RecordStatus status;
    private @Nullable VitalKind kind;
    private @Nullable OffsetDateTime taken;
    private @Nullable CheckpointRole checkpoint;
    private @Nullable BodyPosition position;
    private @Nullable BodySite site;
    private @Nullable VitalMethod method;
    private @Nullable HostRef performer;
    private @Nullable HostRef device;

    @Nullable
    HostRef source;

    /** Reads the field one is at, or keeps it. */
    void read(FhirCursor in) {
        switch (in.name()) {
            case "meta" -> in.meta();
            case "text" -> in.skip();
            case "extension" -> readExtensions(in);
            case "status" -> status = in.recordStatus();
            case "category" -> in.fixedConcepts(ObservationCodes.VITAL_SIGNS);
            case "code" -> kind = in.concept(ObservationCodes.VITAL_SIGN);
            case "effectiveDateTime" -> taken = in.dateTime();
            case "performer" -> performer = in.hostRefs();
            case "valueQuantity" -> numbers.value = in.quantity();
            case "dataAbsentReason" -> numbers.absent = in.concept(ObservationCodes.ABSENT_REASON);
            case "note" -> {
                if (in.has("dataAbsentReason")) {
                    numbers.note = in.notes();
                } else {
                    in.keep();
                }
            }
            case "bodySite" -> site = in.findConcept(ObservationCodes.SITE);
            case "method" -> method = in.findConcept(ObservationCodes.METHOD);
            case "device" -> device = in.hostRef();
            case "component" -> numbers.readComponents(in);
            default -> in.keep();
        }
    }

    private void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.BODY_POSITION)) {
                position = in.concept(Extensions.BODY_POSITION, ObservationCodes.POSITION);
            } else if (in.is(Extensions.PROTOCOL_CHECKPOINT)) {
                checkpoint = in.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    /** Records what is missing, after the resource was gone through, and returns the reading if it can be told. */
    @Nullable
    Reading need(FhirCursor in) {
        in.need("status", status);
        in.need("code", kind);
        in.need("effectiveDateTime", taken);
        return kind == null ? null : numbers.reading(kind, in);
    }

    /** Returns the vital sign, after {@link #need} found everything. */
    VitalSign vitalSign(RecordId id, Reading reading) {
        return new VitalSign(
                id,
                known(taken),
                reading,
                checkpoint,
                method,
                site,
                position,
                performer,
                device,
                source,
                known(status));
    }
}
