package org.ketachart.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Interval;
import org.ketachart.sessions.watch.MissedCheck;

/** When anything happened that a sheet shows. */
final class Times {
    private final List<Instant> found = new ArrayList<>();

    private Times() {}

    static List<Instant> of(Session session, List<MissedCheck> missed) {
        Times times = new Times();
        SessionRecord record = session.record();
        if (record.planned() != null && record.arrived() == null) {
            times.add(record.planned().resolved());
        }
        times.add(record.monitoring());
        record.vitalSigns().forEach(one -> times.add(one.taken()));
        record.ratings().forEach(one -> times.add(one.taken()));
        record.administrations().forEach(one -> times.add(one.time()));
        record.interventions().forEach(one -> times.add(one.time()));
        record.adverseEvents().forEach(one -> times.add(one.onset()));
        record.adverseEvents().forEach(one -> times.add(one.resolved()));
        record.effects().forEach(one -> times.add(one.time()));
        session.alerts().forEach(one -> times.add(one.raised()));
        session.acknowledgements().forEach(one -> times.add(one.at()));
        session.clearances().forEach(one -> times.add(one.decided()));
        session.overrides().forEach(one -> times.add(one.decided()));
        session.deviations().forEach(one -> times.add(one.at()));
        missed.forEach(one -> times.add(one.due()));
        return times.found;
    }

    private void add(@Nullable OffsetDateTime time) {
        if (time != null) {
            found.add(time.toInstant());
        }
    }

    private void add(@Nullable Interval interval) {
        if (interval != null) {
            add(interval.start());
            add(interval.end());
        }
    }
}
