package org.ketachart.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        int number = 0;
        for (List<MissedCheck> look : byLook(missed)) {
            marks.add(scheduled(look, ++number, clock));
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

    /** What one look was to find out and nobody took stands together. */
    private static List<List<MissedCheck>> byLook(List<MissedCheck> missed) {
        Map<String, List<MissedCheck>> looks = new LinkedHashMap<>();
        missed.forEach(check -> looks.computeIfAbsent(check.name() + " " + check.due(), name -> new ArrayList<>())
                .add(check));
        return List.copyOf(looks.values());
    }

    private static Mark scheduled(List<MissedCheck> look, int number, Clock clock) {
        MissedCheck one = look.get(0);
        String items = look.stream()
                .map(check -> check.item().code().replace('-', ' '))
                .collect(Collectors.joining(", "));
        return new Mark(
                Lane.NOT_DONE,
                Shape.DUE,
                one.due().toInstant(),
                null,
                false,
                items + " missed",
                Words.joined(
                        items + " missed, look " + one.name(),
                        "due " + clock.time(one.due()) + ", would have counted from " + clock.time(one.from()) + " to "
                                + clock.time(one.until()),
                        "nothing on record"),
                "missed-" + number,
                false);
    }
}
