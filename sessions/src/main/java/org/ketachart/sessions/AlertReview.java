package org.ketachart.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertClearing;
import org.ketachart.core.session.AlertEnd;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactRef;

/**
 * Brings the alerts of the log up to what the facts now speak for. What was raised stays raised and believed; what is missing is raised, what is
 * over is cleared, and what rests on nothing any more is marked as unfounded. A reading with a time that is yet to come, mostly a slip of the
 * hand, raises an alert and ends none until its time is there.
 */
record AlertReview(
        Session session, AlertCourse now, OffsetDateTime charted, Instant taken, EventId cause, EventChain chain) {
    void write() {
        for (AlertEpisode episode : now.episodes()) {
            Optional<Alert> known = findLast(episode);
            if (known.isEmpty()) {
                if (!isCoveredBy(episode)) {
                    raise(episode);
                }
                continue;
            }
            Optional<AlertClearing> clearing = session.findClearing(known.get().id());
            if (clearing.isEmpty()) {
                clear(known.get(), episode);
            } else if (clearing.get().how() == AlertEnd.UNFOUNDED || episode.lasts()) {
                raise(episode);
            }
        }
        for (Alert alert : session.alerts()) {
            if (session.findClearing(alert.id()).isPresent()) {
                continue;
            }
            if (isUnfounded(alert)) {
                chain.clear(alert, AlertEnd.UNFOUNDED, List.of(), charted, cause);
            } else {
                believed(alert);
            }
        }
    }

    /** What is known now may not speak for an alert that was believed, though its fact still reaches the limit: it ends all the same. */
    private void believed(Alert alert) {
        Optional<SessionAlert> word = SessionAlert.find(alert.what());
        if (word.isPresent() && now.covers(word.get().subject())) {
            alert.because().stream()
                    .filter(fact ->
                            now.episodes().stream().noneMatch(e -> e.because().equals(fact) && e.word() == word.get()))
                    .findFirst()
                    .flatMap(fact -> now.find(word.get(), fact))
                    .ifPresent(episode -> clear(alert, episode));
        }
    }

    private void raise(AlertEpisode episode) {
        Alert raised = chain.alert(episode.word(), episode.because(), episode.since(), cause);
        clear(raised, episode);
    }

    private void clear(Alert alert, AlertEpisode episode) {
        OffsetDateTime ended = episode.ended();
        FactRef endedBy = episode.endedBy();
        if (ended != null && endedBy != null && !ended.toInstant().isAfter(taken)) {
            chain.clear(alert, AlertEnd.RECOVERED, List.of(endedBy), ended, cause);
        }
    }

    private Optional<Alert> findLast(AlertEpisode episode) {
        return session.alerts().stream()
                .filter(alert -> rests(alert, episode.because())
                        && SessionAlert.find(alert.what())
                                .filter(w -> w == episode.word())
                                .isPresent())
                .reduce((a, b) -> b);
    }

    /** A fact that raised a graver alert of its subject raises no lesser one besides, unless the graver is over and the lesser lasts. */
    private boolean isCoveredBy(AlertEpisode episode) {
        return session.alerts().stream()
                .filter(alert -> rests(alert, episode.because()))
                .filter(alert -> session.findClearing(alert.id())
                        .filter(c -> c.how() == AlertEnd.UNFOUNDED || episode.lasts())
                        .isEmpty())
                .anyMatch(alert -> SessionAlert.find(alert.what())
                                .filter(word -> word.covers(episode.word()))
                                .isPresent()
                        && !isUnfounded(alert));
    }

    /** An alert in words of another hand is not ours to judge. */
    private boolean isUnfounded(Alert alert) {
        Optional<SessionAlert> word = SessionAlert.find(alert.what());
        return word.isPresent()
                && now.covers(word.get().subject())
                && alert.because().stream()
                        .map(now::reachedBy)
                        .noneMatch(reached -> reached != null && reached.covers(word.get()));
    }

    private static boolean rests(Alert alert, FactRef fact) {
        return alert.because().size() == 1 && alert.because().get(0).equals(fact);
    }
}
