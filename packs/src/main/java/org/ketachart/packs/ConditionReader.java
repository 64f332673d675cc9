package org.ketachart.packs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Span;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.screening.Aged;
import org.ketachart.screening.AnswerKind;
import org.ketachart.screening.Bound;
import org.ketachart.screening.Charted;
import org.ketachart.screening.Condition;
import org.ketachart.screening.FailedTrials;
import org.ketachart.screening.Happened;
import org.ketachart.screening.Has;
import org.ketachart.screening.Measures;
import org.ketachart.screening.TopicEntry;

/** Reads what a rule asks. Its numbers are named, so that a clinic may set them; they are filled in when the layers are known. */
final class ConditionReader {
    /** A condition that waits for its numbers. */
    interface Draft extends Function<Map<String, RuleNumber>, Condition> {}

    private static final Set<String> KINDS =
            Set.of("has", "ever", "happened", "measures", "charted", "aged", "failed-trials", "all", "any", "not");

    private final AskedTopics topics;
    private final Map<String, RuleNumber> numbers;
    private final Set<String> named;
    private final Set<String> used = new HashSet<>();

    /**
     * Creates a reader.
     *
     * @param topics what may be asked about; without an entry where that had a fault
     * @param numbers those that were read without a fault
     * @param named the names of all numbers, faulty ones too
     */
    ConditionReader(Map<String, @Nullable TopicEntry> topics, Map<String, RuleNumber> numbers, Set<String> named) {
        this.topics = new AskedTopics(topics);
        this.numbers = numbers;
        this.named = named;
    }

    /** Returns the names of the numbers that were asked for so far. */
    Set<String> used() {
        return used;
    }

    /** Reads an object that holds exactly one condition; nothing if something was wrong. */
    @Nullable
    Draft read(PackObject when) {
        List<String> kinds = when.names();
        when.only(KINDS);
        if (kinds.size() != 1) {
            when.fault(PackFault.ASKS, "", "must ask exactly one thing");
            return null;
        }
        String kind = kinds.get(0);
        PackObject parts = KINDS.contains(kind) ? when.object(kind, true) : null;
        return parts == null ? null : read(kind, parts);
    }

    private @Nullable Draft read(String kind, PackObject parts) {
        Draft draft = switch (kind) {
            case "has" -> has(parts, Span.NOW);
            case "ever" -> has(parts, Span.EVER);
            case "happened" -> happened(parts);
            case "measures" -> measures(parts);
            case "charted" -> charted(parts);
            case "aged" -> aged(parts);
            case "failed-trials" -> failedTrials(parts);
            case "all" -> several(parts, Condition.All::new);
            case "any" -> several(parts, Condition.Any::new);
            default -> not(parts);
        };
        return parts.isSound() ? draft : null;
    }

    private @Nullable Draft not(PackObject parts) {
        Draft part = read(parts);
        return part == null ? null : numbers -> new Condition.Not(part.apply(numbers));
    }

