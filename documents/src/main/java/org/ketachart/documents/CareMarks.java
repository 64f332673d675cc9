package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** What was done besides the dose, and what went wrong, as marks. */
final class CareMarks {
    private final Clock clock;

    private CareMarks(Clock clock) {
        this.clock = clock;
    }

    static List<Mark> of(SessionRecord record, Clock clock) {
        CareMarks made = new CareMarks(clock);
        List<Mark> marks = new ArrayList<>();
        record.interventions().forEach(one -> marks.add(made.intervention(one)));
        record.adverseEvents().forEach(one -> marks.add(made.event(one)));
        return marks;
    }

    private Mark intervention(Intervention done) {
        OffsetDateTime end = done.time().end();
        String amount = done.amount() == null ? "" : Words.amount(done.amount());
        String rescue = done.kind() == InterventionKind.RESCUE_MEDICINE ? "RESCUE " : "";
        String what = done.kind() == InterventionKind.OXYGEN
                ? "O\u2082"
                : done.kind() == InterventionKind.OTHER || done.isMedicine()
                        ? Words.of(done.what())
                        : Words.of(done.kind());
        String label = rescue + (amount.isEmpty() ? what : what + " " + amount);
        return new Mark(
                Lane.CARE,
                end == null ? Shape.MOMENT : Shape.SPAN,
                done.time().start().toInstant(),
                end == null ? null : end.toInstant(),
                false,
                label + dagger(done.status()),
                Words.joined(
                        Words.of(done.kind()) + ": " + Words.of(done.what()),
                        amount,
                        Words.of(done.route()),
                        end == null ? "" : "until " + clock.time(end),
                        Words.of(done.note()),
                        Words.correction(done)),
                done.id().value(),
                !Words.stands(done));
    }

    private Mark event(AdverseEvent event) {
        OffsetDateTime resolved = event.resolved();
        EventOutcome outcome = event.outcome();
        boolean open = resolved == null && (outcome == EventOutcome.ONGOING || outcome == EventOutcome.RECOVERING);
        boolean serious = Boolean.TRUE.equals(event.serious());
        return new Mark(
                Lane.EVENTS,
                resolved == null && !open ? Shape.MOMENT : Shape.SPAN,
                event.onset().toInstant(),
                resolved == null ? null : resolved.toInstant(),
                open,
                (serious ? "SERIOUS " : "") + Words.of(event.what()) + dagger(event.status()),
                Words.joined(
                        Words.of(event.what()),
                        Words.of(event.severity()),
                        event.grade() == null ? "" : "grade " + event.grade(),
                        seriousness(event),
                        Words.after("dose:", Words.of(event.actions())),
                        Words.after("outcome:", said(outcome)),
                        resolved == null ? (open ? "" : "end not recorded") : "until " + clock.time(resolved),
                        Words.correction(event)),
                event.id().value(),
                !Words.stands(event));
    }

    private static String said(@Nullable EventOutcome outcome) {
        return outcome == EventOutcome.RESOLVED_WITH_SEQUELAE ? "resolved with sequelae" : Words.of(outcome);
    }

    private static String seriousness(AdverseEvent event) {
        if (event.serious() == null) {
            return "seriousness not judged";
        }
        return event.serious() ? Words.joined("SERIOUS", Words.of(event.criteria())) : "not serious";
    }

    private static String dagger(RecordStatus status) {
        return status == RecordStatus.AMENDED ? Entered.AMENDED : "";
    }
}
