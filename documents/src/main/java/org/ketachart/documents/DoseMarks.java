package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Product;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.documents.Mark.Shape;

/** The program's drug as marks: each device, push, unit and stretch of infusion. A pause is the gap between two stretches. */
final class DoseMarks {
    private final SessionRecord record;
    private final Clock clock;

    private DoseMarks(SessionRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    static List<Mark> of(SessionRecord record, Clock clock) {
        DoseMarks marks = new DoseMarks(record, clock);
        return record.administrations().stream().map(marks::mark).toList();
    }

    private Mark mark(Administration giving) {
        OffsetDateTime end = giving.time().end();
        boolean segment = giving.form() == DoseForm.INFUSION_SEGMENT && giving.completion() != Completion.NOT_GIVEN;
        return new Mark(
                Lane.DOSES,
                shape(giving),
                giving.time().start().toInstant(),
                segment && end != null ? end.toInstant() : null,
                segment && giving.completion() == Completion.IN_PROGRESS,
                label(giving),
                words(giving),
                giving.id().value(),
                !Words.stands(giving));
    }

    private static Shape shape(Administration giving) {
        if (giving.completion() == Completion.NOT_GIVEN) {
            return Shape.NOT_GIVEN;
        }
        return switch (giving.form()) {
            case DEVICE -> Shape.DEVICE;
            case BOLUS -> Shape.PUSH;
            case UNIT -> Shape.UNIT;
            case INFUSION_SEGMENT ->
                giving.ending() == null
                        ? Shape.BAR
                        : switch (giving.ending()) {
                            case COMPLETE, RATE_CHANGED -> Shape.BAR;
                            case PAUSED -> Shape.BAR_PAUSED;
                            case STOPPED -> Shape.BAR_STOPPED;
                        };
        };
    }

    private static String label(Administration giving) {
        String partly = giving.completion() == Completion.PARTLY_GIVEN ? ", partly" : "";
        String amended = Words.correction(giving).endsWith(Entered.AMENDED) ? Entered.AMENDED : "";
        String amount = giving.completion() == Completion.NOT_GIVEN ? "not given" : milligrams(giving.given());
        return (giving.rate() == null ? amount : Words.amount(giving.rate()) + ", " + amount) + partly + amended;
    }

    private static String milligrams(@Nullable Quantity given) {
        return given == null ? "mg not recorded" : Words.amount(given);
    }

    private String words(Administration giving) {
        OffsetDateTime end = giving.time().end();
        DosingWeight weight = giving.weight();
        return Words.joined(
                Words.of(giving.drug()) + " " + Words.of(giving.route()) + ", " + Words.of(giving.form()),
                giving.completion() == Completion.NOT_GIVEN ? "" : milligrams(giving.given()),
                giving.rate() == null ? "" : Words.amount(giving.rate()),
                Words.of(giving.completion()),
                giving.reason() == null ? "" : Words.of(giving.reason()),
                end == null ? "" : "until " + clock.time(end),
                Words.after("end:", Words.of(giving.ending())),
                weight == null ? "" : "weight " + Words.amount(weight.weight()),
                lot(giving.product()),
                waste(giving.waste()),
                giving.order() == null ? "no order named" : "",
                Words.correction(giving));
    }

    private String lot(@Nullable RecordId product) {
        return record.products().stream()
                .filter(one -> one.id().equals(product))
                .map(Product::lot)
                .map(lot -> Words.after("lot", Words.of(lot)))
                .collect(Collectors.joining());
    }

    private static String waste(@Nullable Waste waste) {
        if (waste == null) {
            return "";
        }
        return "wasted " + Words.amount(waste.amount()) + (waste.witness() == null ? ", no witness" : ", witnessed");
    }
}