    /** A name says what each part is for; two parts of one name would be a slip. */
    private @Nullable Draft several(PackObject parts, Function<List<Condition>, Condition> together) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        if (parts.names().size() < 2) {
            parts.fault(PackFault.ASKS, "", "must have at least two parts");
        }
        for (String name : parts.names()) {
            PackObject part = parts.object(name, true);
            Draft draft = part == null ? null : read(part);
            if (draft != null) {
                drafts.put(name, draft);
            }
        }
        return numbers -> together.apply(
                drafts.values().stream().map(draft -> draft.apply(numbers)).toList());
    }

    private Draft has(PackObject parts, Span span) {
        parts.only(
                span == Span.NOW ? Set.of("topic", "topics", "fresh", "stopped") : Set.of("topic", "topics", "fresh"));
        List<TopicEntry> asked = topics.several(parts, List.of(AnswerKind.YES_NO));
        for (TopicEntry one : asked) {
            if (one.span() != span) {
                parts.fault(PackFault.ASKS, "", "must be of topics that are asked of " + span.code());
            }
        }
        String fresh = number(parts, "fresh", RuleNumber.DAYS, false);
        String stopped = number(parts, "stopped", RuleNumber.DAYS, false);
        return numbers -> any(asked.stream()
                .map(one -> new Has(one.topic(), span, whole(numbers, fresh), whole(numbers, stopped), one.list()))
                .toList());
    }

    private Draft happened(PackObject parts) {
        parts.only(Set.of("topic", "topics", "within", "fresh"));
        List<TopicEntry> asked = topics.several(parts, List.of(AnswerKind.YES_NO, AnswerKind.DAY));
        String within = number(parts, "within", RuleNumber.DAYS, true);
        String fresh = number(parts, "fresh", RuleNumber.DAYS, false);
        return numbers -> any(asked.stream()
                .map(one -> new Happened(one.topic(), needed(numbers, within).whole(), whole(numbers, fresh)))
                .toList());
    }

    private static Condition any(List<? extends Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private @Nullable Draft measures(PackObject parts) {
        parts.only(Set.of("topic", "above", "at-least", "below", "at-most", "fresh"));
        TopicEntry asked = topics.one(parts, List.of(AnswerKind.NUMBER));
        List<Bound> bounds = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            if (parts.has(bound.code())) {
                bounds.add(bound);
            }
        }
        if (bounds.size() != 1) {
            parts.fault(PackFault.ASKS, "", "must have one of above, at-least, below, at-most");
            return null;
        }
        Unit unit = asked == null ? null : asked.unit();
        Bound bound = bounds.get(0);
        String limit = number(parts, bound.code(), unit == null ? null : unit.code(), true);
        String fresh = number(parts, "fresh", RuleNumber.DAYS, false);
        return asked == null || unit == null
                ? null
                : numbers -> new Measures(
                        asked.topic(),
                        bound,
                        new Quantity(needed(numbers, limit).value(), unit),
                        whole(numbers, fresh));
    }

    private @Nullable Draft charted(PackObject parts) {
        parts.only(Set.of("topic", "fresh"));
        TopicEntry asked = topics.one(parts, List.of(AnswerKind.NUMBER, AnswerKind.LIST, AnswerKind.TRIALS));
        String fresh = number(parts, "fresh", RuleNumber.DAYS, false);
        return asked == null ? null : numbers -> new Charted(asked.topic(), asked.kind(), whole(numbers, fresh));
    }

    private @Nullable Draft aged(PackObject parts) {
        parts.only(Set.of("topic", "years"));
        TopicEntry asked = topics.one(parts, List.of(AnswerKind.DAY));
        String years = number(parts, "years", RuleNumber.YEARS, true);
        return asked == null
                ? null
                : numbers -> new Aged(asked.topic(), needed(numbers, years).whole());
    }

    private @Nullable Draft failedTrials(PackObject parts) {
        parts.only(Set.of("topic", "at-least", "weeks", "improvement", "in-episode"));
        TopicEntry asked = topics.one(parts, List.of(AnswerKind.TRIALS));
        String atLeast = number(parts, "at-least", RuleNumber.COUNT, true);
        String weeks = number(parts, "weeks", RuleNumber.WEEKS, true);
        String improvement = number(parts, "improvement", RuleNumber.PERCENT, true);
        boolean inEpisode = parts.flag("in-episode");
        return asked == null
                ? null
                : numbers -> new FailedTrials(
                        asked.topic(),
                        needed(numbers, atLeast).whole(),
                        needed(numbers, weeks).whole(),
                        needed(numbers, improvement).whole(),
                        inEpisode);
    }

    /** Returns the name of a number of the pack in a unit, any unit where that is not known; nothing if it names none. */
    private @Nullable String number(PackObject parts, String field, @Nullable String unit, boolean required) {
        String name = parts.text(field, required);
        if (name == null) {
            return null;
        }
        used.add(name);
        if (!named.contains(name)) {
            parts.fault(PackFault.UNKNOWN, field, "must be the name of a number of the pack");
        }
        RuleNumber number = numbers.get(name);
        if (number != null && unit != null && !number.unit().equals(unit)) {
            parts.fault(PackFault.UNIT, field, "must be a number in " + unit);
        }
        return name;
    }

    private static RuleNumber needed(Map<String, RuleNumber> numbers, @Nullable String name) {
        return Objects.requireNonNull(numbers.get(Objects.requireNonNull(name)));
    }

    private static @Nullable Integer whole(Map<String, RuleNumber> numbers, @Nullable String name) {
        return name == null ? null : needed(numbers, name).whole();
    }
}
