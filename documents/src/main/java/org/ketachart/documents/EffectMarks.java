package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** The effects that were there, from onset to resolution. What was looked for and not there is in the record and not on the sheet. */
final class EffectMarks {
    private EffectMarks() {}

    static List<Mark> of(SessionRecord record, Clock clock) {
        return record.effects().stream()
                .filter(effect -> effect.presence() == EffectPresence.PRESENT)
                .map(effect -> mark(effect, clock))
                .toList();
    }

    private static Mark mark(Effect effect, Clock clock) {
        OffsetDateTime end = effect.time().end();
        String term = Words.of(effect.term());
        return new Mark(
                Lane.EFFECTS,
                end == null ? Shape.MOMENT : Shape.SPAN,
                effect.time().start().toInstant(),
                end == null ? null : end.toInstant(),
                false,
                term + (effect.status() == RecordStatus.AMENDED ? Entered.AMENDED : ""),
                Words.joined(
                        term,
                        end == null ? "end not recorded" : "until " + clock.time(end),
                        Words.of(effect.words()),
                        Words.correction(effect)),
                effect.id().value(),
                !Words.stands(effect));
    }
}
