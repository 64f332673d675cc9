package org.ketachart.fhir;

import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.CourseStatus;
import org.ketachart.core.course.PhaseType;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.fhir.CourseCodes.ProcedureStatus;

/**
 * The elements that the Procedures of courses and phases share.
 *
 * <p>A time that is not known says so by a reason, because US Core wants {@code performed} of what is going on or over.
 */
final class CourseFields {
    @Nullable
    String id;

    @Nullable
    String course;

    @Nullable
    ProcedureStatus status;

    boolean isCourse;

    @Nullable
    PhaseType phase;

    @Nullable
    OffsetDateTime started;

    @Nullable
    OffsetDateTime ended;

    @Nullable
    HostRef indication;

    @Nullable
    Integer plannedSessions;

    @Nullable
    ProtocolRef protocol;

    @Nullable
    Concept reason;

    static void writeExtensions(Chart chart, @Nullable Integer plannedSessions, FhirWriter out) {
        out.array("extension");
        out.course(chart);
        if (plannedSessions != null) {
            out.extension(Extensions.PLANNED_SESSIONS);
            out.whole("valuePositiveInt", plannedSessions);
            out.end();
        }
        out.end();
    }

    static void writePerformed(
            CourseStatus status, @Nullable OffsetDateTime started, @Nullable OffsetDateTime ended, FhirWriter out) {
        out.object("performedPeriod");
        out.dateTime("start", started);
        if (started == null) {
            boolean never = status == CourseStatus.PLANNED || status == CourseStatus.CANCELLED;
            Absence.write("_start", never ? "not-applicable" : "unknown", out);
        }
        out.dateTime("end", ended);
        out.end();
    }

    /** Reads the fields of the resource that both have; the identifier is of this kind. */
    void read(FhirCursor in, Kind kind) {
        in.resource("Procedure");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in);
                case "identifier" -> id = in.identifiers(kind);
                case "instantiatesCanonical" -> when(kind == Kind.COURSE, in, this::readProtocol);
                case "partOf" -> when(kind == Kind.PHASE, in, this::readCourse);
                case "status" -> status = in.code(ProcedureStatus.class);
                case "statusReason" -> reason = in.concept();
                case "code" -> readCode(in);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "performedPeriod" -> readPerformed(in);
                case "reasonReference" -> when(kind == Kind.COURSE, in, this::readIndication);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", status);
    }

    private static void when(boolean known, FhirCursor in, Consumer<FhirCursor> reader) {
        if (known) {
            reader.accept(in);
        } else {
            in.keep();
        }
    }

    /** Returns where it stands, after {@link #read}. */
    CourseStatus courseStatus() {
        return FhirCursor.known(status).courseStatus();
    }

    private void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else if (in.is(Extensions.PLANNED_SESSIONS)) {
                plannedSessions = in.extension(Extensions.PLANNED_SESSIONS, in::whole);
            } else {
                in.keep();
            }
        }
    }

    private void readProtocol(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            ProtocolRef named = protocol == null ? ProtocolCanonical.parse(in.string()) : null;
            if (named == null) {
                in.keep();
            } else {
                protocol = named;
            }
        }
    }

    private void readCourse(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (course == null && key != null && key.kind() == Kind.COURSE) {
                course = in.reference(Kind.COURSE);
            } else {
                in.keep();
            }
        }
    }

    private void readCode(FhirCursor in) {
        in.passCodings((system, code) -> {
            if (CourseCodes.COURSE.is(system, code)) {
                isCourse = true;
                return true;
            }
            PhaseType type = phase == null ? CourseCodes.PHASE.findOwn(system, code) : null;
            phase = type == null ? phase : type;
            return type != null || CourseCodes.DRUG_GIVEN.is(system, code);
        });
    }

    private void readPerformed(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "start" -> started = in.dateTime();
                case "_start" -> Absence.read(in);
                case "end" -> ended = in.dateTime();
                default -> in.keep();
            }
        }
    }

    private void readIndication(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            HostRef reference = indication == null ? in.hostRef() : null;
            if (reference != null && reference.type().equals("Condition")) {
                indication = reference;
            } else {
                in.keep();
            }
        }
    }

    static void writeProtocol(@Nullable ProtocolRef protocol, FhirWriter out) {
        String canonical = ProtocolCanonical.of(protocol);
        if (canonical != null) {
            out.array("instantiatesCanonical");
            out.json.quoted(canonical);
            out.end();
        }
    }

    static void writeCourse(Chart chart, CourseId course, FhirWriter out) {
        out.array("partOf");
        out.referenceEntry(ResourceKey.of("Procedure", chart.clinic(), Kind.COURSE, course));
        out.end();
    }
}
