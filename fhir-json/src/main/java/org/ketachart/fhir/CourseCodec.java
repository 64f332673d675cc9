package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.ketachart.core.course.Course;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.CourseCodes.ProcedureStatus;

/** A course as one Procedure, its summary, which is updated in place as the course goes on. */
public final class CourseCodec implements ResourceCodec<Charted<Course>> {
    /** Creates the codec, which holds nothing. */
    public CourseCodec() {}

    @Override
    public String resourceType() {
        return "Procedure";
    }

    @Override
    public ResourceKey key(Charted<Course> value) {
        return ResourceKey.of(
                "Procedure", value.chart().clinic(), Kind.COURSE, value.fact().id());
    }

    @Override
    public void write(Charted<Course> value, Residue foreign, FhirWriter out) {
        Course course = value.fact();
        ResourceKey key = key(value);
        out.resource("Procedure", foreign);
        out.meta(Profile.PROCEDURE, key);
        out.narrative("Ketamine treatment course, " + course.status().code());
        CourseFields.writeExtensions(value.chart(), course.plannedSessions(), out);
        out.identifiers(key);
        CourseFields.writeProtocol(course.protocol(), out);
        out.code("status", ProcedureStatus.of(course.status()));
        out.concept("statusReason", course.reason());
        out.concept("code", CourseCodes.given(CourseCodes.COURSE.code()));
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        CourseFields.writePerformed(course.status(), course.started(), course.ended(), out);
        out.references("reasonReference", course.indication());
        out.end();
    }

    @Override
    public Result<Read<Charted<Course>>> read(FhirCursor in) {
        CourseFields found = new CourseFields();
        found.read(in, Kind.COURSE);
        if (!found.isCourse) {
            in.need("code", null);
        }
        return in.result(() -> new Charted<>(
                in.chart(),
                new Course(
                        new CourseId(known(found.id)),
                        found.courseStatus(),
                        found.started,
                        found.ended,
                        found.indication,
                        found.plannedSessions,
                        found.protocol,
                        found.reason)));
    }
}
