package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.ketachart.core.course.Phase;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.CourseCodes.ProcedureStatus;

/** A phase as a Procedure that is part of the Procedure of its course. */
public final class PhaseCodec implements ResourceCodec<Charted<Phase>> {
    /** Creates the codec, which holds nothing. */
    public PhaseCodec() {}

    @Override
    public String resourceType() {
        return "Procedure";
    }

    @Override
    public ResourceKey key(Charted<Phase> value) {
        return ResourceKey.of(
                "Procedure", value.chart().clinic(), Kind.PHASE, value.fact().id());
    }

    @Override
    public void write(Charted<Phase> value, Residue foreign, FhirWriter out) {
        Phase phase = value.fact();
        ResourceKey key = key(value);
        out.resource("Procedure", foreign);
        out.meta(Profile.PROCEDURE, key);
        out.narrative("Ketamine treatment, " + phase.type().code() + ", "
                + phase.status().code());
        CourseFields.writeExtensions(value.chart(), phase.plannedSessions(), out);
        out.identifiers(key);
        CourseFields.writeCourse(value.chart(), phase.course(), out);
        out.code("status", ProcedureStatus.of(phase.status()));
        out.concept("statusReason", phase.reason());
        out.concept("code", CourseCodes.given(CourseCodes.PHASE.own(phase.type())));
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        CourseFields.writePerformed(phase.status(), phase.started(), phase.ended(), out);
        out.end();
    }

    @Override
    public Result<Read<Charted<Phase>>> read(FhirCursor in) {
        CourseFields found = new CourseFields();
        found.read(in, Kind.PHASE);
        in.need("partOf", found.course);
        in.need("code", found.phase);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Phase(
                        new PhaseId(known(found.id)),
                        new CourseId(known(found.course)),
                        known(found.phase),
                        found.courseStatus(),
                        found.started,
                        found.ended,
                        found.plannedSessions,
                        found.reason)));
    }
}
