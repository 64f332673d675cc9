package org.ketachart.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.value.PartialDate;

/**
 * The days of a consent as the Period of its provision. Days are dates and a withdrawal is a moment, so that each is known by its form.
 *
 * <p>The period ends with the withdrawal where that falls within the days on the paper, and with the last of them otherwise: a withdrawal
 * makes no consent longer, and one before the first day leaves none to end.
 */
final class ConsentPeriod {
    @Nullable
    PartialDate from;

    @Nullable
    PartialDate to;

    @Nullable
    OffsetDateTime taken;

    /** Returns whether the period ends with the withdrawal, so that the last day on the paper must be said elsewhere. */
    static boolean endsEarly(Consent consent) {
        ConsentWithdrawal withdrawal = consent.withdrawal();
        if (withdrawal == null) {
            return false;
        }
        LocalDate day = withdrawal.at().toLocalDate();
        PartialDate to = consent.to();
        return !day.isBefore(consent.from().earliest()) && (to == null || !day.isAfter(to.latest()));
    }

    static void write(Consent consent, FhirWriter out) {
        out.object("period");
        out.date("start", consent.from());
        ConsentWithdrawal withdrawal = consent.withdrawal();
        if (withdrawal != null && endsEarly(consent)) {
            out.dateTime("end", withdrawal.at());
        } else {
            out.date("end", consent.to());
        }
        out.end();
    }

    void read(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "start" -> from = in.partialDate();
                case "end" -> {
                    String end = in.text(in.here());
                    if (end != null && end.indexOf('T') >= 0) {
                        taken = in.dateTime();
                    } else {
                        to = in.partialDate();
                    }
                }
                default -> in.keep();
            }
        }
        in.need("start", from);
    }
}
