package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Statement.Tried;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/**
 * A patient as he is, and true evidence of him: partial, old, unconfirmed, but nothing that contradicts or supersedes another piece. Rules about
 * him ask of six things, two of which stand on a list.
 */
final class World {
    static final LocalDate ON = LocalDate.of(2026, 3, 2);
    static final List<String> THINGS = List.of("t1", "t2", "t3", "t4", "t5", "t6");
    private static final String LIST = "list";

    private final SplittableRandom random;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<RecordId> listed = new ArrayList<>();

    private World(long seed) {
        random = new SplittableRandom(seed);
        THINGS.forEach(this::thing);
        evidence.add(Facts.evidence("list-1", LIST, new Listed(listed), date(day(0, 30), false)));
        LocalDate measured = day(0, 60);
        int value = random.nextInt(130, 150);
        for (int i = 0; i < random.nextInt(3); i++) {
            evidence.add(Facts.evidence("n-" + i, "number", number(value), date(measured, false)));
        }
        birth();
        trials();
    }

    static World of(long seed) {
        return new World(seed);
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** Returns part of the evidence. */
    List<Evidence> part() {
        return evidence.stream().filter(one -> random.nextInt(10) < 6).toList();
    }

    Condition condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<Condition> parts = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                parts.add(condition(depth - 1));
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Condition.All(parts);
                case 1 -> new Condition.Any(parts);
                default -> new Condition.Not(parts.get(0));
            };
        }
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        Topic topic = new Topic(thing);
        Integer fresh = maybe(400);
        return switch (random.nextInt(9)) {
            case 0 -> new Has(topic, Span.EVER, fresh, null, null);
            case 1 -> new Has(topic, Span.NOW, fresh, random.nextInt(400), null);
            case 2, 3 -> new Has(topic, Span.NOW, fresh, null, isListed(thing) ? new Topic(LIST) : null);
            case 4 -> new Happened(topic, random.nextInt(400), fresh);
            case 5 ->
                new Measures(
                        new Topic("number"),
                        List.of(Bound.values()).get(random.nextInt(4)),
                        Quantity.of("" + random.nextInt(130, 150), Unit.MILLIMETER_OF_MERCURY),
                        maybe(60));
            case 7 -> new Charted(new Topic("number"), AnswerKind.NUMBER, maybe(60));
            case 6 -> new Aged(new Topic("birth"), random.nextInt(60, 70));
            default -> new FailedTrials(new Topic("trials"), random.nextInt(1, 4), 6, 25, random.nextBoolean());
        };
    }

    private static boolean isListed(String thing) {
        return thing.equals("t5") || thing.equals("t6");
    }

    /** It never was, is, was and is over, or will be; what is said of it is true, and nothing is denied before it began. */
    private void thing(String thing) {
        int state = random.nextInt(4);
        LocalDate began = day(200, 800);
        LocalDate over = day(100, 199);
        for (int i = 0; i < random.nextInt(4); i++) {
            String id = thing + "-" + i;
            LocalDate said = day(0, 99);
            boolean hidden = random.nextInt(4) == 0;
            Evidence one = switch (state) {
                case 0 -> Facts.evidence(id, thing, denial(true), date(said, hidden));
                case 1 -> Facts.evidence(id, thing, now(began), date(said, hidden));
                case 2 ->
                    random.nextBoolean()
                            ? Facts.evidence(id, thing, planned(), date(said, hidden))
                            : Facts.evidence(id, thing, denial(false), date(said, false));
                default ->
                    random.nextBoolean()
                            ? Facts.evidence(id, thing, over(began, over), date(said, hidden))
                            : Facts.evidence(id, thing, denial(false), date(said, false));
            };
            if (one.statement() instanceof Present && random.nextInt(4) == 0) {
                one = Facts.but(one, Confidence.UNCONFIRMED);
            }
            one = random.nextBoolean() ? Facts.charted(one) : one;
            evidence.add(one);
            if (isListed(thing) && one.statement() instanceof Present) {
                listed.add(one.id());
            }
        }
    }

    /** What was over a hundred days before today was not there in the days before it was denied. */
    private Absent denial(boolean never) {
        boolean always = never && random.nextBoolean();
        return always ? Absent.ever() : new Absent(Span.NOW, never ? maybe(400) : null);
    }

    private Present now(LocalDate began) {
        return new Present(random.nextInt(4) == 0 ? Lasting.UNKNOWN : Lasting.NOW, partial(began), null, null);
    }

    private Present planned() {
        return new Present(Lasting.NOW, PartialDate.of(ON.plusDays(random.nextInt(1, 60))), null, null);
    }

    private Present over(LocalDate began, LocalDate over) {
        return random.nextInt(4) == 0
                ? new Present(Lasting.UNKNOWN, partial(began), null, null)
                : new Present(Lasting.OVER, partial(began), partial(over), null);
    }

    private void birth() {
        LocalDate born = LocalDate.of(random.nextInt(1956, 1967), random.nextInt(1, 13), random.nextInt(1, 29));
        for (int i = 0; i < random.nextInt(3); i++) {
            evidence.add(
                    Facts.evidence("birth-" + i, "birth", new Present(Lasting.NOW, partial(born), null, null), null));
        }
    }

    private void trials() {
        List<RecordId> members = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            AntidepressantTrial trial = new AntidepressantTrial(
                    drug(random.nextInt(3)),
                    null,
                    null,
                    null,
                    null,
                    maybe(12),
                    maybe(50),
                    random.nextBoolean() ? Boolean.TRUE : null,
                    null,
                    random.nextBoolean() ? random.nextBoolean() : null);
            evidence.add(Facts.evidence("trial-" + i, "trials", new Tried(trial), null));
            members.add(new RecordId("trial-" + i));
        }
        if (random.nextBoolean()) {
            evidence.add(Facts.evidence("trials-list", "trials", new Listed(members), null));
        }
    }

    /** One of three drugs, by its name, with a strength or without, by its code, or by both. */
    private Concept drug(int which) {
        String name = List.of("Sertraline", "bupropion", "imipramine").get(which);
        return switch (random.nextInt(4)) {
            case 0 -> Concept.text(name);
            case 1 -> Concept.text(name + " 100 mg");
            case 2 -> Concept.code("http://www.whocc.no/atc", "N06A" + which, null);
            default -> Concept.code("http://www.whocc.no/atc", "N06A" + which, name);
        };
    }

    private static Measured number(int value) {
        return new Measured(Quantity.of("" + value, Unit.MILLIMETER_OF_MERCURY), null);
    }

    private LocalDate day(int least, int most) {
        return ON.minusDays(random.nextInt(least, most + 1));
    }

    private @Nullable Integer maybe(int most) {
        return random.nextInt(3) == 0 ? null : random.nextInt(most + 1);
    }

    private @Nullable PartialDate partial(LocalDate day) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new PartialDate(day.getYear(), null, null);
            case 2 -> new PartialDate(day.getYear(), day.getMonthValue(), null);
            default -> PartialDate.of(day);
        };
    }

    private static @Nullable String date(LocalDate day, boolean hidden) {
        return hidden ? null : day.toString();
    }
}
