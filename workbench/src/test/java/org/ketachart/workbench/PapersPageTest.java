package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventHeader;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormState;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Screen;
import org.ketachart.sessions.CommandContext;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionDecider;
import org.ketachart.sessions.form.CurrentForm;

/** What the pages on consent and on the form show is what there is. */
class PapersPageTest {
    @ParameterizedTest
    @CsvSource({
        "consent, AskForConsent, ask",
        "rems, FileAForm, fill",
        "rems, FollowAForm, follow",
        "screening, ScreenAPatient, screen"
    })
    void each_page_shows_these_very_lines_with_their_imports(String page, String type, String mark) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/ketachart/workbench/" + type + ".java"));
        String imports =
                source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        String begin = "// " + mark + ": begin\n";
        int from = source.indexOf(begin) + begin.length();
        int to = source.lastIndexOf('\n', source.indexOf("// " + mark + ": end", from)) + 1;
        String lines = source.substring(from, to).replaceAll("(?m)^ {8}", "");
        assertThat(Files.readString(Run.HOME.resolve("docs/guide/" + page + ".md")))
                .contains("```java\n" + imports + "\n" + lines + "```\n");
    }

    @Test
    void the_lines_on_screening_give_a_page() throws IOException {
        Session session = SessionFold.of(RemsForms.logs().values().iterator().next());
        OffsetDateTime now = OffsetDateTime.parse("2026-05-19T09:00:00-05:00");
        EvidenceBase then = EvidenceBase.of(List.of(), LocalDate.of(2026, 5, 12));
        Proposal last = Screen.of(
                        new RuleLibrary()
                                .find(RuleLibrary.SCREENING)
                                .orElseThrow()
                                .rules(),
                        Drug.ESKETAMINE,
                        Jurisdiction.US,
                        Route.NASAL)
                .propose(new RecordId("screening-1"), then, List.of());
        byte[] chart = Files.readAllBytes(Run.HOME.resolve("examples/screening/03-aneurysm.json"));
        assertThat(ScreenAPatient.screen(
                        chart, session, session.record().clinic().zone(), now, List.of(), List.of(), last, then))
                .contains("Proposal for 2026-05-19: no. A clinician decides.", "Since 12 May: no, was ask.");
    }

    @Test
    void the_lines_on_consent_answer_what_they_say() {
        assertThat(AskForConsent.ask("0a".repeat(32)))
                .extracting(ConsentStanding::word)
                .containsExactly(Word.IN_FORCE, Word.NOT_IN_FORCE, Word.NOT_IN_FORCE, Word.UNKNOWN);
    }

    private static CommandContext context(List<Event> events, OffsetDateTime at) {
        EventHeader last = events.get(events.size() - 1).header();
        return CommandContext.of(
                new EventId("s-e" + events.size()),
                new Chart(last.clinic(), last.patient(), last.session(), last.course()),
                RemsSessions.NURSE,
                StaffRole.NURSE,
                at,
                new RecordId("ehr"));
    }

    private static List<String> filed(List<Event> events) {
        OffsetDateTime at = OffsetDateTime.parse("2026-05-12T18:00:00-05:00");
        return FileAForm.file(
                SessionFold.of(events),
                RemsForms.protocol(),
                FormParties.unknown(),
                context(events, at),
                at.toInstant(),
                events);
    }

    @Test
    void the_lines_on_the_form_name_what_is_missing_and_chart_the_draft() {
        List<Event> events = RemsSessions.visits().get("03-nobody-answered");
        int before = events.size();
        assertThat(filed(events))
                .anyMatch(line -> line.startsWith("KC-FRM-007 patient.last-name "))
                .anyMatch(line -> line.startsWith("KC-FRM-007 session.ready-minutes "))
                .noneMatch(line -> line.contains("medicines.opioids"))
                .noneMatch(line -> line.startsWith("KC-SES-"));
        assertThat(events).hasSize(before + 1);
        assertThat(CurrentForm.of(SessionFold.of(events).record()).map(MonitoringForm::state))
                .contains(FormState.DRAFT);
    }

    @Test
    void the_lines_on_the_form_say_why_not_and_chart_nothing_over() {
        assertThat(filed(RemsSessions.visits().get("07-inpatient"))).containsExactly("no form is owed");
        List<Event> signed = RemsForms.logs().get("01-complete");
        int before = signed.size();
        assertThat(filed(signed)).anyMatch(line -> line.startsWith("KC-FRM-005 "));
        assertThat(SessionFold.of(signed).record().forms())
                .isEqualTo(SessionFold.of(signed.subList(0, before)).record().forms());
        List<Event> late = RemsForms.logs().get("02-not-recorded");
        OffsetDateTime morning = OffsetDateTime.parse("2026-05-12T11:59:00-05:00");
        assertThat(FileAForm.file(
                        SessionFold.of(late),
                        RemsForms.protocol(),
                        FormParties.unknown(),
                        context(late, morning),
                        morning.toInstant(),
                        late))
                .contains("KC-SES-005 a form must not be signed, sent or answered before its time");
    }

    @Test
    void the_lines_on_what_follows_send_amend_confirm_and_withdraw() {
        List<Event> events = RemsForms.logs().get("05-stopped-early");
        events.remove(events.size() - 1);
        Session session = SessionFold.of(events);
        MonitoringForm signed = CurrentForm.of(session.record()).orElseThrow();
        assertThat(signed.state()).isEqualTo(FormState.COMPLETE);
        OffsetDateTime evening = OffsetDateTime.parse("2026-05-12T18:00:00-05:00");
        FollowAForm.Clinic clinic = command -> {
            Decision decision = SessionDecider.decide(
                    SessionFold.of(events),
                    command,
                    context(events, evening.plusDays(2)),
                    RemsForms.protocol(),
                    evening.plusDays(3).toInstant());
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            events.addAll(((Decision.Accepted) decision).events());
            return SessionFold.of(events);
        };
        Session after = FollowAForm.follow(signed, RemsForms.filling(session, true), clinic, evening);
        assertThat(CurrentForm.of(after.record()).map(MonitoringForm::state)).contains(FormState.REJECTED);
        MonitoringForm withdrawn = after.record().forms().get(1);
        assertThat(withdrawn.status()).isEqualTo(RecordStatus.ENTERED_IN_ERROR);
        assertThat(withdrawn.response().answers().stream()
                        .map(FormAnswer::entry)
                        .flatMap(Stream::ofNullable)
                        .map(FormEntry::confirms))
                .isNotEmpty()
                .containsOnly(signed.id());
    }

    @Test
    void the_output_that_the_page_on_the_form_shows_is_that_of_the_command() throws IOException {
        List<String> form = Files.readAllLines(Run.HOME.resolve("examples/rems/forms/06-left-against-advice.txt"));
        String page = Files.readString(Run.HOME.resolve("docs/guide/rems.md"));
        String shown =
                page.substring(page.indexOf("```text\n") + 8, page.indexOf("```", page.indexOf("```text\n") + 8));
        assertThat(shown.lines().filter(line -> !line.equals("...")))
                .isNotEmpty()
                .allMatch(form::contains);
        assertThat(page)
                .contains(Files.readString(Run.HOME.resolve("examples/rems/forms/late.txt"))
                        .strip());
    }
}
