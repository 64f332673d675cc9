package org.ketachart.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;

/** What was answered by a moment, by when it was answered and not by when it was charted; what was entered in error was not. */
record Checklist(Session session, OffsetDateTime by) {
    /** Returns the last answer to an item. */
    Optional<ChecklistAnswer> findLast(ChecklistItem item) {
        return session.care().answers().stream()
                .filter(a -> a.item() == item && a.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(a -> !a.given().isAfter(by))
                .reduce((a, b) -> b.given().isBefore(a.given()) ? a : b);
    }

    /** Returns the last answer of the clinic's day. */
    Optional<ChecklistAnswer> findToday(ChecklistItem item) {
        return findLast(item).filter(a -> isToday(a.given()));
    }

    /** Returns the last screen of suicidality. */
    Optional<SuicidalityScreen> findScreen() {
        return session.care().screens().stream()
                .filter(s -> s.status() != RecordStatus.ENTERED_IN_ERROR
                        && !s.taken().isAfter(by))
                .reduce((a, b) -> b.taken().isBefore(a.taken()) ? a : b);
    }

    /** Returns the screens of the clinic's day. */
    List<SuicidalityScreen> screensToday() {
        return session.care().screens().stream()
                .filter(s -> s.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(s -> !s.taken().isAfter(by) && isToday(s.taken()))
                .toList();
    }

    /** Returns whether a time is on the clinic's day of the moment. */
    boolean isToday(OffsetDateTime time) {
        return day(time).equals(today());
    }

    /** Returns the clinic's day of the moment. */
    LocalDate today() {
        return day(by);
    }

    LocalDate day(OffsetDateTime time) {
        ZoneId zone = session.record().clinic().zone();
        return time.atZoneSameInstant(zone).toLocalDate();
    }

    static FactRef ref(ChecklistAnswer answer) {
        return new FactRef(FactKind.CHECKLIST_ANSWER, answer.id());
    }

    static FactRef ref(SuicidalityScreen screen) {
        return new FactRef(FactKind.SUICIDALITY_SCREEN, screen.id());
    }
}
