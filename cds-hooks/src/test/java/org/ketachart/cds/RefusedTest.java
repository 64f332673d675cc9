package org.ketachart.cds;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** What is refused, with every fault at once, each with its code and its place, and none with what it met. */
class RefusedTest {
    private record Case(String name, String service, String text, List<String> said) {
        byte[] call() {
            return text.getBytes(UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> requests() {
        return cases("refused-requests.txt");
    }

    static Stream<Case> feedback() {
        return cases("refused-feedback.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void requests(Case one) {
        holds(one, SmallRules.services().read(one.service(), one.call()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void feedback(Case one) {
        holds(one, SmallRules.services().feedback(one.service(), one.call()));
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(requests()).hasSizeGreaterThan(40);
        assertThat(feedback()).hasSizeGreaterThan(14);
    }

    @Test
    void what_is_no_object_is_refused() {
        for (String text : List.of("", " ", "[]", "null", "\"hook\"", "7", "{", "<xml/>", "{'hook': 'order-sign'}")) {
            assertThat(issues(SmallRules.services().read("ketamine-overview", text.getBytes(UTF_8))))
                    .as(text)
                    .singleElement()
                    .extracting(Issue::code)
                    .isEqualTo("KC-CDS-001");
        }
    }

    @Test
    void bytes_that_are_no_characters_are_refused() {
        byte[] call = Calls.changed("patient-view.json", "Aneurysm", "Anxeurysm");
        call[new String(call, UTF_8).indexOf("Anxeurysm") + 2] = (byte) 0xff;
        assertThat(issues(SmallRules.services().read("ketamine-overview", call)))
                .extracting(Issue::code)
                .containsExactly("KC-CDS-001");
    }

    @Test
    void a_call_in_another_encoding_is_read_as_what_it_says() {
        byte[] call = Calls.text("patient-view.json").getBytes(UTF_16BE);
        assertThat(SmallRules.services().read("ketamine-overview", call).isOk()).isTrue();
    }

    @Test
    void a_call_too_large_to_be_one_is_not_looked_at() {
        assertThat(issues(SmallRules.services().read("ketamine-overview", new byte[CdsJson.LARGEST + 1])))
                .containsExactly(Issue.error("KC-CDS-002", "", "must have at most 33554432 bytes"));
    }

    @Test
    void feedback_that_tells_of_no_card_is_refused() {
        assertThat(issues(SmallRules.services().feedback("ketamine-overview", "{\"feedback\": []}".getBytes(UTF_8))))
                .containsExactly(Issue.error("KC-CDS-006", "feedback", "must tell of at least one card"));
    }

    @Test
    void an_accepted_card_with_no_suggestion_is_refused() {
        byte[] body = Calls.changed(
                "feedback.json", "{\n          \"id\": \"e56e1945-20b3-4393-8503-a1a20fd73152\"\n        }", "");
        assertThat(issues(SmallRules.services().feedback("ketamine-overview", body)))
                .containsExactly(
                        Issue.error("KC-CDS-006", "feedback[1].acceptedSuggestions", "must name at least one"));
    }

    /** What names a person in a call stands in no issue. */
    @Test
    void no_issue_repeats_what_was_sent() {
        Stream.concat(requests(), feedback()).forEach(one -> {
            CdsServices services = SmallRules.services();
            List<Issue> all =
                    new ArrayList<>(services.read(one.service(), one.call()).issues());
            all.addAll(services.feedback(one.service(), one.call()).issues());
            assertThat(all.toString())
                    .as(one.name())
                    .doesNotContain("pat-", "JaneRoe", "dr-1", "draft-", "Aneurysm", "Talked", "order-dream");
        });
    }

    private static void holds(Case one, Result<?> read) {
        assertThat(read.isOk()).isFalse();
        assertThat(read.issues())
                .extracting(issue -> issue.code() + " " + issue.path())
                .containsExactlyInAnyOrderElementsOf(one.said());
        assertThat(read.issues())
                .allMatch(issue ->
                        issue.message().startsWith("must ") || issue.message().startsWith("a name must "));
    }

    private static List<Issue> issues(Result<?> read) {
        assertThat(read.isOk()).isFalse();
        return read.issues();
    }

    private static Stream<Case> cases(String file) {
        List<Case> cases = new ArrayList<>();
        for (String block : Calls.text(file).split("\n\n", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (lines.isEmpty()) {
                continue;
            }
            String text = Calls.text(lines.get(2));
            String part = "";
            List<String> said = new ArrayList<>();
            for (String change :
                    String.join("\n", lines.subList(3, lines.size())).split("\n(?=[-+=] )", -1)) {
                String content = change.substring(2);
                if (change.startsWith("- ")) {
                    part = content;
                } else if (change.startsWith("+ ")) {
                    assertThat(text).as(lines.get(0)).contains(part);
                    text = text.replace(part, content);
                } else {
                    said.add(content);
                }
            }
            cases.add(new Case(lines.get(0), lines.get(1), text, said));
        }
        return cases.stream();
    }
}
