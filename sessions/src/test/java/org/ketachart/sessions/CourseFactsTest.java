package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.event.EventPayload.GateJudged;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.CareFact.ReportHomeDose;
import org.ketachart.sessions.CareFact.TakeDoseHistory;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.protocol.Protocols;

/** What the doses before, the place in the course and the weight say about one more dose. */
class CourseFactsTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00-06:00");

    private static ScriptedVisit cleared(String but) {
        return new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; prepare but " + but + "; @-10 bp 128/78; clear yes");
    }

    private static void chart(ScriptedVisit visit, SessionCommand command) {
        Decision decision =
                SessionDecider.decide(visit.session(), command, visit.context(), visit.protocol, NINE.toInstant());
        visit.events.addAll(((Decision.Accepted) decision).events());
    }

    private static List<SessionFault> refused(ScriptedVisit visit, String step) {
        return visit.decide(step) instanceof Decision.Refused no
                ? no.refusals().stream().map(Refusal::fault).toList()
                : List.of();
    }

    @Test
    void a_dose_at_home_that_the_history_tells_too_is_one_dose_whatever_the_offset() {
        ScriptedVisit visit = cleared("history");
        OffsetDateTime taken = NINE.minusDays(3);
        chart(
                visit,
                new ReportHomeDose(new HomeDose(
                        new RecordId("h"),
                        taken,
                        Drug.RACEMIC_KETAMINE,
                        Route.SUBLINGUAL,
                        Quantity.of("100", Unit.MILLIGRAM),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        RecordStatus.FINAL)));
        visit.decide("@-9 arrive");
        PriorDose told = new PriorDose(
                taken.withOffsetSameInstant(ZoneOffset.UTC), Drug.RACEMIC_KETAMINE, Route.SUBLINGUAL, null);
        chart(visit, new TakeDoseHistory(new DoseHistory(new RecordId("dh"), NINE, List.of(told), RecordStatus.FINAL)));
        Decision decision = visit.decide("@0 begin");
        assertThat(((Decision.Accepted) decision)
                        .events().stream()
                                .filter(event -> event.payload() instanceof GateJudged)
                                .flatMap(event -> ((GateJudged) event.payload()).gate().reasons().stream())
                                .map(reason -> reason.what().codes().get(0).code()))
                .doesNotContain(SessionFault.TOO_MANY_IN_WEEK.code());
    }

    @Test
    void the_first_visit_of_a_course_needs_its_plan_though_there_were_doses_years_ago() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal());
        Open plain = (Open) new ScriptedWords(visit.protocol, "America/Chicago", NINE, 1, null).command("open");
        visit.decide("@-30 open");
        chart(
                visit,
                new Open(
                        plain.clinic(),
                        plain.setting(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new SessionNumber(1, null, null)));
        visit.play("@-25 order; product; @-20 arrive; prepare but history; history 900; @-10 bp 128/78; clear yes");
        assertThat(refused(visit, "@0 begin")).containsExactly(SessionFault.PLAN_MISSING);
    }

    @Test
    void a_negative_screen_after_a_positive_one_is_no_assessment() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; prepare but suicidality; screen 5 yes as s1")
                .play("@-15 screen 0 no as s2; @-10 bp 128/78; clear yes");
        assertThat(refused(visit, "@0 begin")).containsExactly(SessionFault.SUICIDALITY);
        visit.play("@-5 screen 0 no assessed as s3");
        assertThat(refused(visit, "@0 begin")).isEmpty();
    }

    @Test
    void a_weight_taken_after_the_dose_is_none_the_dose_rests_on() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.ketamineIntravenous())
                .play("@-30 open; order; product; @-20 arrive; prepare but weight; @-10 bp 128/78; clear yes")
                .play("@30 weight 70 as w1");
        assertThat(refused(visit, "@0~40 begin")).containsExactly(SessionFault.WEIGHT_OLD);
    }
}
