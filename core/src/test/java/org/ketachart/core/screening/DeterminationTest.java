package org.ketachart.core.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

class DeterminationTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00-05:00");
    private static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "9");
    private static final RuleRef PSYCHOSIS = RuleRef.of("psychosis", "1.0.0");

    private static Finding met(RuleRef rule, String... used) {
        return new Finding(
                rule,
                FindingKind.RELATIVE,
                null,
                Truth.MET,
                ClearanceWord.ASK,
                List.of(),
                List.of(used).stream().map(RecordId::new).toList(),
                List.of(),
                null,
                null);
    }

    private static Proposal proposal(Finding... findings) {
        return new Proposal(
                new RecordId("p-1"),
                Proposal.gravest(List.of(findings)),
                Drug.ESKETAMINE,
                Jurisdiction.US,
                null,
                LocalDate.of(2026, 3, 4),
                ProtocolRef.of("screening", "1.0.0"),
                List.of(findings));
    }

    private static Clearance clearance(@Nullable String proposal) {
        return new Clearance(
                new RecordId("c-1"),
                ClearanceWord.YES_WITH_CAUTIONS,
                NOON,
                PRESCRIBER,
                proposal == null ? null : new RecordId(proposal),
                null,
                List.of(new FindingOverride(
                        PSYCHOSIS, Reason.text("in remission"), PRESCRIBER, NOON, List.of(), null, null)),
                List.of());
    }

    private static Evidence evidence(String id, @Nullable HostRef written) {
        return new Evidence(
                new RecordId(id),
                List.of(new Topic("psychosis")),
                null,
                Statement.Present.now(),
                null,
                new EvidenceSource(SourceKind.CHART, written, null),
                Confidence.CONFIRMED,
                List.of());
    }

    @Test
    void of_the_evidence_only_the_places_of_what_a_finding_used_travel() {
        HostRef condition = HostRef.literal("Condition", "7");
        Determination told = Determination.proposed(
                proposal(met(PSYCHOSIS, "e-1", "e-2")),
                List.of(
                        evidence("e-1", condition),
                        evidence("e-2", null),
                        evidence("e-3", HostRef.literal("Condition", "8"))));
        assertThat(told.places()).containsExactly(new EvidencePlace(new RecordId("e-1"), condition));
        assertThat(told.findOverride(PSYCHOSIS)).isEmpty();
    }

    @Test
    void a_decision_says_which_finding_it_set_aside() {
        Determination told = Determination.decided(proposal(met(PSYCHOSIS)), clearance("p-1"), List.of());
        assertThat(told.findOverride(PSYCHOSIS)).isPresent();
        assertThat(told.findOverride(RuleRef.of("psychosis", "2.0.0"))).isEmpty();
    }

    @Test
    void what_says_nothing_or_does_not_belong_together_is_refused() {
        assertThatThrownBy(() -> new Determination(null, null, List.of(), RecordStatus.FINAL))
                .isInstanceOf(DomainException.class)
                .hasMessage("a determination must have a proposal or a clearance");
        assertThatThrownBy(() -> Determination.decided(proposal(), clearance("p-2"), List.of()))
                .hasMessage("a clearance must be of the proposal it goes with");
        assertThatThrownBy(() -> Determination.decided(proposal(), clearance(null), List.of()))
                .hasMessage("a clearance must be of the proposal it goes with");
        EvidencePlace place = new EvidencePlace(new RecordId("e-1"), HostRef.literal("Condition", "7"));
        assertThatThrownBy(() -> new Determination(null, clearance(null), List.of(place), RecordStatus.FINAL))
                .hasMessage("places must be those of a proposal's evidence");
        assertThatThrownBy(() ->
                        new Determination(proposal(met(PSYCHOSIS)), null, List.of(place, place), RecordStatus.FINAL))
                .hasMessage("places must not name one thing twice");
        assertThatThrownBy(() -> proposal(met(PSYCHOSIS), met(RuleRef.of("psychosis", "2.0.0"))))
                .hasMessage("findings must not name one thing twice");
    }
}
