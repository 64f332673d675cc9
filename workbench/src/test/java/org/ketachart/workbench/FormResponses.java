package org.ketachart.workbench;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.packs.FormQuestionnaire;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;

/** Forms filled by one person in every field, so that every field is asked. */
final class FormResponses {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-05-12T11:00:00-05:00");
    private static final HostRef PERSON = HostRef.literal("Practitioner", "p1");

    private FormResponses() {}

    static List<Code> boxes(FormDefinition form) {
        return form.items().stream()
                .flatMap(item -> item.choices().stream())
                .map(choice -> new Code(
                        FormQuestionnaire.choices(form.ref()),
                        choice.code().value(),
                        choice.text().text()))
                .toList();
    }

    static Charted<FormResponse> filled(FormDefinition form) {
        List<FormAnswer> answers = form.items().stream()
                .map(item -> FormAnswer.given(item.id(), value(item), new FormEntry(PERSON, AT, null)))
                .toList();
        return new Charted<>(
                new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), null, null),
                new FormResponse(new RecordId("form-1"), form.ref(), null, answers, null, RecordStatus.FINAL));
    }

    /** A short stay, a dose without a box of its own and every effect: with these all fields are asked. */
    private static FormValue value(FormItem item) {
        return switch (item.kind()) {
            case WORDS -> new FormValue.Words(new Note("words"));
            case YES_NO -> new FormValue.YesNo(true);
            case CHOICE -> new FormValue.Choice(new RecordId("other"));
            case WHOLE -> new FormValue.Whole(90);
            case AMOUNT -> new FormValue.Amount(new Quantity(new BigDecimal("28"), Unit.MILLIGRAM));
            case DAY -> new FormValue.Day(PartialDate.parse("2026-05-12"));
            case MOMENT -> new FormValue.Moment(AT);
        };
    }
}
