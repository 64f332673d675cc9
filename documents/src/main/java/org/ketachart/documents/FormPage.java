package org.ketachart.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * What a printed form shows beside its answers.
 *
 * @param clinic whose name stands on it, and by whose zone its times are said
 * @param session of which it is
 * @param charted the form as it is on record; absent when nobody has charted one, and the page is a draft then
 * @param people whose names the host has; who signed, sent or answered and is none of them is shown by reference alone
 */
public record FormPage(
        Clinic clinic, SessionId session, @Nullable MonitoringForm charted, List<ProviderDetails> people) {
    /** Keeps its own copy. */
    public FormPage {
        Require.present("clinic, session, people", clinic, session, people);
        people = List.copyOf(people);
    }

    /** Returns a page on which everybody is shown by reference. */
    public static FormPage of(Clinic clinic, SessionId session, @Nullable MonitoringForm charted) {
        return new FormPage(clinic, session, charted, List.of());
    }
}
