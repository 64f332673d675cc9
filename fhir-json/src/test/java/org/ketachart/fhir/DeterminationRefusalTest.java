package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

class DeterminationRefusalTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/refused/screening-expected.tsv", delimiter = '\t')
    void a_proposal_decision_or_issue_that_must_be_refused_is_refused_with_its_code_and_path(
            String file, String codec, String code, String path) throws IOException {
        try (InputStream in = DeterminationRefusalTest.class.getResourceAsStream("/refused/" + file)) {
            assertThat(in).isNotNull();
            FhirCursor cursor = FhirCursor.of(FhirContract.standard(), in.readAllBytes());
            Result<?> read = switch (codec) {
                case "Proposal" -> new ProposalCodec().read(cursor);
                case "Decision" -> new DecisionCodec().read(cursor);
                case "Issue" -> new IssueCodec().read(cursor);
                default -> throw new IllegalArgumentException(codec);
            };
            assertThat(read.isOk()).isFalse();
            assertThat(read.issues()).extracting(Issue::code, Issue::path).containsExactly(tuple(code, path));
        }
    }
}
