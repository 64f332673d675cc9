package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.Relatedness;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * An adverse event with its review, and what is still open about it. It is open until a reviewer closes it, whatever is known.
 *
 * @param event as last charted
 * @param review what all its reviews say together; absent when nobody reviewed it
 * @param questions what is not known yet
 */
public record EventStanding(AdverseEvent event, @Nullable EventReview review, Set<EventQuestion> questions) {
    /** The CTCAE grade of death. */
    private static final Integer DEATH = 5;

    /** Keeps its own copy. */
    public EventStanding {
        Require.present("event, questions", event, questions);
        questions = Collections.unmodifiableSet(questions.isEmpty() ? Set.of() : EnumSet.copyOf(questions));
    }

    /**
     * Returns how the adverse events of one visit stand, in the order first charted; without those entered in error. Of several visits
     * {@link EventHistory} tells.
     */
    public static List<EventStanding> of(Session session) {
        List<EventStanding> standings = new ArrayList<>();
        for (AdverseEvent event : session.record().adverseEvents()) {
            if (event.status() != RecordStatus.ENTERED_IN_ERROR) {
                standings.add(of(
                        event,
                        Reviews.together(session.care().reviews().stream()
                                .filter(review -> review.event().equals(event.id()))
                                .toList())));
            }
        }
        return List.copyOf(standings);
    }

    /** Returns how an event stands with its last review; nobody reviewed it when that is absent. */
    public static EventStanding of(AdverseEvent event, @Nullable EventReview review) {
        Set<EventQuestion> open = EnumSet.noneOf(EventQuestion.class);
        ask(open, event.severity() == null, EventQuestion.SEVERITY);
        ask(open, event.outcome() == null || event.outcome() == EventOutcome.UNKNOWN, EventQuestion.OUTCOME);
        ask(open, findRelated(event).isEmpty(), EventQuestion.RELATEDNESS);
        Boolean serious = serious(event);
        boolean assessed = Boolean.FALSE.equals(serious)
                || event.criteria().size() + event.ruledOut().size() == SeriousnessCriterion.values().length;
        ask(open, serious == null || !assessed, EventQuestion.SERIOUSNESS);
        if (!Boolean.FALSE.equals(serious)) {
            ask(open, findThreat(event).isEmpty(), EventQuestion.THREAT_TO_LIFE);
            ask(open, review == null || review.expectedness() == null, EventQuestion.EXPECTEDNESS);
            ask(open, review == null || review.context() == null, EventQuestion.CONTEXT);
            ask(open, review == null || review.aware() == null, EventQuestion.AWARE);
        }
        return new EventStanding(event, review, open);
    }

    private static void ask(Set<EventQuestion> open, boolean unknown, EventQuestion question) {
        if (unknown) {
            open.add(question);
        }
    }

    /** A death that somebody calls not serious is a contradiction and asked about. An event that was looked at for all six criteria and met none is not serious, said or not; nothing else is concluded. */
    static @Nullable Boolean serious(AdverseEvent event) {
        boolean fatal = event.outcome() == EventOutcome.FATAL || Objects.equals(event.grade(), DEATH);
        if (Boolean.FALSE.equals(event.serious()) && fatal) {
            return null;
        }
        if (event.serious() != null) {
            return event.serious();
        }
        return event.ruledOut().size() == SeriousnessCriterion.values().length ? Boolean.FALSE : null;
    }

    /** Returns whether it was fatal or threatened life; nothing if one of the two was not looked at. */
    static Optional<Boolean> findThreat(AdverseEvent event) {
        Optional<Boolean> death = event.outcome() == EventOutcome.FATAL || Objects.equals(event.grade(), DEATH)
                ? Optional.of(true)
                : event.meets(SeriousnessCriterion.DEATH);
        Optional<Boolean> danger = event.meets(SeriousnessCriterion.LIFE_THREATENING);
        if (death.orElse(false) || danger.orElse(false)) {
            return Optional.of(true);
        }
        return death.isPresent() && danger.isPresent() ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether a giving may have caused it; nothing while that is open, and what cannot be assessed stays open. */
    static Optional<Boolean> findRelated(AdverseEvent event) {
        boolean open = event.suspects().isEmpty();
        for (Suspect suspect : event.suspects()) {
            Relatedness relatedness = suspect.relatedness();
            if (relatedness == Relatedness.CERTAIN
                    || relatedness == Relatedness.PROBABLE
                    || relatedness == Relatedness.POSSIBLE) {
                return Optional.of(true);
            }
            open |= relatedness != Relatedness.UNLIKELY;
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    /** Returns when it was closed; nothing while it is open. */
    public Optional<OffsetDateTime> findClosed() {
        return review == null ? Optional.empty() : Optional.ofNullable(review.closed());
    }
}
