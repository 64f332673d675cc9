package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.event.EventPayload.GateJudged;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PriorDose;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CareFact.ReportHomeDose;
import org.ketachart.sessions.CareFact.TakeDoseHistory;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class EarlierDosesTest {
    private final Protocol protocol = Protocols.esketamineNasal();
    private final ScriptedVisit visit = new ScriptedVisit(protocol).play(Visits.CLEARED);

    private void chart(String base, CareFact fact) {
        OffsetDateTime at = visit.context().occurredAt();
        CommandContext context = CommandContext.of(
                new EventId(base),
                visit.context().chart(),
                ScriptedVisit.NURSE,
                StaffRole.NURSE,
                at,
                new RecordId("ehr"));
        Decision decision = SessionDecider.decide(visit.session(), fact, context, protocol, at.toInstant());
        visit.events.addAll(((Decision.Accepted) decision).events());
    }

    @Test
    void a_dose_at_home_that_the_history_holds_in_another_offset_is_counted_once() {
        OffsetDateTime taken = visit.context().occurredAt().minusDays(3);
        chart(
                "told",
                new ReportHomeDose(new HomeDose(
                        new RecordId("h"),
                        taken,
                        protocol.drug(),
                        protocol.route(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        RecordStatus.FINAL)));
        PriorDose same =
                new PriorDose(taken.withOffsetSameInstant(ZoneOffset.UTC), protocol.drug(), protocol.route(), null);
        chart(
                "looked",
                new TakeDoseHistory(new DoseHistory(new RecordId("dh"), taken, List.of(same), RecordStatus.FINAL)));

        visit.play("@0 begin");

        assertThat(visit.events)
                .extracting(event -> event.payload())
                .filteredOn(payload -> payload instanceof GateJudged)
                .allSatisfy(judged -> assertThat(((GateJudged) judged).gate().reasons())
                        .flatExtracting(reason -> reason.what().codes())
                        .extracting(code -> code.code())
                        .doesNotContain(SessionFault.TOO_MANY_IN_WEEK.code()));
    }
}
