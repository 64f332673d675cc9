package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.SeededTest;

/** What holds of every chart, messy ones too. */
class ChartLawTest {
    private static final String CANARY = "CANARY-7f3a";

    @SeededTest
    void the_three_fates_add_up_to_the_entries_and_every_piece_of_evidence_has_its_own_id(long seed) {
        List<String> entries = ArbitraryChart.of(seed).entries();
        Result<ChartRead> read = read(entries);
        ChartRead chart = read.value();
        assertThat(chart.entries()).hasSize(entries.size());
        int sum = 0;
        for (ChartFate fate : ChartFate.values()) {
            sum += chart.count(fate);
        }
        assertThat(sum).isEqualTo(entries.size());
        Set<String> places = new HashSet<>();
        chart.entries().forEach(entry -> places.add(entry.place()));
        assertThat(places).hasSize(entries.size());
        assertThat(chart.evidence().stream().map(Evidence::id)).doesNotHaveDuplicates();
        assertThat(read.issues()).noneMatch(Issue::isError);
    }

    @SeededTest
    void the_order_of_the_entries_changes_nothing_but_their_order(long seed) {
        List<String> entries = ArbitraryChart.of(seed).entries();
        ChartRead before = read(entries).value();
        List<String> other = new ArrayList<>(entries);
        Collections.shuffle(other, new Random(seed));
        ChartRead after = read(other).value();
        assertThat(after.evidence()).isEqualTo(before.evidence());
        assertThat(after.patient()).isEqualTo(before.patient());
        assertThat(fates(other, after)).isEqualTo(fates(entries, before));
    }

    @SeededTest
    void reading_twice_gives_the_same(long seed) {
        List<String> entries = ArbitraryChart.of(seed).entries();
        assertThat(read(entries)).isEqualTo(read(entries));
    }

    @SeededTest
    void an_irrelevant_entry_more_changes_no_evidence(long seed) {
        List<String> entries = ArbitraryChart.of(seed).entries();
        List<Evidence> before = read(entries).value().evidence();
        for (String more : List.of(
                "{'resource':{'resourceType':'Encounter','id':'more','status':'finished'}}",
                "{'resource':{'resourceType':'Medication','id':'more','code':{'text':'ketamine'}}}",
                "{'resource':{'resourceType':'MedicationStatement','id':'more','status':'entered-in-error','subject':"
                        + "{'reference':'Patient/p'},'medicationCodeableConcept':"
                        + ChartOf.concept(ChartOf.ATC, "A10BA02") + "}}",
                "{'resource':{'resourceType':'Condition','id':'more','subject':{'reference':'Patient/p'},"
                        + ChartOf.verified("entered-in-error") + "'code':"
                        + ChartOf.concept(ChartOf.SNOMED, "128609009") + "}}")) {
            List<String> all = new ArrayList<>(entries);
            all.add(Math.floorMod(seed, entries.size()), more);
            ChartRead after = read(all).value();
            assertThat(after.evidence()).isEqualTo(before);
            assertThat(after.entries()).hasSize(entries.size() + 1);
        }
    }

    @SeededTest
    void leaving_out_an_entry_without_references_takes_away_no_more_than_its_own_evidence(long seed) {
        List<String> entries = ArbitraryChart.of(seed).entries();
        List<Evidence> before = read(entries).value().evidence();
        int last = entries.size() - 1;
        if (!entries.get(last).contains("'resourceType':'Condition'")) {
            return;
        }
        List<Evidence> after = read(entries.subList(0, last)).value().evidence();
        assertThat(before.stream().filter(one -> !after.contains(one)).count())
                .as("what its codes say, and what they bear on")
                .isLessThanOrEqualTo(2
                        + before.stream()
                                .filter(one -> one.id().value().startsWith("List."))
                                .count());
    }

    @SeededTest
    void no_issue_and_no_entry_of_a_broken_chart_shows_what_it_holds(long seed) {
        Random random = new Random(seed);
        int issues = 0;
        for (int i = 0; i < 6; i++) {
            String bundle =
                    new String(bytes(ArbitraryChart.planting(seed, CANARY).entries()), UTF_8);
            Result<ChartRead> read = ChartReader.read(
                    FhirContract.standard(), broken(bundle, random).getBytes(UTF_8), ChartOf.TERMS);
            issues += read.issues().size();
            for (Issue issue : read.issues()) {
                assertThat(issue.toString()).doesNotContain(CANARY);
            }
            read.findValue().ifPresent(chart -> {
                assertThat(chart.entries().toString()).doesNotContain(CANARY);
                assertThat(chart.evidence().toString()).doesNotContain(CANARY);
                assertThat(chart.patient().toString()).doesNotContain(CANARY);
            });
        }
        assertThat(issues).isPositive();
    }

    /** Puts a value of another shape, with the token, in place of some. */
    private static String broken(String bundle, Random random) {
        List<String> wrong = List.of(
                "\"" + CANARY + "\"", "[\"" + CANARY + "\"]", "{\"" + CANARY + "\":\"" + CANARY + "\"}", "null", "7e3");
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int colon = bundle.indexOf(':'); colon >= 0; colon = bundle.indexOf(':', colon + 1)) {
            int quote = colon + 1;
            boolean text = bundle.charAt(colon - 1) == '"' && bundle.charAt(quote) == '"';
            if (text && random.nextInt(25) == 0) {
                out.append(bundle, from, quote).append(wrong.get(random.nextInt(wrong.size())));
                from = bundle.indexOf('"', quote + 1) + 1;
                colon = from - 1;
            }
        }
        return out.append(bundle.substring(from)).toString();
    }

    private static Map<String, Long> fates(List<String> entries, ChartRead chart) {
        Map<String, Long> found = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            found.merge(ChartOf.fate(chart.entries().get(i)) + " " + entries.get(i), 1L, Long::sum);
        }
        return found;
    }

    private static Result<ChartRead> read(List<String> entries) {
        return ChartReader.read(FhirContract.standard(), bytes(entries), ChartOf.TERMS);
    }

    private static byte[] bytes(List<String> entries) {
        return ChartOf.bytes(entries, "collection");
    }
}
