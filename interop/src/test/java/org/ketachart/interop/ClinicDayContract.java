package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.interop.medplum.NodeProject;

/** What must be seen of every store that is told the clinic day twice, and then asked for it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ClinicDayContract implements PaperContract {
    private static final List<Visit> DAY = Visit.day();
    private static final Expected EXPECTED = Expected.of(DAY);

    private final SessionBundle bundles = new SessionBundle(FhirContract.standard());
    private FhirStore store;
    private Chartroom chartroom;
    private Push first;
    private Map<String, String> afterFirst;
    private Push second;
    private Map<String, String> afterSecond;
    private Papers papers;

    /** Starts the store. */
    abstract FhirStore open();

    /** Returns the store, while it runs. */
    @Override
    public final FhirStore store() {
        return store;
    }

    @Override
    public final Papers papers() {
        return papers;
    }

    static List<Visit> day() {
        return DAY;
    }

    @BeforeAll
    void the_day_is_sent_twice() {
        store = open();
        chartroom = new Chartroom(store.base(), store.pageSize());
        if (store.enforcesReferences()) {
            new Host().move(store.base(), DAY);
        }
        String[] options = store.pushOptions().toArray(String[]::new);
        first = Push.of(store.base(), DAY, options);
        afterFirst = chartroom.versions();
        second = Push.of(store.base(), DAY, options);
        afterSecond = chartroom.versions();
        papers = Papers.sentTo(store);
    }

    @AfterAll
    void the_store_is_stopped() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void every_resource_is_created_by_the_first_push() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.created()).isEqualTo(EXPECTED.resources());
        assertThat(first.known()).isEqualTo(EXPECTED.entries() - EXPECTED.resources());
    }

    @Test
    void every_resource_is_known_at_the_second_push() {
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.created()).isZero();
        assertThat(second.known()).isEqualTo(EXPECTED.entries());
        assertThat(afterSecond.keySet()).isEqualTo(afterFirst.keySet());
    }

    @Test
    void what_is_sent_again_unchanged_gets_no_new_version() {
        assertThat(newVersions()).isEqualTo(store.newVersions(EXPECTED.counts()));
    }

    @Test
    void there_is_as_much_of_each_type_as_was_sent() {
        assertThat(chartroom.counts()).isEqualTo(counts());
    }

    @ParameterizedTest
    @MethodSource("day")
    void a_visit_reads_back_as_the_same_record(Visit visit) {
        Result<SessionRecord> read = bundles.read(chartroom.chartOf(visit.patient()));

        assertThat(read.issues()).isEmpty();
        if (store.keepsTrailingZeros()) {
            assertThat(InOneOrder.of(read.value())).isEqualTo(InOneOrder.of(visit.record()));
        } else {
            assertThat(InOneOrder.of(read.value()))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(InOneOrder.of(visit.record()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir-kit-client", "fhirclient"})
    void a_client_of_others_finds_what_the_records_say(String client) {
        NodeProject.install();
        Questions questions = new Questions(DAY, counts());

        JsonNode printed = Json.read(NodeProject.script(
                "read-with-" + client + ".js", store.base().toString(), questions.asked(store.pageSize())));

        assertThat(printed).isEqualTo(Json.read(Json.write(questions.answers())));
        assertThat(InteropPage.text())
                .contains(InteropPage.row(
                        client + " " + NodeProject.version(client),
                        Questions.found(printed, "visits"),
                        Questions.found(printed, "pressures"),
                        Questions.found(printed, "doses"),
                        Questions.found(printed, "plans"),
                        printed.path("events").size()));
    }

    @Test
    void the_interop_page_says_what_was_seen() {
        assertThat(InteropPage.text())
                .contains(InteropPage.row(
                        store.title(),
                        first.created() + " × 201, " + first.known() + " × 200",
                        second.known() + " × 200",
                        newVersions(),
                        exactlyEqual() + " of " + DAY.size()))
                .contains(EXPECTED.resources() + " resources: " + EXPECTED);
    }

    private long newVersions() {
        return afterSecond.entrySet().stream()
                .filter(now -> !now.getValue().equals(afterFirst.get(now.getKey())))
                .count();
    }

    private long exactlyEqual() {
        return DAY.stream()
                .filter(visit -> InOneOrder.of(
                                bundles.read(chartroom.chartOf(visit.patient())).value())
                        .equals(InOneOrder.of(visit.record())))
                .count();
    }

    /** Where the host had to be there first, its own Encounter is counted too. */
    final Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>(EXPECTED.counts());
        if (store.enforcesReferences()) {
            counts.merge("Encounter", 1, Integer::sum);
        }
        return counts;
    }
}
