package org.ketachart.sessions.form;

import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordStatus;

/** Which of the forms of a session counts: the last that nobody withdrew and no other amends. */
public final class CurrentForm {
    private CurrentForm() {}

    /** Returns the form that counts; nothing where none was begun. */
    public static Optional<MonitoringForm> of(SessionRecord record) {
        List<MonitoringForm> standing = record.forms().stream()
                .filter(form -> form.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
        return standing.stream()
                .filter(form -> standing.stream()
                        .noneMatch(other -> form.id().equals(other.response().amends())))
                .reduce((earlier, later) -> later);
    }
}
