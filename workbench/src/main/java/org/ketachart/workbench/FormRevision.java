package org.ketachart.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.packs.FormLibrary;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.form.FormDefinition;

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
    /** Returns whether what was asked for is at hand, and not another than that of the form on record; reports it otherwise. */
    boolean fits(@Nullable MonitoringForm charted) {
        if (asked == null) {
            return true;
        } else if (asked(asked).isEmpty()) {
            unknown();
            return false;
        } else if (charted == null) {
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
        Optional<LocalDate> treated = FormDuty.treated(session.record());
        Optional<FormDefinition> found = asked == null ? treated.flatMap(library::inForceOn) : asked(asked);
        if (found.isEmpty()) {
            unknown();
        }
        return found;
    }

    /** Says that a revision was not the one in force on the day of treatment: revisions may overlap, so that it is no fault. */
    void remark(Session session, FormDefinition shown) {
        FormDuty.treated(session.record())
                .flatMap(new FormLibrary()::inForceOn)
                .filter(inForce -> !inForce.ref().equals(shown.ref()))
                .ifPresent(inForce -> around.report(
                        asked == null ? log : "--revision",
                        List.of(CommandFault.REMARK.warning("shows revision "
                                + shown.ref().version().value() + ", in force on the day of treatment is "
                                + inForce.ref().version().value()))));
    }

    private static Optional<FormDefinition> asked(String version) {
        return new FormLibrary()
                .all().stream()
                        .filter(form -> form.ref().version().value().equals(version))
                        .findFirst();
    }

    private void unknown() {
        List<String> known = new FormLibrary()
                .all().stream().map(form -> form.ref().version().value()).toList();
        refuse("--revision", "must be one of " + String.join(", ", known));
    }

    private void refuse(String source, String message) {
        around.report(source, List.of(CommandFault.ARGUMENTS.issue(message)));
    }
}
