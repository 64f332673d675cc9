package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CareFact.TakeDoseHistory;
import org.ketachart.sessions.protocol.Protocols;

class GateItemsTest {
    @Test
    void a_dose_told_twice_in_two_notations_of_its_time_is_one_dose() {
        ScriptedVisit visit = new ScriptedVisit(Protocols.esketamineNasal())
                .play("@-30 open; order; product; @-20 arrive; prepare but history");
        OffsetDateTime asOf = OffsetDateTime.parse("2026-03-02T08:45:00-06:00");
        List<PriorDose> doses = List.of(dose("2026-02-26T09:00:00-06:00"), dose("2026-02-26T15:00:00Z"));
        Decision taken = SessionDecider.decide(
                visit.session(),
                new TakeDoseHistory(new DoseHistory(new RecordId("dh"), asOf, doses, RecordStatus.FINAL)),
                visit.context(),
                visit.protocol,
                asOf.toInstant());
        visit.events.addAll(((Decision.Accepted) taken).events());

        Decision begun = visit.play("@-10 bp 128/78; clear yes").decide("@0 begin");

        assertThat(AdvisedStepsTest.advised(begun)).doesNotContain("KC-SES-066");
    }

    private static PriorDose dose(String at) {
        return new PriorDose(OffsetDateTime.parse(at), Drug.ESKETAMINE, Route.NASAL, null);
    }
}
