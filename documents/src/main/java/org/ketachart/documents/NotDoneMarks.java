package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.NotRated;
import org.ketachart.core.observation.Reading.NotTaken;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Note;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;
import org.ketachart.sessions.watch.MissedCheck;

/** What was due and is not there: as charted, with its reason, and as a schedule says, without one. */
final class NotDoneMarks {
    private NotDoneMarks() {}

    static List<Mark> of(SessionRecord record, List<MissedCheck> missed, Clock clock) {
        List<Mark> marks = new ArrayList<>();
        for (VitalSign vital : record.vitalSigns()) {
            if (vital.reading() instanceof NotTaken not) {
                marks.add(charted(
                        Mark.at(
                                Lane.NOT_DONE,
                                vital.taken().toInstant(),
                                "",
                                "",
                                vital.id().value()),
                        Words.of(not.of()),
                        not.reason(),
                        not.note(),
                        Words.correction(vital),
                        !Words.stands(vital)));
            }
        }
        for (Rating rating : record.ratings()) {
            if (rating.result() instanceof NotRated not) {
                marks.add(charted(
                        Mark.at(
                                Lane.NOT_DONE,
                                rating.taken().toInstant(),
                                "",
                                "",
                                rating.id().value()),
                        ScaleNames.of(rating.scale()),
                        not.reason(),
                        not.note(),
                        Words.correction(rating),
                        !Words.stands(rating)));
            }
        }
        for (int i = 0; i < missed.size(); i++) {
            marks.add(scheduled(missed.get(i), i + 1, clock));
        }
        return marks;
    }

    private static Mark charted(
            Mark at, String what, AbsentReason reason, @Nullable Note note, String correction, boolean struck) {
        String why = Words.of(reason);
        return new Mark(
                at.lane(),
                Shape.NOT_GIVEN,
                at.start(),
                null,
                false,
                what + ": " + why,
                Words.joined(what + " not done: " + why, Words.of(note), correction),
                at.id(),
                struck);
    }

    private static String words(MissedCheck check) {
        return check.item().code().replace('-', ' ');
    }

    private static Mark scheduled(MissedCheck check, int number, Clock clock) {
        return new Mark(
                Lane.NOT_DONE,
                Shape.DUE,
                check.due().toInstant(),
                null,
                false,
                words(check) + " missed",
                Words.joined(
                        words(check) + " missed, look " + check.name(),
                        "due " + clock.time(check.due()) + ", would have counted from " + clock.time(check.from())
                                + " to " + clock.time(check.until()),
                        "nothing on record"),
                "missed-" + number,
                false);
    }
}
