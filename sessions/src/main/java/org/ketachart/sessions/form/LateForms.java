package org.ketachart.sessions.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.sessions.FormDuty;

/**
 * The forms that are late, over as many sessions and clinics as are given. Days are counted in each clinic's own calendar, so that a change of
 * the clock makes none of them longer or shorter.
 *
 * <p>A form is late until it was sent; one that was sent back is owed again. A form sent after its day is no longer late, though it was.
 */
public final class LateForms {
    private LateForms() {}

    /**
     * Returns what is late, by clinic, then the longest overdue first.
     *
     * @param sessions as believed at that moment
     * @param dueDays so many calendar days after treatment a form is due (REM-03)
     */
    public static List<LateForm> at(Collection<Session> sessions, int dueDays, Instant at) {
        return sessions.stream()
                .flatMap(session -> find(session.record(), dueDays, at).stream())
                .sorted(Comparator.comparing((LateForm late) -> late.clinic().value())
                        .thenComparing(LateForm::due)
                        .thenComparing(late -> late.session().value()))
                .toList();
    }

    private static Optional<LateForm> find(SessionRecord record, int dueDays, Instant at) {
        Optional<FormState> state = CurrentForm.of(record).map(MonitoringForm::state);
        if (CurrentForm.isFiled(record) || FormDuty.of(record) != FormDuty.OWED) {
            return Optional.empty();
        }
        ZoneId zone = record.clinic().zone();
        LocalDate today = at.atZone(zone).toLocalDate();
        return FormDuty.treated(record).flatMap(treated -> {
            LocalDate due = treated.plusDays(dueDays);
            int days = Math.toIntExact(ChronoUnit.DAYS.between(due, today));
            return days < 1
                    ? Optional.empty()
                    : Optional.of(
                            new LateForm(record.clinic().id(), record.id(), treated, due, days, state.orElse(null)));
        });
    }
}
