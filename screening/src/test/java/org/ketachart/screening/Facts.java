package org.ketachart.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;

/** Evidence as tests write it. */
final class Facts {
    private Facts() {}

    static Evidence now(String id, String topic, @Nullable String asOf) {
        return evidence(id, topic, new Present(Lasting.NOW, null, null, null), asOf);
    }

    static Evidence now(String id, String topic, String since, String asOf) {
        return evidence(id, topic, new Present(Lasting.NOW, PartialDate.parse(since), null, null), asOf);
    }

    static Evidence over(String id, String topic, @Nullable String until, @Nullable String asOf) {
        return evidence(id, topic, new Present(Lasting.OVER, null, date(until), null), asOf);
    }

    static Evidence once(String id, String topic, @Nullable String since, @Nullable String asOf) {
        return evidence(id, topic, new Present(Lasting.UNKNOWN, date(since), null, null), asOf);
    }

    static Evidence denied(String id, String topic, @Nullable String asOf) {
        return evidence(id, topic, Absent.now(), asOf);
    }

    static Evidence never(String id, String topic, @Nullable String asOf) {
        return evidence(id, topic, Absent.ever(), asOf);
    }

    static Evidence measured(String id, String topic, Quantity value, @Nullable String asOf) {
        return evidence(id, topic, new Measured(value, null), asOf);
    }

    static Evidence listed(String id, String topic, String asOf, String... members) {
        return evidence(
                id,
                topic,
                new Listed(List.of(members).stream().map(RecordId::new).toList()),
                asOf);
    }

    static Evidence evidence(String id, String topic, Statement statement, @Nullable String asOf) {
        return new Evidence(
                new RecordId(id),
                List.of(new Topic(topic)),
                null,
                statement,
                date(asOf),
                new EvidenceSource(SourceKind.FORM, null, null),
                Confidence.CONFIRMED,
                List.of());
    }

    static Evidence but(Evidence one, Confidence confidence) {
        return new Evidence(
                one.id(),
                one.topics(),
                one.what(),
                one.statement(),
                one.asOf(),
                one.source(),
                confidence,
                one.supersedes());
    }

    static Evidence charted(Evidence one) {
        return new Evidence(
                one.id(),
                one.topics(),
                one.what(),
                one.statement(),
                one.asOf(),
                new EvidenceSource(SourceKind.CHART, null, null),
                one.confidence(),
                one.supersedes());
    }

    static Evidence superseding(Evidence one, String other) {
        return new Evidence(
                one.id(),
                one.topics(),
                one.what(),
                one.statement(),
                one.asOf(),
                one.source(),
                one.confidence(),
                List.of(new RecordId(other)));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
