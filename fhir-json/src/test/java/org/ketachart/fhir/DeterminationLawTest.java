package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What was proposed and decided reads back as it was: each resource by itself, all of them together, and what a visit's log tells. */
class DeterminationLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final DeterminationCodec CODEC = new DeterminationCodec();

    @SeededTest
    void reading_what_was_written_gives_each_part(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 3; i++) {
            CODEC.write(charted(any), Residue.EMPTY, new ResourceSink() {
                @Override
                public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                    FhirWriter out = new FhirWriter(CONTRACT);
                    codec.write(value, Residue.EMPTY, out);
                    Result<Read<T>> read = codec.read(FhirCursor.of(CONTRACT, out.finish()));
                    assertThat(read.issues()).isEmpty();
                    assertThat(read.value().value()).isEqualTo(value);
                    assertThat(read.value().residue().isEmpty()).isTrue();
                }
            });
        }
    }

    @SeededTest
    void reading_what_was_written_gives_the_determination(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        for (int i = 0; i < 3; i++) {
            Charted<Determination> told = charted(any);
            Result<List<Read<Charted<Determination>>>> read = read(List.of(told));
            assertThat(read.issues()).isEmpty();
            assertThat(read.value()).extracting(Read::value).containsExactly(told);
            assertThat(read.value().get(0).residue().isEmpty()).isTrue();
        }
    }

    @Test
    void every_shape_of_a_determination_is_met() {
        Map<String, Integer> met = new HashMap<>();
        for (long seed = 1; seed <= 200; seed++) {
            Determination told = Arbitrary.of(seed).next(Determination.class);
            Proposal proposal = told.proposal();
            met.merge(
                    (proposal == null ? "" : "proposed ") + (told.clearance() == null ? "" : "decided"),
                    1,
                    Integer::sum);
            FindingPart.of(told).forEach(issue -> {
                met.merge("issue", 1, Integer::sum);
                met.merge(issue.decided() == null ? "open" : "set aside", 1, Integer::sum);
                met.merge(issue.finding().override() == null ? "new" : "set aside before", 1, Integer::sum);
                met.merge(issue.places().isEmpty() ? "nowhere" : "somewhere", 1, Integer::sum);
            });
        }
        assertThat(met.keySet())
                .containsExactlyInAnyOrder(
                        "proposed ",
                        "decided",
                        "proposed decided",
                        "issue",
                        "open",
                        "set aside",
                        "new",
                        "set aside before",
                        "nowhere",
                        "somewhere");
        assertThat(met.values()).allMatch(count -> count > 5);
    }

    @SeededTest
    void a_finding_is_an_issue_where_it_is_met_and_no_requirement(long seed) {
        Determination told = Arbitrary.of(seed).next(Determination.class);
        Proposal proposal = told.proposal();
        List<Finding> issues =
                FindingPart.of(told).stream().map(FindingPart::finding).toList();
        assertThat(issues)
                .isEqualTo(
                        proposal == null
                                ? List.of()
                                : proposal.findings().stream()
                                        .filter(finding -> finding.truth() == Truth.MET)
                                        .filter(finding -> finding.kind() != FindingKind.REQUIREMENT)
                                        .toList());
    }

    @SeededTest
    void a_changed_decision_is_another_resource_and_leaves_the_first_as_it_was(long seed) {
        Arbitrary any = Arbitrary.of(seed);
        Clearance first = any.next(Clearance.class);
        Clearance second = any.next(Clearance.class);
        Chart chart = any.next(Chart.class);
        Charted<Determination> one = new Charted<>(chart, Determination.decided(first, RecordStatus.FINAL));
        Charted<Determination> other = new Charted<>(chart, Determination.decided(second, RecordStatus.FINAL));
        assertThat(read(List.of(one, other)).value()).extracting(Read::value).containsExactly(one, other);
        assertThat(alone(one)).isEqualTo(alone(one)).isNotEqualTo(alone(other));
    }

    @SeededTest
    void a_decision_says_the_same_with_its_proposal_and_without(long seed) {
        Charted<Determination> told = charted(Arbitrary.of(seed));
        Clearance clearance = told.fact().clearance();
        if (clearance != null) {
            Determination bare = Determination.decided(clearance, told.fact().status());
            assertThat(decisions(told)).isEqualTo(decisions(new Charted<>(told.chart(), bare)));
        }
    }

    @SeededTest
    void the_decisions_of_a_log_travel_with_its_session(long seed) {
        List<Event> log = Arbitrary.of(seed).nextEvents();
        byte[] bundle = new SessionBundle(CONTRACT).write(SessionFold.of(log).record(), log);

        Result<List<Read<Charted<Determination>>>> read =
                CODEC.read(BundleReader.open(CONTRACT, bundle).value());

        assertThat(read.issues()).isEmpty();
        List<Clearance> standing = read.value().stream()
                .map(one -> one.value().fact())
                .filter(one -> one.status() != RecordStatus.ENTERED_IN_ERROR)
                .map(Determination::clearance)
                .toList();
        assertThat(standing)
                .containsExactlyInAnyOrderElementsOf(SessionFold.of(log).clearances());
    }

    private static Charted<Determination> charted(Arbitrary any) {
        return new Charted<>(any.next(Chart.class), any.next(Determination.class));
    }

    private static Result<List<Read<Charted<Determination>>>> read(List<Charted<Determination>> all) {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        all.forEach(one -> CODEC.write(one, Residue.EMPTY, out));
        return CODEC.read(BundleReader.open(CONTRACT, out.finish()).value());
    }

    private static String alone(Charted<Determination> told) {
        return String.join("\n", decisions(told));
    }

    private static List<String> decisions(Charted<Determination> told) {
        List<String> written = new ArrayList<>();
        CODEC.write(told, Residue.EMPTY, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                if (codec instanceof DecisionCodec) {
                    FhirWriter out = new FhirWriter(CONTRACT);
                    codec.write(value, foreign, out);
                    written.add(new String(out.finish(), UTF_8));
                }
            }
        });
        return written;
    }
}
