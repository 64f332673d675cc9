package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.session.CareContext;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.adverse.EventProposal;
import org.ketachart.sessions.adverse.EventProposals;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.sessions.supply.SupplyBalance;

/** The lines of the page on adverse events, which run here. */
class EventsPageTest {
    private static final Pattern LINES =
            Pattern.compile("^ +// page: begin\n(.*?)^ +// page: end\n", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void an_effect_is_charted_as_found_or_as_looked_for_and_absent() {
        OffsetDateTime onset = OffsetDateTime.parse("2026-05-12T09:25:00-05:00");
        OffsetDateTime resolved = onset.plusMinutes(55);
        OffsetDateTime asked = onset.plusMinutes(25);
        HostRef nurse = HostRef.literal("Practitioner", "n-1");
        // page: begin
        Effect floating =
                Effect.present(new RecordId("s-1-f-1"), EventTerm.DISSOCIATION, new Interval(onset, resolved), nurse);
        Effect noNausea =
                Effect.absent(new RecordId("s-1-f-2"), EventTerm.NAUSEA, asked, CheckpointRole.AT_40_MINUTES, nurse);
        List<SessionCommand> commands =
                List.of(new SessionCommand.ChartEffect(floating), new SessionCommand.ChartEffect(noNausea));
        // page: end
        assertThat(commands).hasSize(2);
        assertThat(floating.id()).isNotEqualTo(noNausea.id());
    }

    @Test
    void what_should_be_looked_at_is_asked_of_the_session() {
        Protocol protocol = Protocols.esketamineNasal();
        Session session = new ScriptedVisit(protocol)
                .play(Visits.DOSING)
                .play("@40 bp 176/112")
                .session();
        // page: begin
        List<EventProposal> proposed = EventProposals.open(session, protocol);
        // page: end
        assertThat(proposed).extracting(EventProposal::term).containsExactly(EventTerm.PRESSURE_RISE);
    }

    @Test
    void supplies_are_set_against_the_doses_told_of_all_visits() {
        List<Session> sessions = List.of(new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; supply")
                .session());
        // page: begin
        List<CareContext> visits = sessions.stream().map(Session::care).toList();
        List<SupplyBalance> balances = SupplyBalance.of(visits);
        List<HomeDose> stray = SupplyBalance.findStray(visits);
        // page: end
        assertThat(balances).hasSize(1);
        assertThat(stray).isEmpty();
    }

    @Test
    void the_page_shows_these_very_lines_and_imports_what_is_there() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "guide", "events.md"));
        List<String> lines = LINES.matcher(
                        Files.readString(Path.of("src/test/java/org/ketachart/sessions/EventsPageTest.java")))
                .results()
                .map((MatchResult hit) -> hit.group(1).replaceAll("(?m)^ {8}", ""))
                .toList();
        assertThat(lines).hasSize(3).allSatisfy(each -> assertThat(page).contains("\n" + each + "```\n"));
        assertThat(page.lines().filter(each -> each.startsWith("import ")))
                .hasSize(14)
                .allSatisfy(each -> Class.forName(each.substring("import ".length(), each.length() - 1)));
    }
}
