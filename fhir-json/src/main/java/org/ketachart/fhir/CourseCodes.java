package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.course.CourseStatus;
import org.ketachart.core.course.PhaseType;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;

/** The words of courses and phases, and where they stand in the statuses of a Procedure. */
public final class CourseCodes {
    private static final String PROGRAM = Canonical.codeSystem("program");

    /** What every course and phase is, in standard words. */
    public static final FixedCoding DRUG_GIVEN =
            new FixedCoding("http://snomed.info/sct", "18629005", "Administration of drug or medicament (procedure)");

    /** What kind of Procedure a course is. */
    public static final FixedCoding COURSE = new FixedCoding(PROGRAM, "ketamine-course", "Ketamine treatment course");

    /** The purpose of a phase. */
    public static final CodeTable<PhaseType> PHASE = CodeTable.ours("phase-type", PhaseType.class)
            .row(PhaseType.INDUCTION, "Induction")
            .row(PhaseType.OPTIMIZATION, "Optimization")
            .row(PhaseType.MAINTENANCE, "Maintenance")
            .row(PhaseType.TAPER, "Taper")
            .row(PhaseType.RE_INDUCTION, "Re-induction")
            .table();

    private CourseCodes() {}

    /** Returns the two codings of a Procedure that gives the drug, the second being our own. */
    static Concept given(Code own) {
        return new Concept(List.of(DRUG_GIVEN.code(), own), null);
    }

    /** The statuses that the Procedure of a course or phase may have. */
    enum ProcedureStatus implements Coded {
        PREPARATION("preparation"),
        IN_PROGRESS("in-progress"),
        ON_HOLD("on-hold"),
        COMPLETED("completed"),
        STOPPED("stopped"),
        NOT_DONE("not-done"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        ProcedureStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the status of the Procedure of what stands so. */
        static ProcedureStatus of(CourseStatus status) {
            return switch (status) {
                case PLANNED -> PREPARATION;
                case ACTIVE -> IN_PROGRESS;
                case ON_HOLD -> ON_HOLD;
                case COMPLETED -> COMPLETED;
                case STOPPED -> STOPPED;
                case CANCELLED -> NOT_DONE;
                case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
            };
        }

        /** Returns where a course or phase of this status stands. */
        CourseStatus courseStatus() {
            return switch (this) {
                case PREPARATION -> CourseStatus.PLANNED;
                case IN_PROGRESS -> CourseStatus.ACTIVE;
                case ON_HOLD -> CourseStatus.ON_HOLD;
                case COMPLETED -> CourseStatus.COMPLETED;
                case STOPPED -> CourseStatus.STOPPED;
                case NOT_DONE -> CourseStatus.CANCELLED;
                case ENTERED_IN_ERROR -> CourseStatus.ENTERED_IN_ERROR;
            };
        }
    }
}
