package org.ketachart.core.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.value.PartialDate;

/** The earliest and the latest moment at which a consent may have begun and may have ended. */
final class ConsentDays {
    private final Instant earliestStart;
    private final Instant latestStart;
    private final Instant earliestEnd;
    private final Instant latestEnd;

    ConsentDays(Consent consent, ZoneId zone) {
        OffsetDateTime signed = consent.signed();
        Instant first = start(consent.from().earliest(), zone);
        Instant last = start(consent.from().latest(), zone);
        this.earliestStart = signed == null ? first : later(first, signed.toInstant());
        this.latestStart = signed == null ? last : later(last, signed.toInstant());
        PartialDate to = consent.to();
        ConsentWithdrawal withdrawal = consent.withdrawal();
        Instant taken = withdrawal == null ? Instant.MAX : withdrawal.at().toInstant();
        this.earliestEnd = earlier(to == null ? Instant.MAX : dayAfter(to.earliest(), zone), taken);
        this.latestEnd = earlier(to == null ? Instant.MAX : dayAfter(to.latest(), zone), taken);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant dayAfter(LocalDate day, ZoneId zone) {
        return day.isEqual(LocalDate.MAX) ? Instant.MAX : start(day.plusDays(1), zone);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Returns whether the moment lies within, for all that is known. */
    Word word(Instant at) {
        if (at.isBefore(earliestStart) || !at.isBefore(latestEnd)) {
            return Word.NOT_IN_FORCE;
        }
        return at.isBefore(latestStart) || !at.isBefore(earliestEnd) ? Word.UNKNOWN : Word.IN_FORCE;
    }

    /** Returns what this refusal leaves of a consent at a moment: a later one ends it, an earlier one was overtaken by it. */
    Word leaves(ConsentDays given, Instant at) {
        if (at.isBefore(earliestStart) || latestStart.isBefore(given.earliestStart)) {
            return Word.IN_FORCE;
        }
        boolean sure = !at.isBefore(latestStart) && earliestStart.isAfter(given.latestStart);
        return sure ? Word.NOT_IN_FORCE : Word.UNKNOWN;
    }
}
