package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordStatus;

/** What a rating and an effect have in common as Observations of category exam: all but what was looked at, when, and what was seen. */
final class ExamFields {
    private final Kind kind;

    @Nullable
    String id;

    @Nullable
    RecordStatus status;

    @Nullable
    CheckpointRole checkpoint;

    @Nullable
    HostRef performer;

    @Nullable
    AbsentReason absent;

    ExamFields(Kind kind) {
        this.kind = kind;
    }

    /** Writes what stands before the code. */
    static void open(
            ResourceKey key,
            Chart chart,
            String narrative,
            @Nullable CheckpointRole checkpoint,
            RecordStatus status,
            Residue foreign,
            FhirWriter out) {
        out.resource("Observation", foreign);
        out.meta(Profile.CLINICAL_RESULT, key);
        out.narrative(narrative);
        out.array("extension");
        out.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT, checkpoint);
        out.course(chart);
        out.end();
        out.identifiers(key);
        out.code("status", status);
        out.fixedConcepts("category", ObservationCodes.EXAM);
    }

    /** Reads a field that both have, and keeps any other. */
    void readOrKeep(FhirCursor in) {
        switch (in.name()) {
            case "meta" -> in.meta();
            case "text" -> in.skip();
            case "extension" -> readExtensions(in);
            case "identifier" -> id = in.identifiers(kind);
            case "status" -> status = in.recordStatus();
            case "category" -> in.fixedConcepts(ObservationCodes.EXAM);
            case "subject" -> in.patient();
            case "encounter" -> in.session();
            case "performer" -> performer = in.hostRefs();
            case "dataAbsentReason" -> absent = in.concept(ObservationCodes.ABSENT_REASON);
            default -> in.keep();
        }
    }

    private void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.PROTOCOL_CHECKPOINT)) {
                checkpoint = in.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    /** Asks for what both must have. */
    void need(FhirCursor in) {
        in.needChart("identifier", "subject");
        in.need("status", status);
    }
}
