package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Reason;
import org.ketachart.fhir.DeterminationCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.GuidanceCodec;
import org.ketachart.fhir.GuidancePart;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.UsCore;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** What HAPI says to proposals, decisions, issues and replies. */
class DeterminationHapiTest {
    private static final TypedResources TYPED = new TypedResources(FhirContext.forR4Cached(), FhirContract.standard());

    @SeededTest
    void hapi_writes_them_in_the_same_bytes(long seed) {
        write(seed, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                HapiIdentity.of(FhirContract.standard(), codec, value);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "V3_1_1", "V6_1_0", "V7_0_0", "V8_0_0"})
    void they_are_valid(UsCore version) {
        FhirContract contract = FhirContract.standard().with(version);
        List<String> validated = new ArrayList<>();
        LongStream.rangeClosed(1, 12)
                .forEach(seed -> writeInWords(seed, new ResourceSink() {
                    @Override
                    public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                        assertThat(Validators.of(version).validate(HapiIdentity.of(contract, codec, value)))
                                .filteredOn(Issue::isError)
                                .isEmpty();
                        validated.add(codec.resourceType());
                    }
                }));
        assertThat(validated).contains("Observation", "DetectedIssue", "GuidanceResponse");
    }

    @SeededTest
    void they_come_back_from_typed_resources(long seed) {
        write(seed, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                Class<? extends Resource> type = switch (codec.resourceType()) {
                    case "Observation" -> Observation.class;
                    case "DetectedIssue" -> DetectedIssue.class;
                    default -> GuidanceResponse.class;
                };
                Resource typed = TYPED.toTyped(codec, value, type);
                assertThat(TYPED.fromTyped(codec, typed).value())
                        .extracting(Read::value)
                        .isEqualTo(value);
            }
        });
    }

    private static void write(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        write(chart, any.next(Determination.class), out);
    }

    private static void write(Chart chart, Determination told, ResourceSink out) {
        new DeterminationCodec().write(new Charted<>(chart, told), Residue.EMPTY, out);
        Proposal proposal = told.proposal();
        if (proposal != null) {
            out.put(new GuidanceCodec(), new Charted<>(chart, GuidancePart.of(proposal)), Residue.EMPTY);
        }
    }

    /** Reasons are in words alone: codes made up are not in the terminologies they name. */
    private static void writeInWords(long seed, ResourceSink out) {
        Arbitrary any = Arbitrary.of(seed);
        Chart chart = any.next(Chart.class);
        Determination told = any.next(Determination.class);
        Determination worded =
                new Determination(inWords(told.proposal()), inWords(told.clearance()), told.places(), told.status());
        write(chart, worded, out);
    }

    private static @Nullable Proposal inWords(@Nullable Proposal proposal) {
        return proposal == null
                ? null
                : new Proposal(
                        proposal.id(),
                        proposal.word(),
                        proposal.agent(),
                        proposal.jurisdiction(),
                        proposal.route(),
                        proposal.on(),
                        proposal.rules(),
                        proposal.findings().stream()
                                .map(DeterminationHapiTest::inWords)
                                .toList());
    }

    private static Finding inWords(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.kind(),
                finding.severity(),
                finding.truth(),
                finding.says(),
                finding.origins(),
                finding.used(),
                finding.missing(),
                finding.until(),
                finding.override() == null ? null : inWords(finding.override()));
    }

    private static FindingOverride inWords(FindingOverride override) {
        return new FindingOverride(
                override.rule(),
                new Reason(Concept.text("in remission"), override.reason().because()),
                override.by(),
                override.at(),
                override.considered(),
                override.truth(),
                override.said());
    }

    private static @Nullable Clearance inWords(@Nullable Clearance clearance) {
        return clearance == null
                ? null
                : new Clearance(
                        clearance.id(),
                        clearance.word(),
                        clearance.decided(),
                        clearance.clinician(),
                        clearance.proposal(),
                        clearance.until(),
                        clearance.overrides().stream()
                                .map(DeterminationHapiTest::inWords)
                                .toList(),
                        clearance.notes());
    }
}
