package org.ketachart.core.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.course.Course;
import org.ketachart.core.course.MaintenancePlan;
import org.ketachart.core.course.Phase;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.Product;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEscalation;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.Deviation;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateOverride;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.Setting;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.Require;

/**
 * What happened. Each kind has a stable type word, which is also its name in the log.
 *
 * <p>Payloads that carry a whole fact ({@code …Charted}) replace the fact with the same id. Any other payload whose header {@code amends} an
 * earlier event takes the place of that event, as if it had been charted then.
 */
public sealed interface EventPayload {
    /** Returns the fact this charts; nothing for a step, and for what this version does not know. */
    default Optional<FactRef> findFact() {
        return ChartedIn.find(this);
    }

    /** A visit came into being; the first event of every session log. What the host has of it already is pointed to. */
    record SessionOpened(
            Clinic clinic,
            Setting setting,
            @Nullable HostRef encounter,
            @Nullable HostRef location,
            @Nullable HostRef indication,
            @Nullable PlannedTime planned,
            @Nullable PhaseId phase,
            @Nullable PlanId plan,
            @Nullable SessionNumber number,
            @Nullable ProtocolRef protocol)
            implements EventPayload {
        /** Checks that all of it is there. */
        public SessionOpened {
            Require.present("clinic, setting", clinic, setting);
        }
    }

    /** The patient came. */
    record PatientArrived() implements EventPayload {}

    /** A clinician decided; only {@code yes} and {@code yes-with-cautions} let the visit pass to cleared. */
    record ClearanceDecided(Clearance clearance) implements EventPayload {
        /** Checks that all of it is there. */
        public ClearanceDecided {
            Require.present("clearance", clearance);
        }
    }

    /** No dose will be given although the patient came. */
    record DoseWithheld(Reason reason) implements EventPayload {
        /** Checks that all of it is there. */
        public DoseWithheld {
            Require.present("reason", reason);
        }
    }

    /** The first drug is being given. */
    record DosingBegan() implements EventPayload {}

    /** All that was meant was given. */
    record DoseCompleted() implements EventPayload {}

    /** The giving was broken off. The visit goes on: the patient is monitored. */
    record DoseStopped(Reason reason) implements EventPayload {
        /** Checks that all of it is there. */
        public DoseStopped {
            Require.present("reason", reason);
        }
    }

    /** The discharge rules hold. */
    record ReadyToLeave() implements EventPayload {}

    /** Symptoms came back after the patient was ready. */
    record MonitoringResumed(Reason reason) implements EventPayload {
        /** Checks that all of it is there. */
        public MonitoringResumed {
            Require.present("reason", reason);
        }
    }

    /** The patient left with the discharge rules met. */
    record SessionFinished(Discharge discharge) implements EventPayload {
        /** Checks that all of it is there. */
        public SessionFinished {
            Require.present("discharge", discharge);
        }
    }

    /** The patient left without them. */
    record PatientLeft(Discharge discharge) implements EventPayload {
        /** Checks that all of it is there. */
        public PatientLeft {
            Require.present("discharge", discharge);
        }
    }

    /** The patient was handed to somebody else's care. */
    record PatientTransferred(Discharge discharge) implements EventPayload {
        /** Checks that all of it is there. */
        public PatientTransferred {
            Require.present("discharge", discharge);
        }
    }

    /** The visit was called off before the patient came. */
    record SessionCancelled(Concept reason) implements EventPayload {
        /** Checks that all of it is there. */
        public SessionCancelled {
            Require.present("reason", reason);
        }
    }

    /** The patient did not come. */
    record PatientNoShow(@Nullable Concept reason) implements EventPayload {}

    /** A vital sign was charted or corrected. */
    record VitalSignCharted(VitalSign vitalSign) implements EventPayload {
        /** Checks that all of it is there. */
        public VitalSignCharted {
            Require.present("vitalSign", vitalSign);
        }
    }

    /** A rating was charted or corrected. */
    record RatingCharted(Rating rating) implements EventPayload {
        /** Checks that all of it is there. */
        public RatingCharted {
            Require.present("rating", rating);
        }
    }

    /** A giving of the drug was charted or corrected. */
    record AdministrationCharted(Administration administration) implements EventPayload {
        /** Checks that all of it is there. */
        public AdministrationCharted {
            Require.present("administration", administration);
        }
    }

    /** Something else that was done was charted or corrected. */
    record InterventionCharted(Intervention intervention) implements EventPayload {
        /** Checks that all of it is there. */
        public InterventionCharted {
            Require.present("intervention", intervention);
        }
    }

    /** An adverse event was charted or corrected. */
    record AdverseEventCharted(AdverseEvent adverseEvent) implements EventPayload {
        /** Checks that all of it is there. */
        public AdverseEventCharted {
            Require.present("adverseEvent", adverseEvent);
        }
    }

    /** A product was taken in hand. */
    record ProductIdentified(Product product) implements EventPayload {
        /** Checks that all of it is there. */
        public ProductIdentified {
            Require.present("product", product);
        }
    }

    /** An order was written or changed. */
    record OrderWritten(MedicationOrder order) implements EventPayload {
        /** Checks that all of it is there. */
        public OrderWritten {
            Require.present("order", order);
        }
    }

    /** A maintenance plan was made, revised or revoked. */
    record PlanMade(MaintenancePlan plan) implements EventPayload {
        /** Checks that all of it is there. */
        public PlanMade {
            Require.present("plan", plan);
        }
    }

    /** The course's summary was brought up to date. */
    record CourseSummarized(Course course) implements EventPayload {
        /** Checks that all of it is there. */
        public CourseSummarized {
            Require.present("course", course);
        }
    }

