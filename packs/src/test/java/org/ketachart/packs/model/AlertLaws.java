package org.ketachart.packs.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.model.Visit.Played;
import org.ketachart.sessions.AlertEpisode;
import org.ketachart.sessions.Alerts;
import org.ketachart.sessions.SessionAlert;
import org.ketachart.sessions.protocol.Protocol;

/** The alerts of the log are those the facts speak for, each raised, taken on and ended as it should be. */
final class AlertLaws {
    private AlertLaws() {}

    /** What is known at the end of the visit is what the facts say. */
    static void known(Visit visit, Dice dice) {
        if (visit.session() == null) {
            return;
        }
        Set<AlertOracle.Episode> told = new HashSet<>();
        for (AlertEpisode episode : Alerts.known(visit.session(), visit.world().protocol())) {
            told.add(new AlertOracle.Episode(
                    episode.word(), episode.because(), episode.since().toInstant(), episode.endedBy()));
        }
        AlertOracle oracle =
                new AlertOracle(new Known(visit.log()), visit.world().protocol());
        Law.same(oracle.episodes(), told, () -> "the alerts the facts speak for");
        for (Alert alert : visit.session().alerts()) {
            SessionAlert reached = oracle.reachedBy(alert.because().get(0));
            boolean founded = reached != null && isAsGrave(reached, alert);
            Law.that(
                    founded || visit.session().findClearing(alert.id()).isPresent(),
                    () -> "an alert stands and nothing speaks for it: " + Words.of(alert));
        }
    }

    static void log(Visit visit, Dice dice) {
        Set<RecordId> raised = new HashSet<>();
        Set<RecordId> cleared = new HashSet<>();
        for (Event event : visit.log()) {
            if (event.payload() instanceof AlertRaised alert) {
                Law.that(raised.add(alert.alert().id()), () -> "an alert raised twice: " + alert);
            } else if (event.payload() instanceof AlertCleared end) {
                Law.that(raised.contains(end.clearing().alert()), () -> "no such alert to clear: " + end);
                Law.that(cleared.add(end.clearing().alert()), () -> "an alert cleared twice: " + end);
            }
        }
        if (visit.session() != null) {
            Law.same(
                    new LeavingOracle(new Known(visit.log()), visit.world().protocol()).open(),
                    visit.session().openAlerts(),
                    () -> "the alerts nobody took on");
        }
        for (Played step : visit.played()) {
            for (Event event : step.events()) {
                if (event.payload() instanceof AlertRaised alert) {
                    Law.that(
                            Alerts.known(step.after(), visit.world().protocol()).stream()
                                    .anyMatch(e -> isOf(alert.alert(), e)),
                            () -> "an alert that nothing speaks for: " + alert + " at " + step.asked());
                }
            }
        }
    }

    /** After every command the log has raised, and not ended, whatever lasts. */
    static void settled(Visit visit, Dice dice) {
        for (Played step : visit.played()) {
            boolean facts = step.events().stream()
                    .anyMatch(e -> Known.fact(e.payload()) != null || e.payload() instanceof EnteredInError);
            if (facts && dice.chance(250)) {
                settled(step.after(), visit.world().protocol(), () -> "after " + step.asked());
            }
        }
    }

    static void settled(Session session, Protocol protocol, Supplier<String> when) {
        List<Alert> lasting = session.alerts().stream()
                .filter(a -> session.findClearing(a.id()).isEmpty())
                .toList();
        for (AlertEpisode episode : Alerts.known(session, protocol)) {
            Law.that(
                    !episode.lasts() || lasting.stream().anyMatch(a -> isOf(a, episode) || isGraver(a, episode)),
                    () -> "an alert lasts and the log does not say so " + when.get() + ": " + Words.of(episode));
        }
    }

    private static boolean isAsGrave(SessionAlert reached, Alert alert) {
        for (SessionAlert word : SessionAlert.values()) {
            if (alert.what().codes().get(0).code().equals(word.code())) {
                return reached.compareTo(word) >= 0;
            }
        }
        return false;
    }

    private static boolean isOf(Alert alert, AlertEpisode episode) {
        return alert.what().codes().get(0).code().equals(episode.word().code())
                && alert.because().equals(List.of(episode.because()));
    }

    /** A fact that raised a graver alert of its subject raises no lesser one besides. */
    private static boolean isGraver(Alert alert, AlertEpisode episode) {
        boolean graver = alert.because().equals(List.of(episode.because()));
        for (SessionAlert word : SessionAlert.values()) {
            boolean named = alert.what().codes().get(0).code().equals(word.code());
            graver &= !named || word.compareTo(episode.word()) > 0;
        }
        return graver;
    }

    /** Returns of what subject and moment a watched fact is; null for others. */
    static @Nullable Object moment(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            return List.of(
                    charted.vitalSign().reading().kind(),
                    charted.vitalSign().taken().toInstant());
        } else if (payload instanceof RatingCharted charted) {
            return List.of(charted.rating().scale(), charted.rating().taken().toInstant());
        } else if (payload instanceof AdministrationCharted charted) {
            return List.of("giving", charted.administration().time().start().toInstant());
        } else if (payload instanceof ChecklistAnswered answered) {
            return List.of(answered.answer().item(), answered.answer().given().toInstant());
        }
        return payload instanceof SuicidalityScreened screened
                ? List.of("screen", screened.screen().taken().toInstant())
                : null;
    }
}
