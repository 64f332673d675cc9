package org.ketachart.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;

/** What must be seen of every store that is told of consents and monitoring forms, from the draft to the receipt. */
interface PaperContract {
    /** Returns the store, while it runs. */
    FhirStore store();

    /** Returns what was sent to it. */
    Papers papers();

    @Test
    default void consents_and_forms_that_are_sent_again_write_nothing() {
        Papers papers = papers();
        Expected expected = Expected.of(papers.sessions());

        assertThat(papers.draft().code()).as(papers.draft().err()).isZero();
        assertThat(papers.now().code()).as(papers.now().err()).isZero();
        // One more: who wrote the draft stays said beside who wrote what came after it.
        assertThat(papers.draft().created() + papers.now().created()).isEqualTo(expected.resources() + 1);
        assertThat(papers.again().code()).as(papers.again().err()).isZero();
        assertThat(papers.again().created()).isZero();
        assertThat(papers.again().known()).isEqualTo(expected.entries());
        assertThat(papers.afterAgain().keySet()).isEqualTo(papers.afterNow().keySet());
        assertThat(newVersions(papers)).isEqualTo(store().newVersions(expected.counts()));
    }

    @Test
    default void there_is_as_much_of_consents_and_forms_as_was_sent() {
        Map<String, Integer> counts = new TreeMap<>(new Chartroom(papers().base(), store().pageSize()).counts());
        Map<String, Integer> sent = Expected.of(papers().sessions()).counts();

        counts.keySet().retainAll(Papers.TYPES);
        sent.keySet().retainAll(Papers.TYPES);
        assertThat(counts).isEqualTo(sent).isEqualTo(Map.of("Consent", 2, "QuestionnaireResponse", 4, "Task", 4));
    }

    @Test
    default void the_consents_and_the_form_of_a_patient_are_found_once() {
        for (Visit session : papers().sessions()) {
            SessionRecord record = session.record();
            List<String> expected = Stream.concat(
                            record.consents().stream()
                                    .map(consent -> "Consent " + consent.id().value()),
                            record.forms().stream()
                                    .flatMap(form -> Stream.of(
                                            "QuestionnaireResponse " + form.id().value(),
                                            "Task " + form.id().value())))
                    .toList();

            assertThat(Papers.found(papers().base(), store().pageSize(), session))
                    .extracting(PaperContract::known)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    default void a_form_that_was_signed_sent_and_acknowledged_is_the_same_form_and_task() {
        Map<String, String> before = statuses(papers().afterDraft());
        Map<String, String> after = statuses(Papers.found(
                papers().base(), store().pageSize(), papers().sessions().get(0)));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.values()).containsExactlyInAnyOrder("active", "active", "in-progress", "requested");
        assertThat(after.values()).containsExactlyInAnyOrder("active", "active", "completed", "completed");
    }

    @Test
    default void a_session_with_a_form_reads_back_as_the_same_record() {
        for (Visit session : papers().sessions()) {
            Result<SessionRecord> read = readBack(session);

            assertThat(read.issues()).as(session.toString()).isEmpty();
            if (store().keepsTrailingZeros()) {
                assertThat(InOneOrder.of(read.value())).isEqualTo(InOneOrder.of(session.record()));
            } else {
                assertThat(InOneOrder.of(read.value()))
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(InOneOrder.of(session.record()));
            }
        }
    }

    @Test
    default void the_interop_page_says_what_was_seen_of_consents_and_forms() {
        Papers papers = papers();
        assertThat(InteropPage.text())
                .contains(InteropPage.row(
                        store().title(),
                        seen(papers.draft()),
                        seen(papers.now()),
                        seen(papers.again()),
                        newVersions(papers),
                        exactlyEqual(papers) + " of " + papers.sessions().size()));
    }

    private Result<SessionRecord> readBack(Visit session) {
        Chartroom chartroom = new Chartroom(papers().base(), store().pageSize());
        return new SessionBundle(FhirContract.standard()).read(chartroom.chartOf(session.patient()));
    }

    private long exactlyEqual(Papers papers) {
        return papers.sessions().stream()
                .filter(session -> InOneOrder.of(readBack(session).value()).equals(InOneOrder.of(session.record())))
                .count();
    }

    private static String seen(Push push) {
        String known = push.known() + " × 200";
        return push.created() == 0 ? known : push.created() + " × 201, " + known;
    }

    private static long newVersions(Papers papers) {
        return papers.afterAgain().entrySet().stream()
                .filter(now -> !now.getValue().equals(papers.afterNow().get(now.getKey())))
                .count();
    }

    /** Returns the status of each resource by its address. */
    private static Map<String, String> statuses(List<JsonNode> resources) {
        Map<String, String> statuses = new TreeMap<>();
        resources.forEach(one -> statuses.put(
                one.path("resourceType").asText() + "/" + one.path("id").asText(),
                one.path("status").asText()));
        return statuses;
    }

    /** Returns the type and our id of a resource; a QuestionnaireResponse has one identifier and no list. */
    private static String known(JsonNode resource) {
        JsonNode identifier = resource.path("identifier");
        JsonNode first = identifier.isArray() ? identifier.path(0) : identifier;
        return resource.path("resourceType").asText() + " "
                + first.path("value").asText();
    }
}
