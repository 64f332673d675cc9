package org.ketachart.sessions.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.form.FormGap.Why;

/**
 * What the adverse events say of seriousness (REM-35).
 *
 * <p>A session without events says nothing: whether there was none is for a person to answer. So is an event that nobody has judged.
 */
record SeriousFindings(SessionRecord record, DoseFindings dose) {
    /** What fits into a field. */
    private static final int LONGEST = 10_000;

    private List<AdverseEvent> standing() {
        return record.adverseEvents().stream()
                .filter(event -> event.status() != RecordStatus.ENTERED_IN_ERROR)
                .filter(event -> dose.first()
                        .filter(device -> !event.onset().isBefore(device.time().start()))
                        .isPresent())
                .toList();
    }

    private List<AdverseEvent> serious() {
        return standing().stream()
                .filter(event -> Boolean.TRUE.equals(event.serious()))
                .toList();
    }

    Finding experienced() {
        List<AdverseEvent> serious = serious();
        return serious.isEmpty() ? Finding.none(Why.NOT_ANSWERED) : Finding.of(new YesNo(true), refs(serious));
    }

    /** Returns a no to be confirmed where every event of the session was judged not to be serious; nothing where none was charted. */
    Optional<Finding> proposed() {
        List<AdverseEvent> all = standing();
        boolean judged = !all.isEmpty() && all.stream().allMatch(event -> Boolean.FALSE.equals(event.serious()));
        return judged ? Optional.of(Finding.of(new YesNo(false), refs(all))) : Optional.empty();
    }

    /** An event with codes alone is described by nobody, and is left to a person with all the others. */
    Finding description() {
        List<AdverseEvent> serious = serious();
        List<String> words = new ArrayList<>();
        for (AdverseEvent event : serious) {
            Note text = event.what().text();
            if (text == null) {
                return Finding.none(Why.NOT_RECORDED);
            }
            words.add(text.text());
        }
        String all = String.join("; ", words);
        return words.isEmpty() || all.length() > LONGEST
                ? Finding.none(Why.NOT_RECORDED)
                : Finding.of(new Words(new Note(all)), refs(serious));
    }

    private List<FactRef> refs(List<AdverseEvent> events) {
        return Stream.concat(
                        events.stream().map(event -> new FactRef(FactKind.ADVERSE_EVENT, event.id())),
                        dose.first().map(DoseFindings::ref).stream())
                .toList();
    }
}
