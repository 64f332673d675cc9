package org.ketachart.sessions.form;

import org.ketachart.core.value.Coded;

/** What fills a field: the record, the host's own data, or a person alone. */
public enum ItemSource implements Coded {
    /** Nothing but a person's word. */
    PERSON("person"),
    PATIENT_FIRST_NAME("patient.first-name"),
    PATIENT_MIDDLE_INITIAL("patient.middle-initial"),
    PATIENT_LAST_NAME("patient.last-name"),
    PATIENT_BIRTH_DATE("patient.birth-date"),
    PATIENT_SEX("patient.sex"),
    PROVIDER_FIRST_NAME("provider.first-name"),
    PROVIDER_LAST_NAME("provider.last-name"),
    PROVIDER_TELEPHONE("provider.telephone"),
    PROVIDER_EMAIL("provider.email"),
    SETTING_NAME("setting.name"),
    SETTING_ADDRESS("setting.address"),
    SETTING_CITY("setting.city"),
    SETTING_STATE("setting.state"),
    SETTING_ZIP("setting.zip"),
    /** A person's word beside the number of the session in its course. */
    FIRST_TREATMENT("session.first-treatment"),
    /** The checklist's answer whether the patient is enrolled. */
    ENROLLED("session.enrolled"),
    TREATMENT_DATE("session.treatment-date"),
    /** The box for the sum of what was given. */
    DOSE("session.dose"),
    /** The sum itself, where no box fits. */
    DOSE_OTHER("session.dose-other"),
    LOT("session.lot"),
    /** From the first device to the end of monitoring, in whole minutes. */
    TOTAL_MINUTES("session.total-minutes"),
    /** A person's word beside the bracket of {@link org.ketachart.sessions.ReadyBracket}. */
    READY_MINUTES("session.ready-minutes"),
    /** A person's word beside the last reading before the drug. */
    VITALS_BEFORE("vitals.before"),
    /** A person's word beside the last reading of monitoring. */
    VITALS_COMPLETION("vitals.completion"),
    SYSTOLIC_BEFORE("pressure.before.systolic"),
    DIASTOLIC_BEFORE("pressure.before.diastolic"),
    SYSTOLIC_AT_40("pressure.at-40.systolic"),
    DIASTOLIC_AT_40("pressure.at-40.diastolic"),
    SYSTOLIC_COMPLETION("pressure.completion.systolic"),
    DIASTOLIC_COMPLETION("pressure.completion.diastolic"),
    SEDATION("sedation.experienced"),
    SEDATION_ONSET("sedation.onset"),
    SEDATION_RESOLUTION("sedation.resolution"),
    SEDATION_INTERVENTION("sedation.intervention"),
    DISSOCIATION("dissociation.experienced"),
    DISSOCIATION_ONSET("dissociation.onset"),
    DISSOCIATION_RESOLUTION("dissociation.resolution"),
    DISSOCIATION_INTERVENTION("dissociation.intervention"),
    RESPIRATORY_DEPRESSION("respiratory-depression.experienced"),
    RESPIRATORY_DEPRESSION_ONSET("respiratory-depression.onset"),
    RESPIRATORY_DEPRESSION_RESOLUTION("respiratory-depression.resolution"),
    RESPIRATORY_DEPRESSION_INTERVENTION("respiratory-depression.intervention"),
    SERIOUS_EVENT("serious-event.experienced"),
    /** The words of the serious events. */
    SERIOUS_EVENT_DESCRIPTION("serious-event.description");

    private final String code;

    ItemSource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
