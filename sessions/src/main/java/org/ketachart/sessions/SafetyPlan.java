package org.ketachart.sessions;

import java.util.Optional;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.RecordStatus;

/** The plan that is owed to a patient who screened positive, whether or not a dose was given (MON-51). */
final class SafetyPlan {
    private SafetyPlan() {}

    /** Returns the first positive screen for which, and after which, no plan was made. */
    static Optional<SuicidalityScreen> findOwed(Session session, int level) {
        return session.care().screens().stream()
                .filter(s -> s.status() != RecordStatus.ENTERED_IN_ERROR && s.isPositive(level))
                .filter(s -> session.care().screens().stream().noneMatch(other -> isPlannedFor(s, other)))
                .findFirst();
    }

    private static boolean isPlannedFor(SuicidalityScreen positive, SuicidalityScreen other) {
        boolean same = other.id().equals(positive.id()) || !other.taken().isBefore(positive.taken());
        return other.status() != RecordStatus.ENTERED_IN_ERROR && other.planned() != null && same;
    }
}
