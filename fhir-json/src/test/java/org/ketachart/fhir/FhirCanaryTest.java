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
        for (int i = 0; i < 40; i++) {
            Result<SessionRecord> read = bundles.read(broken(bundle, random).getBytes(UTF_8));
            issues.addAll(read.issues());
            assertThat(read.toString()).doesNotContain(CANARY);
        }
        assertThat(issues).isNotEmpty();
        for (Issue issue : issues) {
            assertThat(issue.path() + issue.message() + issue).doesNotContain(CANARY);
        }
    }

    @SeededTest
    void no_broken_resource_that_stands_alone_ends_in_an_exception_or_shows_what_it_holds(long seed) {
        Random random = new Random(seed);
        bundles.put(Arbitrary.of(seed).planting(CANARY).nextSession(), new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                FhirWriter out = new FhirWriter(FhirContract.standard());
                codec.write(value, foreign, out);
                String whole = new String(out.finish(), UTF_8);
                List<String> attempts = new ArrayList<>();
                attempts.add(withoutMember(whole, whole.indexOf("\"identifier\":")));
                for (int i = 0; i < 5; i++) {
                    attempts.add(broken(whole, random));
                }
                for (String attempt : attempts) {
                    Result<Read<T>> read = codec.read(FhirCursor.of(FhirContract.standard(), attempt.getBytes(UTF_8)));
                    assertThat(read.issues().toString()).doesNotContain(CANARY);
                }
            }
        });
    }

    private static String broken(String bundle, Random random) {
        List<MatchResult> values = VALUE.matcher(bundle).results().toList();
        MatchResult hit = values.get(random.nextInt(values.size()));
        if (random.nextInt(3) == 0) {
            String without = withoutMember(bundle, hit.start());
            return without == null ? bundle.substring(0, hit.start()) : without;
        }
        String wrong = WRONG.get(random.nextInt(WRONG.size()));
        return bundle.substring(0, hit.start()) + wrong + bundle.substring(hit.end());
    }

    /** Takes out the member whose name stands here, with all its value; nothing if no name stands here. */
    private static String withoutMember(String bundle, int name) {
        int colon = bundle.indexOf("\":", name + 1);
        if (colon < 0 || bundle.substring(name + 1, colon).contains("\"")) {
            return null;
        }
        int at = colon + 2;
        int depth = 0;
        boolean quoted = false;
        do {
            char c = bundle.charAt(at);
            if (quoted) {
                at += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else {
                quoted = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            at++;
        } while (quoted || depth > 0 || (bundle.charAt(at) != ',' && bundle.charAt(at) != '}'));
        if (bundle.charAt(at) == ',') {
            return bundle.substring(0, name) + bundle.substring(at + 1);
        }
        return bundle.substring(0, bundle.charAt(name - 1) == ',' ? name - 1 : name) + bundle.substring(at);
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
