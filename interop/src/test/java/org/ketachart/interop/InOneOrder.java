package org.ketachart.interop;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordId;

/**
 * A record with its facts in the order of their ids.
 *
 * <p>In which order facts were first charted is the order of a transaction's entries, and no resource says it. What a search finds has the
 * server's own order, so records that came through a server are compared in this one.
 */
final class InOneOrder {
    private InOneOrder() {}

    static SessionRecord of(SessionRecord record) {
        return new SessionRecord(
                record.chart(),
                record.state(),
                record.setting(),
                record.encounter(),
                record.location(),
                record.indication(),
                record.planned(),
                record.phase(),
                record.plan(),
                record.number(),
                record.protocol(),
                record.arrived(),
                record.ended(),
                record.treatment(),
                record.monitoring(),
                record.notHeld(),
                record.discharge(),
                sorted(record.orders(), fact -> fact.id()),
                sorted(record.products(), fact -> fact.id()),
                sorted(record.vitalSigns(), fact -> fact.id()),
                sorted(record.ratings(), fact -> fact.id()),
                sorted(record.administrations(), fact -> fact.id()),
                sorted(record.interventions(), fact -> fact.id()),
                sorted(record.adverseEvents(), fact -> fact.id()),
                sorted(record.effects(), fact -> fact.id()),
                sorted(record.consents(), fact -> fact.id()),
                sorted(record.forms(), fact -> fact.id()),
                record.clinic(),
                record.course(),
                record.phaseSummary(),
                record.maintenancePlan());
    }

    private static <T> List<T> sorted(List<T> facts, Function<T, RecordId> id) {
        return facts.stream()
                .sorted(Comparator.comparing(fact -> id.apply(fact).value()))
                .toList();
    }
}
