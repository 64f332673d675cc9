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
    private final boolean host;
    private final ReadingFields numbers;

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

    private VitalSignFields(boolean host) {
        this.host = host;
        this.numbers = new ReadingFields(host);
    }

    static VitalSignFields ofOurs() {
        return new VitalSignFields(false);
    }

    /** Reads what others wrote: who took it, and with what, may be said in ways that lead nowhere. */
    static VitalSignFields ofHost() {
        return new VitalSignFields(true);
    }

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
            case "performer" -> readPerformers(in);
            case "effectiveInstant" -> {
                if (host) {
                    taken = in.dateTime();
                } else {
                    in.keep();
                }
            }
            case "effectivePeriod", "effectiveTiming" -> {
                in.keep();
                in.fault(FhirFault.TIME, "a reading must be of one moment");
            }
            case "focus" -> {
                in.keep();
                in.fault(FhirFault.CONTRADICTION, "a reading must be of the patient, not of another focus");
            }
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
            case "device" -> {
                if (!host) {
                    device = in.hostRef();
                } else if (in.leadsTo("Device")) {
                    device = in.findHostRef();
                } else {
                    in.keep();
                }
            }
            case "component" -> numbers.readComponents(in);
            default -> in.keep();
        }
    }

    /** Of those who took it the record knows one, a person; in the host's chart the first that leads anywhere. */
    private void readPerformers(FhirCursor in) {
        if (!host) {
            performer = in.hostRefs();
            return;
        }
        in.array();
        while (in.nextEntry()) {
            if (performer == null && !in.leadsTo("Device")) {
                performer = in.findHostRef();
            } else {
                in.keep();
            }
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
