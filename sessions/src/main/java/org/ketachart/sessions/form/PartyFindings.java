package org.ketachart.sessions.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.form.PatientDetails;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.form.SettingDetails;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FormGap.Why;

/** What the host's own data answer: patient, provider, setting. */
record PartyFindings(FormParties parties) {
    Finding find(ItemSource source) {
        PatientDetails patient = parties.patient();
        ProviderDetails provider = parties.provider();
        SettingDetails setting = parties.setting();
        if (patient != null && source.code().startsWith("patient.")) {
            return Finding.ofHost(of(patient, source), patient.patient());
        } else if (provider != null && source.code().startsWith("provider.")) {
            return Finding.ofHost(of(provider, source), provider.provider());
        } else if (setting != null && source.code().startsWith("setting.")) {
            return Finding.ofHost(of(setting, source), setting.place());
        }
        return Finding.none(Why.NOT_FROM_HOST);
    }

    private static @Nullable FormValue of(PatientDetails patient, ItemSource source) {
        return switch (source) {
            case PATIENT_FIRST_NAME -> words(patient.firstName());
            case PATIENT_MIDDLE_INITIAL -> words(patient.middleInitial());
            case PATIENT_LAST_NAME -> words(patient.lastName());
            case PATIENT_BIRTH_DATE -> patient.birthDate() == null ? null : new Day(patient.birthDate());
            case PATIENT_SEX ->
                patient.sex() == null
                        ? null
                        : new Choice(new RecordId(patient.sex().code()));
            default -> null;
        };
    }

    private static @Nullable FormValue of(ProviderDetails provider, ItemSource source) {
        return switch (source) {
            case PROVIDER_FIRST_NAME -> words(provider.firstName());
            case PROVIDER_LAST_NAME -> words(provider.lastName());
            case PROVIDER_TELEPHONE -> words(provider.telephone());
            case PROVIDER_EMAIL -> words(provider.email());
            default -> null;
        };
    }

    private static @Nullable FormValue of(SettingDetails setting, ItemSource source) {
        return switch (source) {
            case SETTING_NAME -> words(setting.name());
            case SETTING_ADDRESS -> lines(setting.address());
            case SETTING_CITY -> words(setting.city());
            case SETTING_STATE -> words(setting.state());
            case SETTING_ZIP -> words(setting.zip());
            default -> null;
        };
    }

    private static @Nullable FormValue lines(List<Note> lines) {
        return lines.isEmpty()
                ? null
                : new Words(new Note(lines.stream().map(Note::text).collect(Collectors.joining("\n"))));
    }

    private static @Nullable FormValue words(@Nullable Note note) {
        return note == null ? null : new Words(note);
    }
}
