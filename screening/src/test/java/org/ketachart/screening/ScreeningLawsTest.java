package org.ketachart.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.testkit.SeededTest;

class ScreeningLawsTest {
    private static final int CONDITIONS = 60;

    @SeededTest
    void what_part_of_the_evidence_says_all_of_it_says_too(long seed) {
        World world = World.of(seed);
        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = world.condition(2);
            List<Evidence> part = world.part();
            Verdict less = condition.judge(EvidenceBase.of(part, World.ON));
            Verdict more = condition.judge(EvidenceBase.of(world.evidence(), World.ON));
            assertThat(less.truth() == Truth.UNKNOWN || less.truth() == more.truth())
                    .as("%s%nby part %s%nof %s%nsaid %s, then %s", condition, part, world.evidence(), less, more)
                    .isTrue();
        }
    }

    @SeededTest
    void what_is_gone_never_opens_a_way_that_was_closed(long seed) {
        World world = World.of(seed);
        Screen screen = Screen.of(rules(world), Drug.ESKETAMINE, Jurisdiction.US, null);
        ClearanceWord all = word(screen, world.evidence());
        for (int i = 0; i < CONDITIONS; i++) {
            if (all.compareTo(ClearanceWord.ASK) >= 0) {
                assertThat(word(screen, world.part())).isGreaterThanOrEqualTo(ClearanceWord.ASK);
            }
        }
    }

    @SeededTest
    void nothing_known_is_never_a_yes(long seed) {
        Condition condition = World.of(seed).condition(2);
        assertThat(condition.judge(EvidenceBase.of(List.of(), World.ON)).truth())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void the_patients_of_these_laws_have_answers_of_every_kind() {
        Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
        for (long seed = 1; seed <= 200; seed++) {
            World world = World.of(seed);
            for (int i = 0; i < 20; i++) {
                seen.merge(
                        world.condition(0)
                                .judge(EvidenceBase.of(world.evidence(), World.ON))
                                .truth(),
                        1,
                        Integer::sum);
            }
        }
        assertThat(seen)
                .hasSize(3)
                .allSatisfy((truth, count) -> assertThat(count).isGreaterThan(400));
    }

    @SeededTest
    void the_order_of_the_evidence_changes_nothing(long seed) {
        World world = World.of(seed);
        List<Evidence> other = new ArrayList<>(world.evidence());
        Collections.shuffle(other, new Random(seed));
        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = world.condition(2);
            assertThat(condition.judge(EvidenceBase.of(other, World.ON)))
                    .isEqualTo(condition.judge(EvidenceBase.of(world.evidence(), World.ON)));
        }
    }

    @SeededTest
    void until_its_last_day_the_same_evidence_says_the_same(long seed) {
        World world = World.of(seed);
        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = world.condition(2);
            Verdict today = condition.judge(EvidenceBase.of(world.evidence(), World.ON));
            LocalDate until = today.until() == null ? World.ON.plusYears(3) : today.until();
            for (LocalDate day = World.ON; !day.isAfter(until); day = day.plusDays(1 + day.getDayOfMonth() % 5)) {
                assertThat(condition
                                .judge(EvidenceBase.of(world.evidence(), day))
                                .truth())
                        .as("%s on %s, until %s, of %s", condition, day, until, world.evidence())
                        .isEqualTo(today.truth());
            }
        }
    }

    private static ClearanceWord word(Screen screen, List<Evidence> evidence) {
        Proposal proposal = screen.propose(new RecordId("p"), EvidenceBase.of(evidence, World.ON), List.of());
        return proposal.word();
    }

    private static RuleSet rules(World world) {
        List<Rule> rules = new ArrayList<>();
        FindingKind[] kinds = FindingKind.values();
        for (int i = 0; i < 8; i++) {
            FindingKind kind = kinds[i % kinds.length];
            rules.add(new Rule(
                    RuleRef.of("r-" + i, "1"),
                    new Note("rule"),
                    new Note("advice"),
                    kind,
                    kind == FindingKind.INTERACTION ? InteractionSeverity.MAJOR : null,
                    kind == FindingKind.REQUIREMENT ? (i < 4 ? ClearanceWord.NO : ClearanceWord.ASK) : null,
                    List.of(Drug.ESKETAMINE),
                    List.of(Jurisdiction.US),
                    List.of(),
                    world.condition(1),
                    List.of(new Origin(Origin.NONE, Mark.D))));
        }
        List<TopicEntry> topics = new ArrayList<>();
        List<String> names = new ArrayList<>(World.THINGS);
        names.addAll(List.of("list", "number", "birth", "trials"));
        for (String name : names) {
            topics.add(new TopicEntry(
                    new Topic(name),
                    new Note(name),
                    new Note(name + "?"),
                    AnswerKind.YES_NO,
                    Span.NOW,
                    null,
                    null,
                    AskedWhen.INTAKE,
                    new Origin(Origin.NONE, Mark.D)));
        }
        return new RuleSet(ProtocolRef.of("laws", "1"), LocalDate.of(2026, 1, 1), topics, rules);
    }
}
