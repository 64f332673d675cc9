package org.ketachart.sessions.watch;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.RecordStatus;

/** The plan that is owed to a patient who screened positive, whether or not a dose was given (MON-51). */
public final class SafetyPlan {
    private SafetyPlan() {}

    /**
     * Returns the first positive screen for which, and after which, no plan was made; nothing when none is owed.
     *
     * @param session the visit as believed
     * @param level the C-SSRS ideation level, 0 to 5, from which a screen is positive
     */
    public static Optional<SuicidalityScreen> findOwed(Session session, int level) {
        List<SuicidalityScreen> valid = session.care().screens().stream()
                .filter(screen -> screen.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
        return valid.stream()
                .filter(screen -> screen.isPositive(level))
                .filter(screen -> screen.planned() == null)
                .filter(screen -> valid.stream()
                        .noneMatch(other ->
                                other.planned() != null && !other.taken().isBefore(screen.taken())))
                .min(Comparator.comparing(SuicidalityScreen::taken, OffsetDateTime.timeLineOrder())
                        .thenComparing(screen -> screen.id().value()));
    }
}
