package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** A token planted wherever a patient might be known by is in no issue and no toString, however a Bundle is broken. */
class FhirCanaryTest {
    private static final String CANARY = "CANARY-7f3a";
    private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9][0-9.]*|true|false");

    /** Texts that are wrong in most places, each with the token. */
    private static final List<String> WRONG = List.of(
            "\"" + CANARY + "\"",
            "\"" + CANARY + " \\u0007\"",
            "\"http://" + CANARY + " x\"",
            "[\"" + CANARY + "\"]",
            "{\"" + CANARY + "\":\"" + CANARY + "\"}",
            "\"" + CANARY,
            "1e999999999",
            "null");

    private final SessionBundle bundles = new SessionBundle(FhirContract.standard());

    @SeededTest
    void no_issue_of_a_broken_bundle_shows_what_it_holds(long seed) {
        Arbitrary any = Arbitrary.of(seed).planting(CANARY);
        List<Event> log = any.nextEvents();
        String bundle = new String(bundles.write(SessionFold.of(log).record(), log), UTF_8);
        assertThat(bundle).contains(CANARY);
        Random random = new Random(seed);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Result<SessionRecord> read = bundles.read(broken(bundle, random).getBytes(UTF_8));
            issues.addAll(read.issues());
            assertThat(read.toString()).doesNotContain(CANARY);
        }
        assertThat(issues).isNotEmpty();
        for (Issue issue : issues) {
            assertThat(issue.path() + issue.message() + issue).doesNotContain(CANARY);
        }
    }

    private static String broken(String bundle, Random random) {
        List<MatchResult> values = VALUE.matcher(bundle).results().toList();
        MatchResult hit = values.get(random.nextInt(values.size()));
        String wrong = WRONG.get(random.nextInt(WRONG.size()));
        return bundle.substring(0, hit.start()) + wrong + bundle.substring(hit.end());
    }

    @SeededTest
    void nothing_that_was_read_shows_what_it_holds(long seed) {
        Arbitrary any = Arbitrary.of(seed).planting(CANARY);
        byte[] bytes = bundles.write(any.nextSession());
        BundleReader reader = BundleReader.open(FhirContract.standard(), bytes).value();
        for (BundleReader.Entry entry : reader.entries()) {
            assertThat(entry.findKey().toString()).doesNotContain(CANARY);
        }
        Result<List<Read<Visit>>> visits = reader.readAll(new VisitCodec(), Kind.SESSION);
        assertThat(visits.toString()).doesNotContain(CANARY);
    }
}
