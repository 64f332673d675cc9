package org.ketachart.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.clinic.Clinic;
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
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PhaseId;
import org.ketachart.core.value.PlanId;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What somebody at the clinic does in a visit. What must be known is a parameter, so it cannot be forgotten.
 *
 * <p>A {@link Step} is a plan and may be refused; a {@link Fact} has happened and is never refused in an opened visit; a {@link Departure}
 * is accepted wherever the patient was there. When and by whom stands in {@link CommandContext}.
 */
public sealed interface SessionCommand {
    /** Something about to be done; it may be refused. */
    sealed interface Step extends SessionCommand {}

    /** A step behind a gate: beginning a dose, declaring ready, finishing. */
    sealed interface Gated extends Step {}

    /** Something that happened; never refused, and recorded with a deviation where it was outside the protocol. */
    sealed interface Fact extends SessionCommand
            permits ChartVitalSign,
                    ChartRating,
                    ChartAdministration,
                    ChartIntervention,
                    ChartAdverseEvent,
                    ChartEffect,
                    ChartProduct,
                    ChartOrder,
                    ChartPlan,
                    ChartCourse,
                    ChartPhase,
                    RecordDeviation,
                    CareFact {}

    /** The patient is gone, however it came about; never refused after arrival. */
    sealed interface Departure extends SessionCommand {
        /** Returns how and when. */
        Discharge discharge();
    }

    /** Open a visit at a clinic. */
    record Open(
            Clinic clinic,
            Setting setting,
            @Nullable HostRef encounter,
            @Nullable HostRef location,
            @Nullable HostRef indication,
            @Nullable PlannedTime planned,
            @Nullable PhaseId phase,
            @Nullable PlanId plan,
            @Nullable SessionNumber number)
            implements Step {
        /** Checks what is pointed to. */
        public Open {
            Require.present("clinic, setting", clinic, setting);
            Require.that(
                    encounter == null || encounter.type().equals("Encounter"),
                    "an encounter reference must be of type Encounter");
            Require.that(
                    location == null || location.type().equals("Location"),
                    "a location reference must be of type Location");
            Require.that(
                    indication == null || indication.type().equals("Condition"),
                    "an indication must be of type Condition");
        }

        /** Opens a visit of which no more is known. */
        public Open(Clinic clinic, Setting setting) {
            this(clinic, setting, null, null, null, null, null, null, null);
        }

        /** Returns this opening with what the host has of the visit already; what it has not stays absent. */
        public Open hosted(
                @Nullable HostRef itsEncounter, @Nullable HostRef itsLocation, @Nullable HostRef itsCondition) {
            return new Open(clinic, setting, itsEncounter, itsLocation, itsCondition, planned, phase, plan, number);
        }
    }

    /** The patient came. */
    record Arrive() implements Step {}

    /** A clinician decided whether a dose may follow. */
    record DecideClearance(Clearance clearance) implements Step {
        /** Checks that all of it is there. */
        public DecideClearance {
            Require.present("clearance", clearance);
        }
    }

    /** No dose will be given today. */
    record Withhold(Reason reason) implements Step {
        /** Checks that all of it is there. */
        public Withhold {
            Require.present("reason", reason);
        }
    }

    /** Begin the dose with its first administration, under a clearance. */
    record BeginDose(Administration first, RecordId clearance) implements Gated {
        /** Checks that all of it is there. */
        public BeginDose {
            Require.present("first, clearance", first, clearance);
        }
    }

    /** All that was meant was given. */
    record CompleteDose() implements Step {}

    /** The giving is broken off; the visit goes on and the patient is monitored. */
    record StopDose(Reason reason) implements Step {
        /** Checks that all of it is there. */
        public StopDose {
            Require.present("reason", reason);
        }
    }

    /** The discharge rules hold. */
    record DeclareReady() implements Gated {}

    /** Symptoms came back after the patient was ready. */
    record ResumeMonitoring(Reason reason) implements Step {
        /** Checks that all of it is there. */
        public ResumeMonitoring {
            Require.present("reason", reason);
        }
    }

    /** The patient goes home with the discharge rules met. */
    record Finish(Discharge discharge) implements Gated {
        /** Checks that all of it is there. */
        public Finish {
            Require.present("discharge", discharge);
        }
    }

    /** The patient left without them, or without a dose; not to a hospital, which is a {@link Transfer}. */
    record Leave(Discharge discharge) implements Departure {
        /** Checks the disposition. */
        public Leave {
            Require.present("discharge", discharge);
            Require.that(!isCare(discharge.disposition()), "a patient who left was not handed to a hospital");
        }
    }

    /** The patient was handed to a hospital or the emergency service. */
    record Transfer(Discharge discharge) implements Departure {
        /** Checks the disposition. */
        public Transfer {
            Require.present("discharge", discharge);
            Require.that(isCare(discharge.disposition()), "a transfer must be to a hospital or emergency service");
        }
    }

    /** The visit is called off before the patient came. */
    record Cancel(Concept reason) implements Step {
        /** Checks that all of it is there. */
        public Cancel {
            Require.present("reason", reason);
        }
    }

