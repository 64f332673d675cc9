package org.ketachart.documents;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * What a printed form shows beside its answers.
 *
 * @param clinic whose name stands on it, and by whose zone its times are said
 * @param session of which it is
 * @param charted the form as it is on record; absent when nobody has charted one, and the page is a draft then
 */
public record FormPage(
        Clinic clinic, SessionId session, @Nullable MonitoringForm charted) {
    /** Checks that all of it is there. */
    public FormPage {
        Require.present("clinic, session", clinic, session);
    }
}
