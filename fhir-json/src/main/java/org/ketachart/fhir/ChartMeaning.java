package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;

/**
 * What the codes and words of a concept mean, by the terms.
 *
 * @param what the concept itself; absent where nothing of it can be carried
 * @param present topics it says are there
 * @param past topics it says were there once
 * @param absent topics it says are not there
 * @param done topics it says were done
 * @param measured topics it measures
 * @param maybe topics that a code near it, or a word, hints at: for a person to look
 * @param isKnown whether the terms know one of its codes, for a topic that it can mean where it stands
 * @param isOutside whether a code of it lies outside everything that is known of its classification, and no other code is known
 * @param isCoded whether it has a code at all
 */
record ChartMeaning(
        @Nullable Concept what,
        List<Topic> present,
        List<Topic> past,
        List<Topic> absent,
        List<Topic> done,
        List<Topic> measured,
        List<Topic> maybe,
        boolean isKnown,
        boolean isOutside,
        boolean isCoded) {
    static final ChartMeaning NOTHING = new ChartMeaning(
            null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, false, false);

    /** Returns whether it says anything of a topic. */
    boolean says() {
        return !(present.isEmpty() && past.isEmpty() && absent.isEmpty() && done.isEmpty() && measured.isEmpty());
    }

    /** Returns whether it says of one topic two things that cannot both be so. */
    boolean contradictsItself() {
        Set<Topic> seen = new LinkedHashSet<>(present);
        for (List<Topic> group : List.of(past, absent)) {
            for (Topic topic : group) {
                if (!seen.add(topic)) {
                    return true;
                }
            }
        }
        return false;
    }

    List<Topic> of(TermMeaning meaning) {
        return switch (meaning) {
            case PRESENT -> present;
            case PAST -> past;
            case ABSENT -> absent;
            case DONE -> done;
            case MEASURED -> measured;
        };
    }

    /** Returns every topic a person should look at when nobody can say what it means: what it measures is none. */
    List<Topic> doubtful(@Nullable Topic list) {
        Set<Topic> all = new LinkedHashSet<>(present);
        all.addAll(past);
        all.addAll(done);
        all.addAll(maybe);
        absent.stream().filter(topic -> !ChartSetting.isList(topic)).forEach(all::add);
        if (list != null) {
            all.add(list);
        }
        return List.copyOf(all);
    }

    /** Returns this with what words or codes near another hint at. */
    ChartMeaning alsoMaybe(ChartMeaning other) {
        Set<Topic> all = new LinkedHashSet<>(maybe);
        all.addAll(other.maybe);
        return new ChartMeaning(
                what,
                present,
                past,
                absent,
                done,
                measured,
                List.copyOf(all),
                isKnown,
                isOutside,
                isCoded || other.isCoded);
    }

    /** Returns a medicine of several ingredients: it means what any of them means, and is known only if all of them are. */
    static ChartMeaning ofAll(@Nullable Concept what, List<ChartMeaning> parts) {
        boolean known = !parts.isEmpty();
        boolean outside = !parts.isEmpty();
        boolean coded = false;
        Set<Topic> present = new LinkedHashSet<>();
        Set<Topic> maybe = new LinkedHashSet<>();
        for (ChartMeaning part : parts) {
            known &= part.isKnown || part.isOutside;
            outside &= part.isOutside;
            coded |= part.isCoded;
            present.addAll(part.present);
            maybe.addAll(part.maybe);
        }
        List<Topic> there = new ArrayList<>(present);
        return new ChartMeaning(
                what,
                List.copyOf(there),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(maybe),
                known && !outside,
                outside,
                coded);
    }
}
