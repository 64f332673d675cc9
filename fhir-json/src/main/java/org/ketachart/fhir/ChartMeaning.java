package org.ketachart.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;

/**
 * What the codes and words of a concept mean, by the terms.
 *
 * @param what the concept itself; absent where nothing of it can be carried
 * @param said the topics of each meaning that its codes have
 * @param whole topics that a code of it names whole, so that its denial denies them
 * @param maybe topics that a code of it bears on, or that a code near it or a word hints at: for a person to look
 * @param isKnown whether the terms know one of its codes, for a topic that it can mean where it stands
 * @param isCoded whether it has a code at all
 */
record ChartMeaning(
        @Nullable Concept what,
        Map<TermMeaning, List<Topic>> said,
        List<Topic> whole,
        List<Topic> maybe,
        boolean isKnown,
        boolean isCoded) {
    static final ChartMeaning NOTHING = new ChartMeaning(null, Map.of(), List.of(), List.of(), false, false);

    List<Topic> of(TermMeaning meaning) {
        return said.getOrDefault(meaning, List.of());
    }

    /** Returns topics it says are there. */
    List<Topic> present() {
        return of(TermMeaning.PRESENT);
    }

    /** Returns topics it says were there once. */
    List<Topic> past() {
        return of(TermMeaning.PAST);
    }

    /** Returns topics it says are not there. */
    List<Topic> absent() {
        return of(TermMeaning.ABSENT);
    }

    /** Returns topics it says were done. */
    List<Topic> done() {
        return of(TermMeaning.DONE);
    }

    /** Returns topics it measures. */
    List<Topic> measured() {
        return of(TermMeaning.MEASURED);
    }

    /** Returns topics it asks for. */
    List<Topic> asked() {
        return of(TermMeaning.ASKED);
    }

    /** Returns topics it bears on by no rule of ours. */
    List<Topic> bears() {
        return of(TermMeaning.BEARS);
    }

    /** Returns whether it says by itself anything of a topic. */
    boolean says() {
        return !(present().isEmpty()
                && past().isEmpty()
                && absent().isEmpty()
                && done().isEmpty()
                && measured().isEmpty());
    }

    /** Returns whether it is a question or a test, of which the answer or the result says more than that it was put. */
    boolean asks() {
        return !(asked().isEmpty() && bears().isEmpty());
    }

    /** Returns whether it says of one topic two things that cannot both be so. */
    boolean contradictsItself() {
        Set<Topic> seen = new LinkedHashSet<>(present());
        for (List<Topic> group : List.of(past(), absent())) {
            for (Topic topic : group) {
                if (!seen.add(topic)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns every topic a person should look at when nobody can say what it means: what it measures is none. */
    List<Topic> doubtful(@Nullable Topic list) {
        Set<Topic> all = new LinkedHashSet<>(present());
        all.addAll(past());
        all.addAll(done());
        all.addAll(asked());
        all.addAll(maybe);
        absent().stream().filter(topic -> !ChartSetting.isList(topic)).forEach(all::add);
        if (list != null) {
            all.add(list);
        }
        return List.copyOf(all);
    }

    /** Returns every topic a person should look at when nobody can read what is said of it: what it measures too. */
    List<Topic> unread(@Nullable Topic list) {
        Set<Topic> all = new LinkedHashSet<>(measured());
        all.addAll(doubtful(list));
        return List.copyOf(all);
    }

    /** Returns this with what words or codes near another hint at. */
    ChartMeaning alsoMaybe(ChartMeaning other) {
        Set<Topic> all = new LinkedHashSet<>(maybe);
        all.addAll(other.maybe);
        return new ChartMeaning(what, said, whole, List.copyOf(all), isKnown, isCoded || other.isCoded);
    }

    /** Returns a medicine of several ingredients: it means what any of them means, and is known only if all of them are. */
    static ChartMeaning ofAll(@Nullable Concept what, List<ChartMeaning> parts) {
        boolean known = !parts.isEmpty();
        boolean coded = false;
        Set<Topic> present = new LinkedHashSet<>();
        Set<Topic> maybe = new LinkedHashSet<>();
        for (ChartMeaning part : parts) {
            known &= part.isKnown;
            coded |= part.isCoded;
            present.addAll(part.present());
            maybe.addAll(part.maybe);
        }
        List<Topic> whole = parts.size() == 1 ? parts.get(0).whole : List.of();
        return new ChartMeaning(
                what, Map.of(TermMeaning.PRESENT, List.copyOf(present)), whole, List.copyOf(maybe), known, coded);
    }
}
