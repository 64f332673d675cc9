package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentText;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.CareFact.ChartConsent;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

class ConsentGateTest {
    private static final Protocol NASAL = Protocols.esketamineNasal();
    private static final OffsetDateTime JANUARY = OffsetDateTime.parse("2026-01-05T10:00:00-06:00");
    private static final Consent CONSENT = Consent.given(
            new RecordId("con-1"),
            ConsentScope.TREATMENT,
            new ConsentText(new RecordId("treatment"), new RecordId("3"), "0f".repeat(32)),
            JANUARY,
            ZoneId.of("America/Chicago"),
            ScriptedVisit.PRESCRIBER);

    private static Decision begin(String preparation, Consent... consents) {
        ScriptedVisit visit = new ScriptedVisit(NASAL)
                .play("@-30 open; order; product; arrive; " + preparation + "; @-10 bp 128/78 as before; clear yes");
        for (Consent consent : consents) {
            visit.decide("@-5 bp 128/78");
            Decision charted = SessionDecider.decide(
                    visit.session(),
                    new ChartConsent(consent),
                    visit.context(),
                    NASAL,
                    visit.context().occurredAt().toInstant());
            visit.events.addAll(((Decision.Accepted) charted).events());
        }
        return visit.decide("@0 begin");
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.fault().code())
                        .toList()
                : List.of();
    }

    @Test
    void a_consent_in_force_needs_no_tick() {
        assertThat(codes(begin("prepare but consent"))).containsExactly("KC-SES-047");
        assertThat(codes(begin("prepare but consent", CONSENT))).isEmpty();
    }

    @Test
    void a_consent_withdrawn_an_hour_ago_is_not_ticked_away_and_is_named() {
        Consent withdrawn = CONSENT.withdrawn(
                new ConsentWithdrawal(OffsetDateTime.parse("2026-03-02T08:00:00-06:00"), ScriptedVisit.NURSE, null));
        Decision decision = begin("prepare", CONSENT, withdrawn);
        assertThat(codes(decision)).containsExactly("KC-SES-047");
        assertThat(((Decision.Refused) decision).refusals().get(0).because())
                .containsExactly(new FactRef(FactKind.CONSENT, new RecordId("con-1")));
    }

    @Test
    void a_consent_taken_back_after_the_dose_does_not_stop_it() {
        Consent later = CONSENT.withdrawn(
                new ConsentWithdrawal(OffsetDateTime.parse("2026-03-02T11:00:00-06:00"), ScriptedVisit.NURSE, null));
        assertThat(codes(begin("prepare but consent", later))).isEmpty();
    }

    @Test
    void consent_to_something_else_or_one_entered_in_error_says_nothing() {
        Consent error = CONSENT.marked(RecordStatus.ENTERED_IN_ERROR);
        assertThat(codes(begin("prepare but consent", error))).containsExactly("KC-SES-047");
        assertThat(codes(begin("prepare", error))).isEmpty();
    }
}
