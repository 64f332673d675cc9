package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;

/** A yes or no, a number or a day, with the days that go with it as items inside the answer. */
final class SimpleAnswer {
    private static final List<String> DAYS = List.of("since", "until", "taken");

    private final PrefillFields marks = PrefillFields.ofAnswer();
    private @Nullable Boolean yes;
    private @Nullable Quantity number;
    private @Nullable PartialDate day;
    private @Nullable PartialDate since;
    private @Nullable PartialDate until;
    private @Nullable PartialDate taken;

    static void write(ClinicId clinic, ScreeningAnswer answer, FhirWriter out) {
        String linkId = answer.topic().code();
        AnswerValue value = answer.value();
        out.object();
        PrefillFields.writeAnswer(clinic, answer.prefill(), answer.settles(), out);
        if (value instanceof AnswerValue.Yes said) {
            out.bool("valueBoolean", true);
            out.array("item");
            EntryItems.date(linkId + ".since", said.since(), out);
            EntryItems.date(linkId + ".until", said.until(), out);
            out.end();
        } else if (value instanceof AnswerValue.No) {
            out.bool("valueBoolean", false);
        } else if (value instanceof AnswerValue.Amount amount) {
            out.quantity("valueQuantity", amount.value());
            out.array("item");
            EntryItems.date(linkId + ".taken", amount.taken(), out);
            out.end();
        } else if (value instanceof AnswerValue.Day said) {
            out.date("valueDate", said.date());
        }
        out.end();
    }

    /** Returns where the answer was filled in from. */
    @Nullable
    Prefill prefill(FhirCursor in) {
        return marks.prefill(in);
    }

    /** Returns what the answer settles. */
    List<RecordId> settles() {
        return marks.settles();
    }

    /** Reads the answer that waits. */
    @Nullable
    AnswerValue read(String linkId, FhirCursor in) {
        boolean met = false;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "extension" -> marks.read(in);
                case "valueBoolean" -> yes = in.bool();
                case "valueQuantity" -> number = in.quantity();
                case "valueDate" -> day = in.partialDate();
                case "item" -> LinkedItems.read(in, linkId, DAYS, Set.of(), name -> day(name, in));
                default -> {
                    if (LinkedItems.isValue(in.name())) {
                        LinkedItems.wrong(in, "valueBoolean, valueQuantity or valueDate");
                    } else {
                        in.keep();
                        continue;
                    }
                }
            }
            met |= LinkedItems.isValue(in.name());
        }
        if (!met) {
            in.need("value[x]", null);
        }
        return value(in);
    }

    private void day(String name, FhirCursor in) {
        PartialDate read = LinkedItems.one(in, "valueDate", in::partialDate);
        switch (name) {
            case "since" -> since = read;
            case "until" -> until = read;
            default -> taken = read;
        }
    }

    private @Nullable AnswerValue value(FhirCursor in) {
        boolean spans = since != null || until != null;
        Boolean said = yes;
        Quantity amount = number;
        PartialDate date = day;
        if (said == null && amount == null && date == null) {
            return null;
        }
        if ((spans && !Boolean.TRUE.equals(said)) || (taken != null && amount == null)) {
            in.fault(FhirFault.CONTRADICTION, "the days of an answer must be of a yes or a number");
            return null;
        }
        if (said != null) {
            return said ? in.build(() -> new AnswerValue.Yes(since, until)) : new AnswerValue.No();
        }
        if (amount != null) {
            return new AnswerValue.Amount(amount, taken);
        }
        return new AnswerValue.Day(known(date));
    }
}
