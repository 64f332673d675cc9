package org.ketachart.fhir;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;

/** What stands in a field as {@code value[x]} of an answer, each kind of value by a type of its own. */
final class AnswerValues {
    private AnswerValues() {}

    static void write(FormRef form, FormValue value, FhirWriter out) {
        if (value instanceof FormValue.Words words) {
            out.string("valueString", words.text().text());
        } else if (value instanceof FormValue.YesNo answer) {
            out.bool("valueBoolean", answer.yes());
        } else if (value instanceof FormValue.Choice choice) {
            out.object("valueCoding");
            out.word("system", FormCodes.choices(form.id().value()));
            out.word("code", choice.code().value());
            out.end();
        } else if (value instanceof FormValue.Whole whole) {
            out.whole("valueInteger", whole.number());
        } else if (value instanceof FormValue.Amount amount) {
            out.quantity("valueQuantity", amount.amount());
        } else if (value instanceof FormValue.Day day) {
            out.date("valueDate", day.date());
        } else if (value instanceof FormValue.Moment moment) {
            out.dateTime("valueDateTime", moment.at());
        }
    }

    /** Returns whether an element of this name is a value that the record knows. */
    static boolean isOne(String name) {
        return switch (name) {
            case "valueString",
                    "valueBoolean",
                    "valueCoding",
                    "valueInteger",
                    "valueQuantity",
                    "valueDate",
                    "valueDateTime" -> true;
            default -> false;
        };
    }

    /** Reads the value that waits. */
    static @Nullable FormValue read(@Nullable FormRef form, FhirCursor in) {
        switch (in.name()) {
            case "valueString" -> {
                Note text = in.note();
                return text == null ? null : new FormValue.Words(text);
            }
            case "valueBoolean" -> {
                Boolean yes = in.bool();
                return yes == null ? null : new FormValue.YesNo(yes);
            }
            case "valueCoding" -> {
                return readChoice(form, in);
            }
            case "valueInteger" -> {
                Integer number = in.whole();
                return number == null ? null : in.build(() -> new FormValue.Whole(number));
            }
            case "valueQuantity" -> {
                Quantity amount = in.quantity();
                return amount == null ? null : new FormValue.Amount(amount);
            }
            case "valueDate" -> {
                PartialDate date = in.partialDate();
                return date == null ? null : new FormValue.Day(date);
            }
            default -> {
                OffsetDateTime at = in.dateTime();
                return at == null ? null : in.build(() -> new FormValue.Moment(at));
            }
        }
    }

    private static @Nullable FormValue readChoice(@Nullable FormRef form, FhirCursor in) {
        String system = null;
        String code = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "system" -> system = in.string();
                case "code" -> code = in.string();
                default -> in.keep();
            }
        }
        in.need("system", system);
        in.need("code", code);
        if (system != null
                && form != null
                && !system.equals(FormCodes.choices(form.id().value()))) {
            in.fault(FhirFault.CODE, "system", "a choice must be of the form's own code system");
        }
        String box = code;
        return box == null ? null : in.build(() -> new FormValue.Choice(new RecordId(box)));
    }
}
