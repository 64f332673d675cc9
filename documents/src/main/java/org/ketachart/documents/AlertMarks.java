package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketachart.core.session.Alert;
import org.ketachart.core.session.AlertAcknowledgement;
import org.ketachart.core.session.Session;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** What was raised for a human, and when it was taken on. An alert that nobody took on is drawn as going on. */
final class AlertMarks {
    private final Session session;
    private final Clock clock;

    private AlertMarks(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    static List<Mark> of(Session session, Clock clock) {
        AlertMarks made = new AlertMarks(session, clock);
        List<Mark> marks = new ArrayList<>();
        session.alerts().forEach(alert -> marks.add(made.mark(alert)));
        session.acknowledgements().stream()
                .filter(one ->
                        session.alerts().stream().noneMatch(alert -> alert.id().equals(one.alert())))
                .forEach(one -> marks.add(made.stray(one)));
        return marks;
    }

    private Mark mark(Alert alert) {
        List<AlertAcknowledgement> taken = session.acknowledgements().stream()
                .filter(one -> one.alert().equals(alert.id()))
                .sorted(Comparator.comparing(one -> one.at().toInstant()))
                .toList();
        OffsetDateTime first = taken.isEmpty() ? null : taken.get(0).at();
        boolean late = first != null && first.isAfter(alert.raised());
        List<String> words =
                new ArrayList<>(List.of(sign(alert) + " " + Words.of(alert.level()) + ": " + Words.of(alert.what())));
        for (AlertAcknowledgement one : taken) {
            words.add(Words.joined("acknowledged " + clock.time(one.at()), Words.of(one.note())));
        }
        if (taken.isEmpty()) {
            words.add("not acknowledged");
        }
        return new Mark(
                Lane.ALERTS,
                Shape.SPAN,
                alert.raised().toInstant(),
                first == null ? null : late ? first.toInstant() : alert.raised().toInstant(),
                first == null,
                sign(alert) + " " + Words.of(alert.what()),
                Words.joined(words.toArray(String[]::new)),
                alert.id().value(),
                false);
    }

    private static String sign(Alert alert) {
        return switch (alert.level()) {
            case ATTENTION -> "!";
            case URGENT -> "!!";
            case EMERGENCY -> "!!!";
        };
    }

    private Mark stray(AlertAcknowledgement one) {
        String words = Words.joined("acknowledged an alert that is not on record", Words.of(one.note()));
        return Mark.at(
                Lane.ALERTS,
                one.at().toInstant(),
                "acknowledged",
                words,
                one.alert().value());
    }
}
