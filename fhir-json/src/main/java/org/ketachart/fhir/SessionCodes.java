package org.ketachart.fhir;

import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;

/** The words of a visit in standard codings, and the states of a session in those of an Encounter. */
public final class SessionCodes {
    private static final String DISCHARGE = "http://terminology.hl7.org/CodeSystem/discharge-disposition";
    private static final String PROGRAM = Canonical.codeSystem("program");
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    /** What kind of Encounter a session is. */
    public static final FixedCoding SESSION = new FixedCoding(PROGRAM, "ketamine-session", "Ketamine session");

    /** What kind of Procedure the dose of a session is. */
    public static final FixedCoding TREATMENT = new FixedCoding(PROGRAM, "ketamine-treatment", "Ketamine treatment");

    /** What kind of Procedure the watch after the dose is. */
    public static final FixedCoding MONITORING =
            new FixedCoding(PROGRAM, "post-dose-monitoring", "Post-dose monitoring");

    /** In which part somebody was there who took the patient home. */
    public static final FixedCoding ESCORT = new FixedCoding(PROGRAM, "escort", "Escort");

    /** Where a visit stands. */
    public static final CodeTable<SessionState> STATE = CodeTable.ours("session-state", SessionState.class)
            .row(SessionState.PLANNED, "Planned")
            .row(SessionState.ARRIVED, "Arrived")
            .row(SessionState.CLEARED, "Cleared")
            .row(SessionState.DOSING, "Dosing")
            .row(SessionState.MONITORING, "Monitoring")
            .row(SessionState.READY, "Ready to leave")
            .row(SessionState.FINISHED, "Finished")
            .row(SessionState.LEFT, "Left without discharge rules met")
            .row(SessionState.TRANSFERRED, "Transferred")
            .row(SessionState.WITHHELD, "Withheld")
            .row(SessionState.CANCELLED, "Cancelled")
            .row(SessionState.NO_SHOW, "No show")
            .table();

    /** Where the dose is taken; an Encounter has the standard coding alone. */
    public static final CodeTable<Setting> SETTING = CodeTable.ours("setting", Setting.class)
            .row(Setting.CLINIC, "Clinic", new Code(ACT, "AMB", "ambulatory"))
            .row(Setting.TELEHEALTH, "Telehealth", new Code(ACT, "VR", "virtual"))
            .row(Setting.HOME, "Home", new Code(ACT, "HH", "home health"))
            .row(Setting.INPATIENT, "Inpatient", new Code(ACT, "IMP", "inpatient encounter"))
            .table();

    /** How the patient left. HL7's {@code hosp} is a hospice; nobody's code says eloped or taken over by an emergency service. */
    public static final CodeTable<Disposition> DISPOSITION = CodeTable.ours("disposition", Disposition.class)
            .row(Disposition.HOME, "Home", new Code(DISCHARGE, "home", "Home"))
            .row(
                    Disposition.AGAINST_ADVICE,
                    "Left against advice",
                    new Code(DISCHARGE, "aadvice", "Left against advice"))
            .row(Disposition.ELOPED, "Left unseen")
            .row(Disposition.HOSPITAL, "Hospital", new Code(DISCHARGE, "other-hcf", "Other healthcare facility"))
            .row(Disposition.EMERGENCY_SERVICE, "Emergency service")
            .table();

    /** Who the patient left with. */
    public static final CodeTable<EscortKind> ESCORT_KIND = CodeTable.ours("escort", EscortKind.class)
            .row(EscortKind.ADULT_KNOWN_TO_PATIENT, "Adult known to the patient")
            .row(EscortKind.TRANSPORT_SERVICE, "Transport service")
            .row(EscortKind.STAFF, "Staff")
            .row(EscortKind.NONE, "None")
            .row(EscortKind.UNKNOWN, "Unknown")
            .table();

    private SessionCodes() {}

    /** The statuses an Encounter of ours may have. */
    enum EncounterStatus implements Coded {
        PLANNED("planned"),
        ARRIVED("arrived"),
        IN_PROGRESS("in-progress"),
        FINISHED("finished"),
        CANCELLED("cancelled");

        private final String code;

        EncounterStatus(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the status of an Encounter whose session stands so. */
        static EncounterStatus of(SessionState state) {
            return switch (state) {
                case PLANNED -> PLANNED;
                case ARRIVED, CLEARED -> ARRIVED;
                case DOSING, MONITORING, READY -> IN_PROGRESS;
                case FINISHED, LEFT, TRANSFERRED, WITHHELD -> FINISHED;
                case CANCELLED, NO_SHOW -> CANCELLED;
            };
        }

        /** Returns the coarse state of a session of which only this status is known. */
        SessionState coarseState() {
            return switch (this) {
                case PLANNED -> SessionState.PLANNED;
                case ARRIVED -> SessionState.ARRIVED;
                case IN_PROGRESS -> SessionState.MONITORING;
                case FINISHED -> SessionState.FINISHED;
                case CANCELLED -> SessionState.CANCELLED;
            };
        }
    }
}
