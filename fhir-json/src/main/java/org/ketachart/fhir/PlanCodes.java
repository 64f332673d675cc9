package org.ketachart.fhir;

import org.ketachart.core.course.PlanStatus;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Coded;

/** The fixed words of a maintenance plan, and where it stands in the statuses of its Goal and its MedicationRequest. */
public final class PlanCodes {
    private static final String PROGRAM = Canonical.codeSystem("program");

    /** The category that US Core asks for. */
    public static final FixedCoding ASSESS_PLAN = new FixedCoding(
            "http://hl7.org/fhir/us/core/CodeSystem/careplan-category",
            "assess-plan",
            "Assessment and Plan of Treatment");

    /** What the Goal of a plan is about. */
    public static final FixedCoding RESPONSE = new FixedCoding(PROGRAM, "treatment-response", "Response to treatment");

    private PlanCodes() {}

    /** The statuses that the Goal of a plan may have. */
    enum GoalStatus implements Coded {
        PROPOSED("proposed", PlanStatus.DRAFT),
        ACTIVE("active", PlanStatus.ACTIVE),
        COMPLETED("completed", PlanStatus.COMPLETED),
        CANCELLED("cancelled", PlanStatus.REVOKED),
        ENTERED_IN_ERROR("entered-in-error", PlanStatus.ENTERED_IN_ERROR);

        private final String code;
        private final PlanStatus plan;

        GoalStatus(String code, PlanStatus plan) {
            this.code = code;
            this.plan = plan;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns where the plan of a Goal of this status stands. */
        PlanStatus planStatus() {
            return plan;
        }

        static GoalStatus of(PlanStatus plan) {
            return switch (plan) {
                case DRAFT -> PROPOSED;
                case ACTIVE -> ACTIVE;
                case COMPLETED -> COMPLETED;
                case REVOKED -> CANCELLED;
                case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
            };
        }
    }

    /** The statuses that the MedicationRequest of a plan may have. */
    enum RequestStatus implements Coded {
        DRAFT("draft", PlanStatus.DRAFT),
        ACTIVE("active", PlanStatus.ACTIVE),
        COMPLETED("completed", PlanStatus.COMPLETED),
        STOPPED("stopped", PlanStatus.REVOKED),
        ENTERED_IN_ERROR("entered-in-error", PlanStatus.ENTERED_IN_ERROR);

        private final String code;
        private final PlanStatus plan;

        RequestStatus(String code, PlanStatus plan) {
            this.code = code;
            this.plan = plan;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns where the plan of a request of this status stands. */
        PlanStatus planStatus() {
            return plan;
        }

        static RequestStatus of(PlanStatus plan) {
            return switch (plan) {
                case DRAFT -> DRAFT;
                case ACTIVE -> ACTIVE;
                case COMPLETED -> COMPLETED;
                case REVOKED -> STOPPED;
                case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
            };
        }
    }
}
