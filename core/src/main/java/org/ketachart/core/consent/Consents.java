package org.ketachart.core.consent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.consent.ConsentStanding.Word;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * All that is known of a patient's consents at a clinic, over as many visits as there are.
 *
 * <p>A consent holds from the first to the last of its days, whole days of the clinic's zone, from its signature on where its moment is known,
 * and until it is over, or consent to its scope is withdrawn or refused, be it by another paper. Where the paper names a month or a year alone, nobody knows the day within it: the answer there is
 * unknown, never a guess.
 *
 * @param consents in any order; the same id twice is the same consent, the later in the list believed
 * @param zone of the clinic's days
 */
public record Consents(List<Consent> consents, ZoneId zone) {
    /** Keeps the last of each id, without those entered in error. */
    public Consents {
        Require.present("consents, zone", consents, zone);
        Map<RecordId, Consent> latest = new LinkedHashMap<>();
        for (Consent consent : consents) {
            latest.put(consent.id(), consent);
        }
        consents = latest.values().stream()
                .filter(consent -> consent.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
    }

    /** Returns the consents as known, in the clinic's zone. */
    public static Consents of(Collection<Consent> consents, ZoneId zone) {
        return new Consents(List.copyOf(consents), zone);
    }

    /** Returns whether consent was in force at a moment, as charted. */
    public ConsentStanding inForce(ConsentScope scope, OffsetDateTime at) {
        return inForce(scope, at.toInstant());
    }

    /** Returns whether consent was in force at a moment. */
    public ConsentStanding inForce(ConsentScope scope, Instant at) {
        List<Consent> asked = consents.stream().filter(c -> c.scope() == scope).toList();
        for (Word word : List.of(Word.IN_FORCE, Word.UNKNOWN)) {
            List<RecordId> because = asked.stream()
                    .filter(c -> c.decision() == ConsentDecision.GIVEN && word(c, asked, at) == word)
                    .map(Consent::id)
                    .toList();
            if (!because.isEmpty()) {
                return new ConsentStanding(word, word == Word.UNKNOWN ? unsettling(asked, because, at) : because);
            }
        }
        boolean nothing = asked.stream()
                .allMatch(c -> c.decision() == ConsentDecision.REFUSED && new ConsentDays(c, zone).isYetToBegin(at));
        return new ConsentStanding(
                nothing ? Word.UNKNOWN : Word.NOT_IN_FORCE,
                asked.stream().map(Consent::id).toList());
    }

    private Word word(Consent given, List<Consent> asked, Instant at) {
        ConsentDays days = new ConsentDays(given, zone);
        Word word = days.word(at);
        for (Consent other : asked) {
            if (word != Word.NOT_IN_FORCE && !other.id().equals(given.id())) {
                Word left = left(days, other, at);
                word = left == Word.IN_FORCE ? word : left;
            }
        }
        return word;
    }

    /** Besides those of which nobody knows it, also the refusals and withdrawals that make it unknown. */
    private List<RecordId> unsettling(List<Consent> asked, List<RecordId> unknown, Instant at) {
        List<Consent> left =
                asked.stream().filter(c -> unknown.contains(c.id())).toList();
        return asked.stream()
                .filter(other -> left.stream()
                        .anyMatch(c ->
                                c.id().equals(other.id()) || left(new ConsentDays(c, zone), other, at) == Word.UNKNOWN))
                .map(Consent::id)
                .toList();
    }

    private Word left(ConsentDays given, Consent other, Instant at) {
        if (other.decision() == ConsentDecision.REFUSED) {
            return new ConsentDays(other, zone).leaves(given, at);
        }
        return other.withdrawal() == null ? Word.IN_FORCE : given.leftBy(other.withdrawal(), at);
    }
}
