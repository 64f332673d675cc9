package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult.NotRated;
import org.ketachart.core.observation.Reading.NotTaken;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** Readings and ratings of hours that the sheet does not show, such as a pressure of the day before: told in words, at the sheet's edge. */
final class OtherHoursMarks {
    private OtherHoursMarks() {}

    static List<Mark> of(SessionRecord record, Hours hours) {
        List<Mark> marks = new ArrayList<>();
        for (VitalSign vital : record.vitalSigns()) {
            if (!(vital.reading() instanceof NotTaken)
                    && !hours.hold(vital.taken().toInstant())) {
                String what = Words.of(vital.reading().kind()) + " " + VitalsRows.brief(vital.reading());
                marks.add(new Mark(
                        Lane.OTHER_HOURS,
                        Shape.MOMENT,
                        vital.taken().toInstant(),
                        null,
                        false,
                        what,
                        Words.joined(what, Words.correction(vital)),
                        vital.id().value(),
                        !Words.stands(vital)));
            }
        }
        for (Rating rating : record.ratings()) {
            if (!(rating.result() instanceof NotRated)
                    && !hours.hold(rating.taken().toInstant())) {
                String what = ScaleNames.of(rating.scale()) + " " + Words.result(rating.result());
                marks.add(new Mark(
                        Lane.OTHER_HOURS,
                        Shape.MOMENT,
                        rating.taken().toInstant(),
                        null,
                        false,
                        what,
                        Words.joined(what, Words.correction(rating)),
                        rating.id().value(),
                        !Words.stands(rating)));
            }
        }
        return marks;
    }
}
