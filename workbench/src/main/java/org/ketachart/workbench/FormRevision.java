package org.ketachart.workbench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.FormDuty;

/**
 * Which revision of the form a command shows: that of the form on record, for its answers fit no other, else the one that was asked for, else
 * the one in force on the day of treatment.
 *
 * @param around what the command sees of the world
 * @param log the log, as it was named
 * @param asked the revision that was asked for; absent when none was
 */
record FormRevision(
        Surroundings around, String log, @Nullable String asked) {
    /** Returns whether what was asked for is not another than that of the form on record; reports it otherwise. */
    boolean fits(@Nullable MonitoringForm charted) {
        if (asked == null || charted == null) {
            return true;
        }
        String recorded = charted.response().form().version().value();
        if (!asked.equals(recorded)) {
            refuse("--revision", "must be that of the form on record, " + recorded);
            return false;
        }
        return true;
    }

    /** Returns the definition; nothing after reporting that it is not at hand. */
    Optional<FormDefinition> find(Session session, @Nullable MonitoringForm charted) {
        FormLibrary library = new FormLibrary();
        if (charted != null) {
            Optional<FormDefinition> recorded = library.find(charted.response().form());
            if (recorded.isEmpty()) {
                refuse(
                        log,
                        "must hold a form of a revision that is at hand, was "
                                + charted.response().form().version().value());
            }
            return recorded;
        }
        Optional<FormDefinition> found = asked == null
                ? FormDuty.treated(session.record()).flatMap(library::inForceOn)
                : library.all().stream()
                        .filter(form -> form.ref().version().value().equals(asked))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> known = library.all().stream()
                    .map(form -> form.ref().version().value())
                    .toList();
            refuse("--revision", "must be one of " + String.join(", ", known));
        }
        return found;
    }

    private void refuse(String source, String message) {
        around.report(source, List.of(CommandFault.ARGUMENTS.issue(message)));
    }
}
