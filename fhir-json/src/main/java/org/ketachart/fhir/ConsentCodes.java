package org.ketachart.fhir;

import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentDecision;
import org.ketachart.core.consent.ConsentElement;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.SignerCapacity;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.RecordStatus;

/**
 * The words of a consent.
 *
 * <p>What it is for is our own list alone: no LOINC code of a form of consent is confirmed. HL7's four scopes are coarser, and only stand
 * beside it.
 */
public final class ConsentCodes {
    /** What a consent is for. */
    public static final CodeTable<ConsentScope> KIND = CodeTable.ours("consent-kind", ConsentScope.class)
            .row(ConsentScope.TREATMENT, "Treatment")
            .row(ConsentScope.OFF_LABEL_USE, "Off-label use")
            .row(ConsentScope.REMS_ENROLLMENT, "REMS enrollment")
            .row(ConsentScope.AT_HOME_USE, "Use at home")
            .row(ConsentScope.RECORDING, "Sound or pictures of a session")
            .row(ConsentScope.RESEARCH, "Research")
            .row(ConsentScope.DATA_SHARING, "Giving the record to others")
            .table();

    /** The scope of HL7 that a consent falls under. */
    public static final CodeTable<Area> AREA = CodeTable.theirs(
                    "http://terminology.hl7.org/CodeSystem/consentscope", Area.class)
            .row(Area.TREATMENT, "Treatment")
            .row(Area.RESEARCH, "Research")
            .row(Area.PRIVACY, "Privacy Consent")
            .table();

    /** In what capacity somebody signed. */
    public static final CodeTable<SignerCapacity> CAPACITY = CodeTable.ours("signer-capacity", SignerCapacity.class)
            .row(SignerCapacity.PATIENT, "Patient")
            .row(SignerCapacity.PARENT, "Parent")
            .row(SignerCapacity.LEGAL_GUARDIAN, "Legal guardian")
            .row(SignerCapacity.HEALTH_CARE_AGENT, "Health care agent")
            .row(SignerCapacity.OTHER_REPRESENTATIVE, "Other representative")
            .table();

    /** What a consent to treatment must speak of (CAR-20). */
    public static final CodeTable<ConsentElement> ELEMENT = CodeTable.ours("consent-element", ConsentElement.class)
            .row(ConsentElement.DIAGNOSIS_AND_ALTERNATIVES, "Diagnosis and alternatives")
            .row(ConsentElement.APPROVED_OR_OFF_LABEL, "Approved or off-label")
            .row(ConsentElement.BENEFITS_AND_LIMITS, "Benefits and their limits")
            .row(ConsentElement.SHORT_TERM_EFFECTS, "Short-term effects")
            .row(ConsentElement.ACUTE_RISKS, "Acute risks")
            .row(ConsentElement.LONG_TERM_RISKS, "Long-term risks")
            .row(ConsentElement.MISUSE, "Misuse")
            .row(ConsentElement.PREGNANCY, "Pregnancy")
            .row(ConsentElement.DRIVING_AND_ESCORT, "Driving and escort")
            .row(ConsentElement.MONITORING_TIME, "Time of monitoring")
            .row(ConsentElement.MAINTENANCE_AND_TAPER, "Maintenance and taper")
            .row(ConsentElement.COST, "Cost")
            .row(ConsentElement.DATA_USE, "Use of data")
            .row(ConsentElement.RIGHT_TO_STOP, "Right to stop")
            .row(ConsentElement.EMERGENCY_PLAN, "Emergency plan")
            .table();

    private ConsentCodes() {}

    /** The scopes of HL7 that consents of the program fall under. */
    public enum Area implements Coded {
        TREATMENT("treatment"),
        RESEARCH("research"),
        PRIVACY("patient-privacy");

        private final String code;

        Area(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Area of(ConsentScope scope) {
            return switch (scope) {
                case TREATMENT, OFF_LABEL_USE, REMS_ENROLLMENT, AT_HOME_USE -> TREATMENT;
                case RESEARCH -> RESEARCH;
                case RECORDING, DATA_SHARING -> PRIVACY;
            };
        }
    }

    /** Where a consent stands, in FHIR's words. */
    enum ConsentStatus implements Coded {
        ACTIVE("active"),
        REJECTED("rejected"),
        INACTIVE("inactive"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        ConsentStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static ConsentStatus of(Consent consent) {
            if (consent.status() == RecordStatus.ENTERED_IN_ERROR) {
                return ENTERED_IN_ERROR;
            }
            return of(consent.decision(), consent.withdrawal() != null);
        }

        static ConsentStatus of(ConsentDecision decision, boolean withdrawn) {
            return decision == ConsentDecision.REFUSED ? REJECTED : withdrawn ? INACTIVE : ACTIVE;
        }
    }

    /** What a provision says of what it is about. */
    enum ProvisionType implements Coded {
        PERMIT("permit", ConsentDecision.GIVEN),
        DENY("deny", ConsentDecision.REFUSED);

        private final String code;
        private final ConsentDecision decision;

        ProvisionType(String code, ConsentDecision decision) {
            this.code = code;
            this.decision = decision;
        }

        @Override
        public String code() {
            return code;
        }

        ConsentDecision decision() {
            return decision;
        }

        static ProvisionType of(ConsentDecision decision) {
            return decision == ConsentDecision.GIVEN ? PERMIT : DENY;
        }
    }
}
