package org.ketachart.sessions.form;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormState;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * A session whose form is owed and past its day (REM-03).
 *
 * @param clinic whose session
 * @param session which
 * @param treated the day of treatment, in the clinic's zone
 * @param due the last day on which it was in time
 * @param days how many days ago that was, in the clinic's calendar; from 1
 * @param state how far it got; absent when nobody began it
 */
public record LateForm(
        ClinicId clinic,
        SessionId session,
        LocalDate treated,
        LocalDate due,
        int days,
        @Nullable FormState state) {
    /** Checks that all of it is there. */
    public LateForm {
        Require.present("clinic, session, treated, due", clinic, session, treated, due);
    }

    /** Returns how far it got; nothing where nobody began it. */
    public Optional<FormState> findState() {
        return Optional.ofNullable(state);
    }
}