    /** The patient did not come. */
    record NoShow(@Nullable Concept reason) implements Step {}

    /** Take a step although its gate is closed, because a prescriber decided so and said why. */
    record OverrideGate(
            Gated step,
            HostRef clinician,
            Note reason,
            @Nullable HostRef second) implements Step {
        /** Checks that all of it is there. */
        public OverrideGate {
            Require.present("step, clinician, reason", step, clinician, reason);
        }

        /** Sets a gate aside that takes no second person. */
        public OverrideGate(Gated step, HostRef clinician, Note reason) {
            this(step, clinician, reason, null);
        }
    }

    /** Carry an alert that nobody took on to somebody else. */
    record EscalateAlert(
            RecordId alert, HostRef to, @Nullable Note note) implements Step {
        /** Checks that all of it is there. */
        public EscalateAlert {
            Require.present("alert, to", alert, to);
        }
    }

    /** Somebody saw an alert and took it on. */
    record AcknowledgeAlert(RecordId alert, @Nullable Note note) implements Step {
        /** Checks that all of it is there. */
        public AcknowledgeAlert {
            Require.present("alert", alert);
        }
    }

    /** Mark a charted fact of this visit as one that should never have been written. */
    record Retract(FactRef fact, Reason reason) implements Step {
        /** Checks that all of it is there. */
        public Retract {
            Require.present("fact, reason", fact, reason);
        }
    }

    /**
     * Chart a form as it was filled, signed, sent or answered; the steps of it are in {@link org.ketachart.sessions.form.FormSteps}.
     *
     * <p>The one thing to know: what a revision asks is not known here. Checked is that what the form names is of this visit, that the visit
     * owes one, that a signed form is of the day of treatment, that nothing signed, sent or answered is changed, and that no form stands beside one
     * that it does not amend. Which fields must be filled, by what, and by when, {@code FormSteps} alone asks; a signed form of a revision that
     * was not in force that day is taken, for revisions may overlap.
     *
     * @param form as it stands now, with the id it was begun with
     */
    record FileForm(MonitoringForm form) implements Step {
        /** Checks that all of it is there. */
        public FileForm {
            Require.present("form", form);
        }
    }

    /** Chart or correct a vital sign. */
    record ChartVitalSign(VitalSign vitalSign) implements Fact {
        /** Checks that all of it is there. */
        public ChartVitalSign {
            Require.present("vitalSign", vitalSign);
        }
    }

    /** Chart or correct a rating. */
    record ChartRating(Rating rating) implements Fact {
        /** Checks that all of it is there. */
        public ChartRating {
            Require.present("rating", rating);
        }
    }

    /** Chart or correct a giving of the drug: a further device, a changed rate, or one that nobody gated. */
    record ChartAdministration(Administration administration) implements Fact {
        /** Checks that all of it is there. */
        public ChartAdministration {
            Require.present("administration", administration);
        }
    }

    /** Chart or correct something else that was done. */
    record ChartIntervention(Intervention intervention) implements Fact {
        /** Checks that all of it is there. */
        public ChartIntervention {
            Require.present("intervention", intervention);
        }
    }

    /** Chart or correct an adverse event. */
    record ChartAdverseEvent(AdverseEvent adverseEvent) implements Fact {
        /** Checks that all of it is there. */
        public ChartAdverseEvent {
            Require.present("adverseEvent", adverseEvent);
        }
    }

    /** Chart or correct an effect that was looked for. */
    record ChartEffect(Effect effect) implements Fact {
        /** Checks that all of it is there. */
        public ChartEffect {
            Require.present("effect", effect);
        }
    }

    /** Chart a product taken in hand. */
    record ChartProduct(Product product) implements Fact {
        /** Checks that all of it is there. */
        public ChartProduct {
            Require.present("product", product);
        }
    }

    /** Chart an order as written or changed. */
    record ChartOrder(MedicationOrder order) implements Fact {
        /** Checks that all of it is there. */
        public ChartOrder {
            Require.present("order", order);
        }
    }

    /** Chart a maintenance plan as made, revised or revoked. */
    record ChartPlan(MaintenancePlan plan) implements Fact {
        /** Checks that all of it is there. */
        public ChartPlan {
            Require.present("plan", plan);
        }
    }

    /** Chart the course's summary. */
    record ChartCourse(Course course) implements Fact {
        /** Checks that all of it is there. */
        public ChartCourse {
            Require.present("course", course);
        }
    }

    /** Chart the phase's summary. */
    record ChartPhase(Phase phase) implements Fact {
        /** Checks that all of it is there. */
        public ChartPhase {
            Require.present("phase", phase);
        }
    }

    /** Record something that happened outside the protocol. */
    record RecordDeviation(
            Concept what, List<FactRef> concerns, @Nullable Note note) implements Fact {
        /** Keeps its own copy. */
        public RecordDeviation {
            Require.present("what, concerns", what, concerns);
            concerns = Require.distinct("concerns", concerns);
        }
    }

    private static boolean isCare(Disposition disposition) {
        return disposition == Disposition.HOSPITAL || disposition == Disposition.EMERGENCY_SERVICE;
    }
}
