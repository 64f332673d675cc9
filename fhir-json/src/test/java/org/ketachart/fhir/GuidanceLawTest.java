package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.testkit.Arbitrary;
import org.ketachart.testkit.SeededTest;

/** The reply to a call for a screening reads back as it was, requires what is unknown, and is refused where it contradicts itself. */
class GuidanceLawTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final GuidanceCodec CODEC = new GuidanceCodec();

    @SeededTest
    void reading_what_was_written_gives_the_reply(long seed) {
        Charted<GuidancePart> reply = charted(Arbitrary.of(seed));

        Result<Read<Charted<GuidancePart>>> read = read(write(reply));

        assertThat(read.issues()).isEmpty();
        assertThat(read.value().value()).isEqualTo(reply);
        assertThat(read.value().residue().isEmpty()).isTrue();
    }

    @SeededTest
    void data_are_required_where_a_finding_is_unknown_and_only_there(long seed) {
        Proposal proposal = Arbitrary.of(seed).next(Proposal.class);

        GuidancePart reply = GuidancePart.of(proposal);

        List<Finding> unknown = proposal.findings().stream()
                .filter(finding -> finding.truth() == Truth.UNKNOWN)
                .toList();
        assertThat(reply.open().isEmpty()).isEqualTo(unknown.isEmpty());
        assertThat(unknown).allSatisfy(finding -> assertThat(reply.open()).containsAll(finding.missing()));
    }

    @Test
    void what_others_require_and_say_is_kept() {
        String theirs = write(reply())
                .replace(
                        "\"dataRequirement\":[",
                        "\"reasonCode\":[{\"text\":\"before the first dose\"}],"
                                + "\"dataRequirement\":[{\"type\":\"Condition\"},");

        Result<Read<Charted<GuidancePart>>> read = read(theirs);

        assertThat(read.value().value()).isEqualTo(reply());
        FhirWriter out = new FhirWriter(CONTRACT);
        CODEC.write(read.value().value(), read.value().residue(), out);
        assertThat(new String(out.finish(), UTF_8)).contains("Condition", "before the first dose", "pregnancy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "data-required";"success";status
            "data-required";"failure";status
            "2026-03-04";"March";occurrenceDateTime
            Library/r|1";Library/r";moduleCanonical
            "valueString":"pregnancy";"valueString":"Pregnancy!";dataRequirement
            """, quoteCharacter = '~')
    void what_contradicts_or_lacks_something_is_refused(String from, String to, String path) {
        String spoilt = write(reply()).replace(from, to);
        assertThat(spoilt).isNotEqualTo(write(reply()));

        Result<Read<Charted<GuidancePart>>> read = read(spoilt);

        assertThat(read.isOk()).isFalse();
        assertThat(read.issues()).extracting(Issue::path).anyMatch(where -> where.contains(path));
    }

    private static Charted<GuidancePart> charted(Arbitrary any) {
        return new Charted<>(any.next(Chart.class), GuidancePart.of(any.next(Proposal.class)));
    }

    private static Charted<GuidancePart> reply() {
        Question question = new Question(new Topic("pregnancy"), QuestionKind.IS_IT_THERE, List.of());
        return new Charted<>(
                new Chart(new ClinicId("c1"), HostRef.literal("Patient", "17"), null, null),
                new GuidancePart(
                        new RecordId("p-1"),
                        ProtocolRef.of("r", "1"),
                        LocalDate.parse("2026-03-04"),
                        List.of(question)));
    }

    private static String write(Charted<GuidancePart> reply) {
        FhirWriter out = new FhirWriter(CONTRACT);
        CODEC.write(reply, Residue.EMPTY, out);
        return new String(out.finish(), UTF_8);
    }

    private static Result<Read<Charted<GuidancePart>>> read(String json) {
        return CODEC.read(FhirCursor.of(CONTRACT, json.getBytes(UTF_8)));
    }
}
