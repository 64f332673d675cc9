package org.ketachart.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.value.PartialDate;

/**
 * The days of a consent as the Period of its provision, for readers who know no extension of ours.
 *
 * <p>The period ends with the withdrawal where that falls within the days on the paper, and with the last of them otherwise: a withdrawal
 * makes no consent longer, and one before the first day leaves none to end. FHIR wants a period whose start is surely not after its end,
 * which March 2026 and a day in it are not; such days are written whole, from the earliest to the latest they may mean.
 *
 * @param start the first day
 * @param end the last day; open, or a moment, when absent
 * @param taken the moment of the withdrawal; absent where the period does not end with it
 * @param isPaper whether the days on the paper can be read from it
 */
record ConsentPeriod(
        PartialDate start,
        @Nullable PartialDate end,
        @Nullable OffsetDateTime taken,
        boolean isPaper) {
    static ConsentPeriod of(Consent consent) {
        PartialDate from = consent.from();
        PartialDate to = consent.to();
        ConsentWithdrawal withdrawal = consent.withdrawal();
        if (withdrawal != null && isWithin(consent, withdrawal.at().toLocalDate())) {
            return withdrawn(from, to, withdrawal.at());
        }
        if (to == null || !isUnsure(from.toString(), to.toString())) {
            return new ConsentPeriod(from, to, null, true);
        }
        return new ConsentPeriod(PartialDate.of(from.earliest()), PartialDate.of(to.latest()), null, false);
    }

    private static boolean isWithin(Consent consent, LocalDate day) {
        PartialDate to = consent.to();
        return !day.isBefore(consent.from().earliest()) && (to == null || !day.isAfter(to.latest()));
    }

    private static ConsentPeriod withdrawn(PartialDate from, @Nullable PartialDate to, OffsetDateTime at) {
        LocalDate day = at.toLocalDate();
        LocalDate utc = at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        LocalDate first = utc.isBefore(day) ? utc : day;
        if (first.isAfter(from.latest())) {
            return new ConsentPeriod(from, null, at, to == null);
        }
        PartialDate start = PartialDate.of(from.earliest());
        return first.isAfter(from.earliest())
                ? new ConsentPeriod(start, null, at, false)
                : new ConsentPeriod(start, PartialDate.of(day), null, false);
    }

    /** Returns whether one of two dates is the beginning of the other, so that nobody can say which is earlier. */
    private static boolean isUnsure(String from, String to) {
        return from.length() != to.length() && (from.startsWith(to) || to.startsWith(from));
    }

    void write(FhirWriter out) {
        out.object("period");
        out.date("start", start);
        out.date("end", end);
        out.dateTime("end", taken);
        out.end();
    }

    /** Writes the days on the paper where the period does not tell them. */
    static void writePaper(Consent consent, FhirWriter out) {
        if (of(consent).isPaper()) {
            return;
        }
        out.extension(ConsentExtensions.PAPER);
        out.array("extension");
        out.extension(ConsentExtensions.FROM);
        out.date(ConsentExtensions.FROM.valueName(), consent.from());
        out.end();
        if (consent.to() != null) {
            out.extension(ConsentExtensions.TO);
            out.date(ConsentExtensions.TO.valueName(), consent.to());
            out.end();
        }
        out.end();
        out.end();
    }

    /** The days as they are read. */
    static final class Reading {
        @Nullable
        PartialDate start;

        @Nullable
        PartialDate end;

        @Nullable
        OffsetDateTime taken;

        private boolean paper;
        private @Nullable PartialDate from;
        private @Nullable PartialDate to;

        void read(FhirCursor in) {
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "start" -> start = in.partialDate();
                    case "end" -> {
                        String text = in.text(in.here());
                        if (text != null && text.indexOf('T') >= 0) {
                            taken = in.dateTime();
                        } else {
                            end = in.partialDate();
                        }
                    }
                    default -> in.keep();
                }
            }
            in.need("start", start);
        }

        void readPaper(FhirCursor in) {
            paper = true;
            ExtensionParts.read(in, () -> {
                if (in.is(ConsentExtensions.FROM)) {
                    from = in.extension(ConsentExtensions.FROM, in::partialDate);
                } else if (in.is(ConsentExtensions.TO)) {
                    to = in.extension(ConsentExtensions.TO, in::partialDate);
                } else {
                    in.keep();
                }
            });
            in.need("extension.where(url='from')", from);
        }

        /** Returns the first day on the paper. */
        @Nullable
        PartialDate from() {
            return paper ? from : start;
        }

        /** Returns the last day on the paper; open when absent. */
        @Nullable
        PartialDate to() {
            return paper ? to : end;
        }

        /** Returns whether these are the days that would be written of a consent. */
        boolean isOf(Consent consent) {
            ConsentPeriod written = of(consent);
            return written.start().equals(start)
                    && (written.end() == null ? end == null : written.end().equals(end))
                    && (written.taken() == null
                            ? taken == null
                            : taken != null && written.taken().isEqual(taken));
        }
    }
}
