package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

class EventLooksTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00-05:00");
    private static final String BEGIN = "        // from records: begin\n";
    private static final String END = "        // from records: end\n";
    private static final HostRef NURSE = HostRef.literal("Practitioner", "9");

    /** A session with a device taken, and what the words say: {@code yes}, {@code no}, {@code unasked}, {@code error}, {@code other}, {@code event}, early or late. */
    private static SessionRecord session(boolean drug, String words) {
        return session(7, drug, words);
    }

    private static SessionRecord session(long seed, boolean drug, String words) {
        SessionRecord any = Arbitrary.of(seed).nextSession();
        List<Effect> effects = new ArrayList<>();
        List<AdverseEvent> events = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            RecordId id = new RecordId("x" + effects.size() + "." + events.size());
            switch (word) {
                case "yes" -> effects.add(Effect.present(id, EventTerm.NAUSEA, new Interval(NOON, null), NURSE));
                case "no" -> effects.add(Effect.absent(id, EventTerm.NAUSEA, NOON, null, NURSE));
                case "early" ->
                    effects.add(Effect.present(id, EventTerm.NAUSEA, new Interval(NOON.minusMinutes(1), null), NURSE));
                case "late" -> effects.add(Effect.absent(id, EventTerm.DYSURIA, NOON.minusDays(9), null, NURSE));
                case "other" -> effects.add(Effect.absent(id, EventTerm.VOMITING, NOON, null, NURSE));
                case "unasked" -> effects.add(effect(id, EffectPresence.NOT_ASSESSED, RecordStatus.FINAL));
                case "error" -> effects.add(effect(id, EffectPresence.PRESENT, RecordStatus.ENTERED_IN_ERROR));
                case "event" ->
                    events.add(AdverseEvent.noticed(id, EventTerm.NAUSEA, Concept.text("sick"), NOON, NURSE));
                case "early-event" ->
                    events.add(AdverseEvent.noticed(
                            id, EventTerm.NAUSEA, Concept.text("sick"), NOON.minusMinutes(1), NURSE));
                default -> {}
            }
        }
        List<Administration> givings = drug
                ? List.of(Administration.device(new RecordId("a1"), NOON, new RecordId("o1"), null, NURSE))
                : List.of();
        return new SessionRecord(
                any.chart(),
                any.state(),
                any.setting(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                givings,
                List.of(),
                events,
                effects,
                List.of(),
                List.of(),
                any.clinic(),
                null,
                null,
                null);
    }

    private static Effect effect(RecordId id, EffectPresence presence, RecordStatus status) {
        return new Effect(
                id,
                EventTerm.NAUSEA,
                presence,
                presence == EffectPresence.NOT_ASSESSED ? AbsentReason.NOT_ASKED : null,
                new Interval(NOON, null),
                null,
                null,
                null,
                status);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, PRESENT, false",
        "no, ABSENT, false",
        "no yes, PRESENT, false",
        "no unasked, ABSENT, false",
        "unasked, NOT_ASSESSED, false",
        "other, NOT_ASSESSED, false",
        "error, NOT_ASSESSED, false",
        "error no, ABSENT, false",
        "early, NOT_ASSESSED, false",
        "early no, ABSENT, false",
        "'', NOT_ASSESSED, false",
        "event, NOT_ASSESSED, true",
        "event unasked, NOT_ASSESSED, true",
        "event early, NOT_ASSESSED, true",
        "event other, NOT_ASSESSED, true",
        "event no, ABSENT, true",
        "event yes, PRESENT, true",
        "early-event no, ABSENT, false",
    })
    void a_session_says_who_looked_by_its_effects_and_what_was_charted_by_its_events(
            String words, EffectPresence presence, boolean charted) {
        SessionRecord session = session(true, words);
        assertThat(EventLooks.of(List.of(session), EventTerm.NAUSEA))
                .containsExactly(new Assessed(session.chart(), presence, charted));
    }

    @ParameterizedTest
    @CsvSource({
        "event, no, 0, 1, 1, 1",
        "event no, no, 1, 1, 0, 0",
        "event yes, no, 1, 1, 0, 0",
        "event, event, 0, 0, 2, 2",
        "event, '', 0, 0, 2, 1",
    })
    void an_event_counts_where_somebody_looked_and_apart_where_nobody_did(
            String one, String other, long present, long absent, long notAssessed, long unasked) {
        List<SessionRecord> sessions = List.of(session(true, one), session(8, true, other));
        assertThat(Tally.ofSessions(EventLooks.of(sessions, EventTerm.NAUSEA)))
                .isEqualTo(new Tally(present, absent, notAssessed, unasked));
    }

    /** The lines of the page on rates. */
    @Test
    void the_page_shows_these_very_lines_and_what_they_give() throws IOException {
        List<SessionRecord> records = List.of(
                session(7, true, "yes"), session(8, true, "no"), session(9, true, "event"), session(9, false, ""));
        // from records: begin
        Confidence sure = Confidence.ofPercent(95);
        List<Assessed> looks = EventLooks.of(records, EventTerm.NAUSEA); // one look for each session with drug
        String line = Tally.ofSessions(looks).text(sure);
        // from records: end
        String source = Files.readString(Path.of("src/test/java/org/ketachart/outcomes/EventLooksTest.java"));
        String page = Files.readString(Path.of("..", "docs", "guide", "rates.md"));
        assertThat(page)
                .contains(source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END))
                        .replaceAll("(?m)^ {8}", ""))
                .contains("// " + line + "\n");
        assertThat(looks).hasSize(3);
        assertThat(page.lines().filter(each -> each.startsWith("import ")))
                .as("what the page imports is there")
                .hasSize(8)
                .allSatisfy(each -> Class.forName(each.substring("import ".length(), each.length() - 1)));
    }

    @Test
    void a_session_without_drug_is_no_look() {
        assertThat(EventLooks.of(List.of(session(false, "no")), EventTerm.NAUSEA))
                .isEmpty();
    }

    @Test
    void what_comes_with_years_is_looked_for_at_every_visit_of_a_patient_who_had_drug() {
        assertThat(EventLooks.of(List.of(session(false, "late"), session(true, "")), EventTerm.DYSURIA))
                .extracting(Assessed::presence)
                .containsExactly(EffectPresence.ABSENT, EffectPresence.NOT_ASSESSED);
        assertThat(EventLooks.of(List.of(session(false, "late")), EventTerm.DYSURIA))
                .isEmpty();
    }

    @SeededTest
    void every_session_with_drug_is_one_look_of_every_term(long seed) {
        SessionRecord session = Arbitrary.of(seed).nextSession();
        boolean drug = session.administrations().stream().anyMatch(Administration::reachedPatient);
        for (EventTerm term : EventTerm.values()) {
            assertThat(EventLooks.of(List.of(session), term)).hasSize(drug ? 1 : 0);
        }
    }
}
