package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Where on a form an answer stands: it names the evidence and the faults that come of it. */
final class FormSource {
    private final ScreeningResponse response;
    private final String id;
    private final String path;
    private final LocalDate asked;

    FormSource(ScreeningResponse response, int index, String path, LocalDate asked) {
        this.response = response;
        this.id = response.id().value() + "-" + (index + 1);
        this.path = path;
        this.asked = asked;
    }

    /** Returns the id of what the answer as a whole says. */
    RecordId id() {
        return new RecordId(id);
    }

    /** Returns the id of what an entry of the answer says. */
    RecordId id(int entry, String mark) {
        return new RecordId(id + "-" + (entry + 1) + mark);
    }

    /** Returns the day of the form. */
    PartialDate day() {
        return PartialDate.of(asked);
    }

    Evidence evidence(
            List<Topic> topics,
            @Nullable Concept what,
            Statement statement,
            @Nullable PartialDate day,
            List<RecordId> supersedes,
            RecordId as) {
        return evidence(topics, what, statement, day, supersedes, as, Confidence.CONFIRMED);
    }

    Evidence evidence(
            List<Topic> topics,
            @Nullable Concept what,
            Statement statement,
            @Nullable PartialDate day,
            List<RecordId> supersedes,
            RecordId as,
            Confidence confidence) {
        return new Evidence(
                as,
                topics,
                what,
                statement,
                day,
                new EvidenceSource(SourceKind.FORM, null, response.askedBy()),
                confidence,
                supersedes);
    }

    Issue fault(ScreeningFault fault, String place, String message) {
        return Issue.error(fault.code(), path + place, message);
    }

    /** Records that a day is surely after that of the form. */
    void notAfter(String place, @Nullable PartialDate day, List<Issue> found) {
        if (day != null && day.earliest().isAfter(asked)) {
            found.add(fault(ScreeningFault.FUTURE, place, "the day must not be after that of the form"));
        }
    }
}
