package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DoseForm;
import org.ketachart.core.dose.Route;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Quantity;

/** The dosage of a giving: route, shape, amount, rate, and what was destroyed. */
final class AdministrationDosage {
    @Nullable
    Route route;

    @Nullable
    DoseForm form;

    @Nullable
    Quantity given;

    @Nullable
    Quantity rate;

    @Nullable
    Quantity wasted;

    static void write(Administration given, FhirWriter out) {
        out.object("dosage");
        Waste waste = given.waste();
        if (waste != null) {
            out.array("extension");
            out.extension(Extensions.WASTED_QUANTITY);
            out.quantity(Extensions.WASTED_QUANTITY.valueName(), waste.amount());
            out.end();
            out.end();
        }
        out.concept("route", DoseCodes.ROUTE, given.route());
        out.concept("method", DoseCodes.DOSE_FORM, given.form());
        boolean none = given.completion() == Completion.NOT_GIVEN;
        GivingFields.writeAmount("dose", given.given(), none ? AbsentReason.NOT_PERFORMED : AbsentReason.UNKNOWN, out);
        out.quantity("rateQuantity", given.rate());
        out.end();
    }

    void read(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "extension" -> readExtensions(in);
                case "route" -> route = in.concept(DoseCodes.ROUTE);
                case "method" -> form = in.concept(DoseCodes.DOSE_FORM);
                case "dose" -> given = GivingFields.amount(in);
                case "rateQuantity" -> rate = in.quantity();
                default -> in.keep();
            }
        }
    }

    private void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.WASTED_QUANTITY)) {
                wasted = in.extension(Extensions.WASTED_QUANTITY, in::quantity);
            } else {
                in.keep();
            }
        }
    }

    /** Records what is missing, after the resource was gone through. */
    void need(FhirCursor in) {
        in.need("dosage.route", route);
        in.need("dosage.method", form);
    }
}
