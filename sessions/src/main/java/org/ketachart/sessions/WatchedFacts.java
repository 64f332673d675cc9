package org.ketachart.sessions;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.sessions.SessionAlert.Subject;

/**
 * The facts that alerts rest on, also with one fact more, or without one: what they will be once a command is taken in.
 *
 * @param begun when a dose was said to begin, which counts for want of a giving; absent when none was
 */
record WatchedFacts(
        List<VitalSign> vitalSigns,
        List<Rating> ratings,
        List<Administration> administrations,
        List<ChecklistAnswer> answers,
        List<SuicidalityScreen> screens,
        @Nullable OffsetDateTime begun) {
    static WatchedFacts of(Session session) {
        return new WatchedFacts(
                session.record().vitalSigns(),
                session.record().ratings(),
                session.record().administrations(),
                session.care().answers(),
                session.care().screens(),
                session.record().monitoring() == null ? null : session.begun());
    }

    WatchedFacts begunAt(OffsetDateTime start) {
        return new WatchedFacts(vitalSigns, ratings, administrations, answers, screens, start);
    }

    WatchedFacts with(ChartedFact fact) {
        return new WatchedFacts(
                fact instanceof VitalSign vital ? with(vitalSigns, vital) : vitalSigns,
                fact instanceof Rating rating ? with(ratings, rating) : ratings,
                fact instanceof Administration giving ? with(administrations, giving) : administrations,
                fact instanceof ChecklistAnswer answer ? with(answers, answer) : answers,
                fact instanceof SuicidalityScreen screen ? with(screens, screen) : screens,
                begun);
    }

    private static <T extends ChartedFact> List<T> with(List<T> facts, T fact) {
        List<T> all = new ArrayList<>(facts.size() + 1);
        boolean replaced = false;
        for (T each : facts) {
            boolean same = each.id().equals(fact.id());
            all.add(same ? fact : each);
            replaced |= same;
        }
        if (!replaced) {
            all.add(fact);
        }
        return all;
    }

    WatchedFacts without(FactRef fact) {
        return new WatchedFacts(
                without(vitalSigns, fact),
                without(ratings, fact),
                without(administrations, fact),
                without(answers, fact),
                without(screens, fact),
                begun);
    }

    private <T extends ChartedFact> List<T> without(List<T> facts, FactRef gone) {
        List<T> kept = new ArrayList<>(facts.size());
        for (T fact : facts) {
            if (!fact.id().equals(gone.id()) || !isOf(gone, fact)) {
                kept.add(fact);
            }
        }
        return kept;
    }

    private static boolean isOf(FactRef ref, ChartedFact fact) {
        return switch (ref.kind()) {
            case VITAL_SIGN -> fact instanceof VitalSign;
            case RATING -> fact instanceof Rating;
            case ADMINISTRATION -> fact instanceof Administration;
            case CHECKLIST_ANSWER -> fact instanceof ChecklistAnswer;
            case SUICIDALITY_SCREEN -> fact instanceof SuicidalityScreen;
            default -> false;
        };
    }

    /** Returns the pointer to a fact that alerts rest on. */
    static FactRef ref(ChartedFact fact) {
        return new FactRef(kind(fact), fact.id());
    }

    private static FactKind kind(ChartedFact fact) {
        if (fact instanceof VitalSign) {
            return FactKind.VITAL_SIGN;
        } else if (fact instanceof Rating) {
            return FactKind.RATING;
        } else if (fact instanceof Administration) {
            return FactKind.ADMINISTRATION;
        }
        return fact instanceof ChecklistAnswer ? FactKind.CHECKLIST_ANSWER : FactKind.SUICIDALITY_SCREEN;
    }

    /** Returns which alerts may change with a fact: those of its subject, or all of them where it moves the first drug. */
    Set<Subject> subjects(ChartedFact fact) {
        if (isCharted(fact) || fact instanceof Administration) {
            return EnumSet.allOf(Subject.class);
        } else if (fact instanceof VitalSign vital) {
            return switch (vital.reading().kind()) {
                case BLOOD_PRESSURE -> EnumSet.of(Subject.PRESSURE);
                case OXYGEN_SATURATION -> EnumSet.of(Subject.SATURATION);
                case RESPIRATORY_RATE -> EnumSet.of(Subject.RESPIRATION);
                case HEART_RATE -> EnumSet.of(Subject.PULSE);
                default -> EnumSet.noneOf(Subject.class);
            };
        } else if (fact instanceof Rating) {
            return EnumSet.of(Subject.SEDATION, Subject.RASS);
        }
        return fact instanceof ChecklistAnswer
                ? EnumSet.of(Subject.DISTRESS, Subject.SYMPTOMS)
                : EnumSet.of(Subject.SUICIDALITY);
    }

    /** A fact that was charted before may have been of another subject. */
    private boolean isCharted(ChartedFact fact) {
        List<? extends ChartedFact> all = fact instanceof VitalSign ? vitalSigns : List.of();
        for (ChartedFact each : all) {
            if (each.id().equals(fact.id())) {
                return true;
            }
        }
        return false;
    }

    Optional<OffsetDateTime> findFirstDrug() {
        OffsetDateTime first = null;
        for (Administration giving : administrations) {
            OffsetDateTime start = giving.time().start();
            if (giving.reachedPatient() && (first == null || start.isBefore(first))) {
                first = start;
            }
        }
        return Optional.ofNullable(first == null ? begun : first);
    }
}
