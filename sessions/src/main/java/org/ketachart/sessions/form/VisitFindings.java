package org.ketachart.sessions.form;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.session.Answer;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.form.FormGap.Why;
import org.ketachart.sessions.protocol.Protocol;

/** What a session and the host's data answer, source by source. */
final class VisitFindings {
    private final Session session;
    private final PartyFindings parties;
    private final DoseFindings dose;
    private final EndStep end;
    private final PressureFindings pressure;
    private final EffectFindings sedation;
    private final EffectFindings dissociation;
    private final EffectFindings breathing;
    private final SeriousFindings serious;

    VisitFindings(Session session, Protocol protocol, FormParties parties) {
        this.session = session;
        this.parties = new PartyFindings(parties);
        this.dose = new DoseFindings(session);
        this.end = EndStep.of(session);
        this.pressure = new PressureFindings(session.record(), dose, end, protocol);
        this.sedation = new EffectFindings(EventTerm.SEDATION, session.record(), dose);
        this.dissociation = new EffectFindings(EventTerm.DISSOCIATION, session.record(), dose);
        this.breathing = new EffectFindings(EventTerm.RESPIRATORY_DEPRESSION, session.record(), dose);
        this.serious = new SeriousFindings(session.record(), dose);
    }

    PressureFindings pressure() {
        return pressure;
    }

    /** Returns what the record lets one propose for a field that it does not answer. */
    Optional<Finding> proposed(FormItem item) {
        return switch (item.source()) {
            case SEDATION -> sedation.proposed();
            case DISSOCIATION -> dissociation.proposed();
            case RESPIRATORY_DEPRESSION -> breathing.proposed();
            case SERIOUS_EVENT -> serious.proposed();
            default -> Optional.empty();
        };
    }

    Finding find(FormItem item) {
        return switch (item.source()) {
            case PERSON, FIRST_TREATMENT, READY_MINUTES, VITALS_BEFORE, VITALS_COMPLETION ->
                Finding.none(Why.NOT_ANSWERED);
            case PATIENT_FIRST_NAME,
                    PATIENT_MIDDLE_INITIAL,
                    PATIENT_LAST_NAME,
                    PATIENT_BIRTH_DATE,
                    PATIENT_SEX,
                    PROVIDER_FIRST_NAME,
                    PROVIDER_LAST_NAME,
                    PROVIDER_TELEPHONE,
                    PROVIDER_EMAIL,
                    SETTING_NAME,
                    SETTING_ADDRESS,
                    SETTING_CITY,
                    SETTING_STATE,
                    SETTING_ZIP -> parties.find(item.source());
            case ENROLLED -> enrolled();
            case TREATMENT_DATE -> dose.treated();
            case DOSE -> dose.dose(item);
            case DOSE_OTHER -> dose.amount();
            case LOT -> dose.lot();
            case TOTAL_MINUTES -> dose.minutes(end);
            case SYSTOLIC_BEFORE -> PressureFindings.systolic(pressure.before());
            case DIASTOLIC_BEFORE -> PressureFindings.diastolic(pressure.before());
            case SYSTOLIC_AT_40 -> PressureFindings.systolic(pressure.at40());
            case DIASTOLIC_AT_40 -> PressureFindings.diastolic(pressure.at40());
            case SYSTOLIC_COMPLETION -> PressureFindings.systolic(pressure.completion());
            case DIASTOLIC_COMPLETION -> PressureFindings.diastolic(pressure.completion());
            case SEDATION -> sedation.experienced();
            case SEDATION_ONSET -> sedation.onset();
            case SEDATION_RESOLUTION -> sedation.resolution();
            case SEDATION_INTERVENTION -> sedation.intervention();
            case DISSOCIATION -> dissociation.experienced();
            case DISSOCIATION_ONSET -> dissociation.onset();
            case DISSOCIATION_RESOLUTION -> dissociation.resolution();
            case DISSOCIATION_INTERVENTION -> dissociation.intervention();
            case RESPIRATORY_DEPRESSION -> breathing.experienced();
            case RESPIRATORY_DEPRESSION_ONSET -> breathing.onset();
            case RESPIRATORY_DEPRESSION_RESOLUTION -> breathing.resolution();
            case RESPIRATORY_DEPRESSION_INTERVENTION -> breathing.intervention();
            case SERIOUS_EVENT -> serious.experienced();
            case SERIOUS_EVENT_DESCRIPTION -> serious.description();
        };
    }

    /** Of several answers the one given last holds. */
    private Finding enrolled() {
        Optional<ChecklistAnswer> last = session.care().answers().stream()
                .filter(answer -> answer.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(answer -> answer.item() == ChecklistItem.REMS_PATIENT_ENROLLED)
                .max(Comparator.comparing(ChecklistAnswer::given, OffsetDateTime.timeLineOrder()));
        return last.isPresent() && last.get().answer() instanceof Answer.Said said
                ? Finding.of(
                        new YesNo(said.yes()),
                        List.of(new FactRef(
                                FactKind.CHECKLIST_ANSWER, last.get().id())))
                : Finding.none(Why.NOT_ANSWERED);
    }
}
