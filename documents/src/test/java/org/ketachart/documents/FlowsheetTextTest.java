package org.ketachart.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.sessions.watch.MissedCheck;
import org.ketachart.sessions.watch.Schedule;

/** What is written onto a page, and what is not. */
class FlowsheetTextTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "02-iv-infusion.svg");
    private static final Path SHOWN = Path.of("..", "docs", "flowsheet-example.svg");

    @Test
    void the_example_is_drawn_as_it_was() throws IOException {
        Session session = Examples.session("02-iv-infusion.ndjson");
        Instant end = session.record().ended().toInstant();
        List<MissedCheck> missed =
                Schedule.of(session, Protocols.ketamineIntravenous(), end).missed();
        byte[] drawn = Drawn.of(session, missed.toArray(MissedCheck[]::new)).bytes();
        if (Boolean.getBoolean("example.write")) {
            Files.write(GOLDEN, drawn);
            Files.write(SHOWN, drawn);
        }
        assertThat(new String(drawn, UTF_8))
                .as("written anew by -Dexample.write=true")
                .isEqualTo(Files.readString(GOLDEN))
                .isEqualTo(Files.readString(SHOWN));
    }

    @Test
    void the_same_visit_gives_the_same_bytes() {
        Visits.all()
                .forEach((name, visit) -> assertThat(Drawn.of(visit.get()).bytes())
                        .as(name)
                        .isEqualTo(Drawn.of(visit.get()).bytes()));
    }

    @Test
    void hostile_words_stay_words() {
        Drawn page = Drawn.of(Visits.hostile());

        assertThat(page.elements())
                .extracting(element -> element.getLocalName())
                .containsOnly("svg", "title", "desc", "g", "path", "rect", "circle", "text", "tspan");
        assertThat(page.elements())
                .noneMatch(element -> element.hasAttribute("onload") || element.hasAttribute("href"));
        assertThat(page.text())
                .contains("</text><script>alert(1)</script>&amp;\"'<![CDATA[x]]>")
                .contains("\ud83d\ude00");
        assertThat(page.text()).doesNotContain("\u202e", "\u2028");
    }

    @Test
    void long_words_are_cut_and_say_so() {
        Drawn page = Drawn.of(Visits.hostile());

        assertThat(page.texts())
                .anyMatch(text -> text.matches("x+\u2026"))
                .anyMatch(text -> text.matches("line break.*\u2026"));
        assertThat(page.texts()).allMatch(text -> text.length() < 200);
    }

    @Test
    void the_patient_is_the_hosts_relative_reference_or_is_not_named() {
        Identifier number = new Identifier("urn:mrn", "CANARY");
        assertThat(printed(new HostRef("Patient", "Patient/p-77", number)))
                .contains("Patient/p-77")
                .doesNotContain("CANARY");
        assertThat(printed(new HostRef("Patient", null, number))).doesNotContain("CANARY", "patient");
        assertThat(printed(new HostRef("Patient", "https://CANARY.example.org/Patient/1", null)))
                .doesNotContain("CANARY", "patient");
        assertThat(printed(new HostRef("Patient", "Patient/Jane_CANARY", null))).doesNotContain("CANARY", "patient");
    }

    @Test
    void nobody_is_named_and_notes_about_the_patient_at_large_are_not_printed() {
        ChartedVisit visit = new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago");
        Session session = visit.add(0, new PatientArrived())
                .add(
                        5,
                        new ClearanceDecided(Clearance.decided(
                                new RecordId("c-1"),
                                ClearanceWord.YES_WITH_CAUTIONS,
                                visit.at(5),
                                HostRef.literal("Practitioner", "CANARY"),
                                List.of(new Note("CANARY")))))
                .add(
                        9,
                        new PatientLeft(
                                new Discharge(visit.at(9), Disposition.AGAINST_ADVICE, null, null, new Note("CANARY"))))
                .session();

        assertThat(new String(Drawn.of(session).bytes(), UTF_8))
                .contains("clearance: yes with cautions", "against advice")
                .doesNotContain("CANARY", "Practitioner", "n-1");
    }

    @Test
    void a_clearance_says_its_last_day_and_which_finding_was_set_aside_by_whom_and_not_why() {
        ChartedVisit visit = new ChartedVisit("2026-03-07T09:00:00-06:00", "America/Chicago");
        Session session = visit.add(0, new PatientArrived())
                .add(
                        5,
                        new ClearanceDecided(new Clearance(
                                new RecordId("c-1"),
                                ClearanceWord.YES_WITH_CAUTIONS,
                                visit.at(5),
                                HostRef.literal("Practitioner", "CANARY"),
                                null,
                                LocalDate.of(2026, 3, 9),
                                List.of(
                                        override(visit, "psychosis", HostRef.literal("Practitioner", "9")),
                                        override(
                                                visit,
                                                "mania",
                                                HostRef.identified("Practitioner", "urn:npi", "CANARY"))),
                                List.of())))
                .session();

        assertThat(new String(Drawn.of(session).bytes(), UTF_8))
                .contains("until 2026-03-09", "psychosis by Practitioner/9; set aside: mania<")
                .doesNotContain("CANARY");
        assertThat(session.toString()).doesNotContain("CANARY");
    }

    private static FindingOverride override(ChartedVisit visit, String rule, HostRef by) {
        return new FindingOverride(
                RuleRef.of(rule, "1.0.0"),
                Reason.text("CANARY"),
                by,
                visit.at(4),
                List.of(new RecordId("e-1")),
                null,
                null);
    }

    @Test
    void a_page_says_what_it_is_to_whoever_cannot_see_it() {
        Drawn page = Drawn.of(Examples.session("02-iv-infusion.ndjson"));

        assertThat(page.root().getAttribute("role")).isEqualTo("img");
        assertThat(page.root().getAttribute("aria-labelledby")).isEqualTo("title-s-2210-02 desc-s-2210-02");
        assertThat(page.named("title").get(0).getTextContent())
                .isEqualTo("Flowsheet of session s-2210-02 of 2026-05-12");
        assertThat(page.named("desc").get(0).getTextContent())
                .isEqualTo(
                        "State finished. Standing facts: 8 blood pressures, the highest 176/112 mmHg, 3 ratings, 2 doses,"
                                + " 3 interventions, 1 effects looked for, 1 adverse events; 1 alerts, 0 of them not acknowledged.");
    }

    @Test
    void a_stream_that_fails_is_told_and_one_that_does_not_is_left_open() throws IOException {
        Session session = Visits.twentyMinutes();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> new Flowsheet().write(session, List.of(), full))
                .isInstanceOf(IOException.class);
        boolean[] closed = new boolean[1];
        new Flowsheet().write(session, List.of(), new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    private static String printed(HostRef patient) {
        Session session = new ChartedVisit("2026-05-12T09:00:00-05:00", "America/Chicago", "Clinic", patient)
                .add(0, new PatientArrived())
                .session();
        return new String(Drawn.of(session).bytes(), UTF_8);
    }
}