    /** The phase's summary was brought up to date. */
    record PhaseSummarized(Phase phase) implements EventPayload {
        /** Checks that all of it is there. */
        public PhaseSummarized {
            Require.present("phase", phase);
        }
    }

    /** A charted fact should never have been written; it stays, marked. */
    record EnteredInError(FactRef fact, Reason reason) implements EventPayload {
        /** Checks that all of it is there. */
        public EnteredInError {
            Require.present("fact, reason", fact, reason);
        }
    }

    /** A gate said something about a step that was about to be taken. */
    record GateJudged(Gate gate) implements EventPayload {
        /** Checks that all of it is there. */
        public GateJudged {
            Require.present("gate", gate);
        }
    }

    /** A gate was set aside. */
    record GateOverridden(GateOverride override) implements EventPayload {
        /** Checks that all of it is there. */
        public GateOverridden {
            Require.present("override", override);
        }
    }

    /** An alert was raised. */
    record AlertRaised(Alert alert) implements EventPayload {
        /** Checks that all of it is there. */
        public AlertRaised {
            Require.present("alert", alert);
        }
    }

    /** An alert was taken on. */
    record AlertAcknowledged(AlertAcknowledgement acknowledgement) implements EventPayload {
        /** Checks that all of it is there. */
        public AlertAcknowledged {
            Require.present("acknowledgement", acknowledgement);
        }
    }

    /** An alert that nobody had taken on was carried to somebody else. */
    record AlertEscalated(AlertEscalation escalation) implements EventPayload {
        /** Checks that all of it is there. */
        public AlertEscalated {
            Require.present("escalation", escalation);
        }
    }

    /** An alert was over, or is known now to have been unfounded. */
    record AlertCleared(AlertClearing clearing) implements EventPayload {
        /** Checks that all of it is there. */
        public AlertCleared {
            Require.present("clearing", clearing);
        }
    }

    /** An item of the checklist was answered, or its answer corrected. */
    record ChecklistAnswered(ChecklistAnswer answer) implements EventPayload {
        /** Checks that all of it is there. */
        public ChecklistAnswered {
            Require.present("answer", answer);
        }
    }

    /** Suicidality was asked about, assessed or planned for. */
    record SuicidalityScreened(SuicidalityScreen screen) implements EventPayload {
        /** Checks that all of it is there. */
        public SuicidalityScreened {
            Require.present("screen", screen);
        }
    }

    /** The doses of earlier visits were looked up. */
    record DoseHistoryTaken(DoseHistory history) implements EventPayload {
        /** Checks that all of it is there. */
        public DoseHistoryTaken {
            Require.present("history", history);
        }
    }

    /** What a payer authorized was noted. */
    record PayerAuthorizationNoted(PayerAuthorization authorization) implements EventPayload {
        /** Checks that all of it is there. */
        public PayerAuthorizationNoted {
            Require.present("authorization", authorization);
        }
    }

    /** A dose taken at home was told. */
    record HomeDoseReported(HomeDose dose) implements EventPayload {
        /** Checks that all of it is there. */
        public HomeDoseReported {
            Require.present("dose", dose);
        }
    }

    /** An effect was looked for, or what was charted of it corrected. */
    record EffectCharted(Effect effect) implements EventPayload {
        /** Checks that all of it is there. */
        public EffectCharted {
            Require.present("effect", effect);
        }
    }

    /** An adverse event was reviewed for its reports, or closed. */
    record AdverseEventReviewed(EventReview review) implements EventPayload {
        /** Checks that all of it is there. */
        public AdverseEventReviewed {
            Require.present("review", review);
        }
    }

    /** A proposed adverse event was judged to be none. */
    record AdverseEventDeclined(EventDecline decline) implements EventPayload {
        /** Checks that all of it is there. */
        public AdverseEventDeclined {
            Require.present("decline", decline);
        }
    }

    /** A supply for home was dispensed, or some of it came back. */
    record HomeSupplyDispensed(HomeSupply supply) implements EventPayload {
        /** Checks that all of it is there. */
        public HomeSupplyDispensed {
            Require.present("supply", supply);
        }
    }

    /** A patient consented or refused, took a consent back, or what was charted of it was corrected. */
    record ConsentCharted(Consent consent) implements EventPayload {
        /** Checks that all of it is there. */
        public ConsentCharted {
            Require.present("consent", consent);
        }
    }

    /** A form was filled, signed, sent or answered. */
    record FormCharted(MonitoringForm form) implements EventPayload {
        /** Checks that all of it is there. */
        public FormCharted {
            Require.present("form", form);
        }
    }

    /** A visit that prepares or integrates the dose was planned, held or missed. */
    record CareVisitCharted(CareVisit visit) implements EventPayload {
        /** Checks that all of it is there. */
        public CareVisitCharted {
            Require.present("visit", visit);
        }
    }

    /** Something happened outside the protocol. */
    record DeviationRecorded(Deviation deviation) implements EventPayload {
        /** Checks that all of it is there. */
        public DeviationRecorded {
            Require.present("deviation", deviation);
        }
    }

    /**
     * Something this version does not know; its bytes are kept and written back as they came.
     *
     * @param type the type word as written
     * @param json the payload as written, of any length
     */
    record UnknownPayload(Note type, String json) implements EventPayload {
        /** Checks that all of it is there. */
        public UnknownPayload {
            Require.present("type, json", type, json);
        }

        @Override
        public String toString() {
            return "UnknownPayload[withheld]";
        }
    }
}
