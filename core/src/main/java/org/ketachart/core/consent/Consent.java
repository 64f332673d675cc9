package org.ketachart.core.consent;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A patient's decision on one matter, on a text they had in hand, from a day on.
 *
 * <p>A renewal is a new consent, not this one changed: each keeps the text and the days it had. Whether it is in force at a moment is asked of
 * {@link Consents}, which knows the others.
 *
 * @param id kept through all amendments
 * @param scope what it is for
 * @param decision given or refused
 * @param text the words in hand; unknown when absent
 * @param signer who decided
 * @param signed when the signature was given; absent when only the day on the paper is known
 * @param from the first day it holds, as precise as the paper is, in the clinic's zone
 * @param to the last day it holds; open when absent; of a refusal it says nothing
 * @param covered the elements it spoke of (CAR-20)
 * @param leftOut the elements it is known not to have spoken of; one in neither list is unknown
 * @param withdrawal when it was taken back; absent while it was not
 * @param obtainedBy who asked; unknown when absent
 * @param document the host's DocumentReference of the signed paper; absent when it has none
 * @param status final, amended or entered in error
 */
public record Consent(
        RecordId id,
        ConsentScope scope,
        ConsentDecision decision,
        @Nullable ConsentText text,
        ConsentSigner signer,
        @Nullable OffsetDateTime signed,
        PartialDate from,
        @Nullable PartialDate to,
        List<ConsentElement> covered,
        List<ConsentElement> leftOut,
        @Nullable ConsentWithdrawal withdrawal,
        @Nullable HostRef obtainedBy,
        @Nullable HostRef document,
        RecordStatus status)
        implements ChartedFact {
    /** Checks that the facts agree. */
    public Consent {
        Require.present(
                "id, scope, decision, signer, from, covered, leftOut, status",
                id,
                scope,
                decision,
                signer,
                from,
                covered,
                leftOut,
                status);
        Require.charted("signed", signed);
        Require.that(to == null || !to.latest().isBefore(from.earliest()), "a consent must not end before it begins");
        covered = Require.distinct("elements covered", covered);
        leftOut = Require.distinct("elements left out", leftOut);
        Require.that(Collections.disjoint(covered, leftOut), "an element must not be both covered and left out");
        Require.that(
                withdrawal == null || decision == ConsentDecision.GIVEN, "only a consent that was given is withdrawn");
        if (withdrawal != null) {
            Require.inOrder("a consent", signed, withdrawal.at());
        }
        Require.that(
                document == null || document.type().equals("DocumentReference"),
                "a signed paper must be of type DocumentReference");
        Require.that(
                obtainedBy == null || obtainedBy.type().startsWith("Practitioner"),
                "a consent must be obtained by a Practitioner or PractitionerRole");
    }

    /**
     * Returns a consent that a patient able to decide has just signed, without an end and with no element ticked.
     *
     * @param zone of the clinic, whose day of the signature is its first
     */
    public static Consent given(
            RecordId id, ConsentScope scope, ConsentText text, OffsetDateTime signed, ZoneId zone, HostRef obtainedBy) {
        return decided(ConsentDecision.GIVEN, id, scope, text, signed, zone, obtainedBy);
    }

    /**
     * Returns a refusal that a patient able to decide has just signed, without an end and with no element ticked.
     *
     * @param zone of the clinic, whose day of the signature is its first
     */
    public static Consent refused(
            RecordId id, ConsentScope scope, ConsentText text, OffsetDateTime signed, ZoneId zone, HostRef obtainedBy) {
        return decided(ConsentDecision.REFUSED, id, scope, text, signed, zone, obtainedBy);
    }

    private static Consent decided(
            ConsentDecision decision,
            RecordId id,
            ConsentScope scope,
            ConsentText text,
            OffsetDateTime signed,
            ZoneId zone,
            HostRef obtainedBy) {
        return new Consent(
                id,
                scope,
                decision,
                text,
                ConsentSigner.patient(),
                signed,
                PartialDate.of(signed.atZoneSameInstant(zone).toLocalDate()),
                null,
                List.of(),
                List.of(),
                null,
                obtainedBy,
                null,
                RecordStatus.FINAL);
    }

    /** Returns this consent taken back; all else about it stays as it was. */
    public Consent withdrawn(ConsentWithdrawal withdrawal) {
        return new Consent(
                id,
                scope,
                decision,
                text,
                signer,
                signed,
                from,
                to,
                covered,
                leftOut,
                withdrawal,
                obtainedBy,
                document,
                status);
    }

    /** Returns this consent with another status. */
    public Consent marked(RecordStatus status) {
        return new Consent(
                id,
                scope,
                decision,
                text,
                signer,
                signed,
                from,
                to,
                covered,
                leftOut,
                withdrawal,
                obtainedBy,
                document,
                status);
    }

    /** Returns whether the text spoke of an element; nothing if nobody said. */
    public Optional<Boolean> covers(ConsentElement element) {
        return covered.contains(element)
                ? Optional.of(true)
                : leftOut.contains(element) ? Optional.of(false) : Optional.empty();
    }
}
