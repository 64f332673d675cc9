package org.ketachart.core.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.value.PartialDate;

/**
 * The earliest and the latest moment at which a consent may have begun and may have ended, and at which it may have been decided.
 *
 * <p>It holds for the whole of its first day, but when on that day it was decided only a signature tells: of two decisions of one day nobody
 * knows which came first.
 */
final class ConsentDays {
    private final Instant earliestStart;
    private final Instant latestStart;
    private final Instant earliestEnd;
    private final Instant latestEnd;
    private final Instant earliestDecision;
    private final Instant latestDecision;

    ConsentDays(Consent consent, ZoneId zone) {
        OffsetDateTime signed = consent.signed();
        Instant first = start(consent.from().earliest(), zone);
        Instant last = start(consent.from().latest(), zone);
        this.earliestStart = later(first, signed);
        this.latestStart = later(last, signed);
        this.earliestDecision = signed == null ? first : signed.toInstant();
        this.latestDecision = signed == null ? dayAfter(consent.from().latest(), zone) : signed.toInstant();
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
        return start(day.plusDays(1), zone);
    }

    private static Instant later(Instant one, @Nullable OffsetDateTime other) {
        return other == null || one.isAfter(other.toInstant()) ? one : other.toInstant();
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

    /** Returns whether the moment is before all of it. */
    boolean isYetToBegin(Instant at) {
        return at.isBefore(earliestStart);
    }

    /** Returns what this refusal leaves of a consent at a moment: a later one ends it, an earlier one was overtaken by it. */
    Word leaves(ConsentDays given, Instant at) {
        if (at.isBefore(earliestStart)) {
            return Word.IN_FORCE;
        }
        Word word = given.after(earliestDecision, latestDecision);
        return word == Word.NOT_IN_FORCE && at.isBefore(latestStart) ? Word.UNKNOWN : word;
    }

    /** Returns what the withdrawal of another consent of the scope leaves of this one: whoever takes back consent takes back all given before. */
    Word leftBy(ConsentWithdrawal withdrawal, Instant at) {
        Instant taken = withdrawal.at().toInstant();
        return at.isBefore(taken) ? Word.IN_FORCE : after(taken, taken);
    }

    private Word after(Instant earliest, Instant latest) {
        if (latest.isBefore(earliestDecision) || (latest.equals(earliestDecision) && latestDecision.isAfter(latest))) {
            return Word.IN_FORCE;
        }
        boolean sure = !earliest.isBefore(latestDecision) && !earliest.equals(earliestDecision);
        return sure ? Word.NOT_IN_FORCE : Word.UNKNOWN;
    }
}
