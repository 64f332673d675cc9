package org.ketachart.fhir.hapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.testkit.Arbitrary;

/** What HL7's validator quotes of a resource stays with the validator. */
class ValidationCanaryTest {
    private static final String CANARY = "CANARY-7f3a";
    private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_issue_shows_what_a_broken_bundle_holds(long seed) {
        String bundle = new String(
                new SessionBundle(FhirContract.standard())
                        .write(Arbitrary.of(seed).planting(CANARY).nextSession()),
                UTF_8);
        assertThat(bundle).contains(CANARY);
        Random random = new Random(seed);
        List<Issue> issues = new ArrayList<>(Validators.base().validate(bundle.getBytes(UTF_8)));
        for (String wrong : List.of("\"" + CANARY + "\"", "\"" + CANARY, "[\"" + CANARY + "\"]", "{}")) {
            List<MatchResult> values = VALUE.matcher(bundle).results().toList();
            MatchResult hit = values.get(random.nextInt(values.size()));
            String broken = bundle.substring(0, hit.start()) + wrong + bundle.substring(hit.end());
            issues.addAll(Validators.base().validate(broken.getBytes(UTF_8)));
        }
        assertThat(issues).isNotEmpty();
        for (Issue issue : issues) {
            assertThat(issue.path() + issue.message() + issue).doesNotContain(CANARY);
        }
    }
}
