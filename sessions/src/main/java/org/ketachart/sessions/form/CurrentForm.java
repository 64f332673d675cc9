package org.ketachart.sessions.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordStatus;

/** Which of the forms of a session is worked on, and whether one of them is with the REMS. A form entered in error is none of them. */
public final class CurrentForm {
    private CurrentForm() {}

    /**
     * Returns the form that is worked on: the last that no other amends; nothing where none was begun.
     *
     * <p>Beside a signed form a draft counts only if it amends that one: a form begun twice takes the place of none.
     */
    public static Optional<MonitoringForm> of(SessionRecord record) {
        List<MonitoringForm> standing = standing(record).toList();
        List<MonitoringForm> last = standing.stream()
                .filter(form -> standing.stream()
                        .noneMatch(other -> form.id().equals(other.response().amends())))
                .toList();
        Predicate<MonitoringForm> follows =
                form -> form.response().signature() != null || form.response().amends() != null;
        boolean signed = last.stream().anyMatch(follows);
        return last.stream().filter(form -> !signed || follows.test(form)).reduce((earlier, later) -> later);
    }

    /** Returns whether a form of the session was sent and not sent back, though another may be about to amend it. */
    public static boolean isFiled(SessionRecord record) {
        return standing(record)
                .map(MonitoringForm::state)
                .anyMatch(state -> state == FormState.SUBMITTED || state == FormState.ACKNOWLEDGED);
    }

    private static Stream<MonitoringForm> standing(SessionRecord record) {
        return record.forms().stream().filter(form -> form.status() != RecordStatus.ENTERED_IN_ERROR);
    }
}
