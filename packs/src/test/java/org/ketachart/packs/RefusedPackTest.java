package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** What a pack may not say, each with its code and its place. */
class RefusedPackTest {
    private static String oral() {
        try (InputStream in = ProtocolLibrary.class.getResourceAsStream("ketamine-oral.json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Result<ProtocolPack> read(String json) {
        return new PackReader().read(json.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": "0.2.0", | `` | KC-PCK-002 | version
            "effective": "2026-01-01", | `` | KC-PCK-002 | effective
            "layer": "library", | `` | KC-PCK-002 | layer
            "title": "Racemic ketamine by mouth, in the clinic", | `` | KC-PCK-002 | title
            "drug": "racemic-ketamine", | `` | KC-PCK-002 | drug
            "route": "oral", | `` | KC-PCK-002 | route
            "pressure.hold.systolic" | "pressure.hold.sistolic" | KC-PCK-003 | values.pressure.hold.sistolic
            "pressure.hold.systolic" | "pressure.hold.sistolic" | KC-PCK-002 | values.pressure.hold.systolic
            "version" | "versions" | KC-PCK-003 | versions
            "layer": "library" | "layer": "clinc" | KC-PCK-003 | layer
            "drug": "racemic-ketamine" | "drug": "ketamine" | KC-PCK-003 | drug
            "route": "oral" | "route": "by mouth" | KC-PCK-003 | route
            "mark": "M"}, | "mark": "V3"}, | KC-PCK-003 | values.pressure.caution.systolic.mark
            "mark": "M"}, | "mark": "M", "note": "x"}, | KC-PCK-003 | values.pressure.caution.systolic.note
            "version": "0.2.0" | "version": 1 | KC-PCK-004 | version
            {"value": 140, "unit": "mm[Hg]", "row": "MON-40", "mark": "M"} | 140 | KC-PCK-004 | values.pressure.caution.systolic
            "value": 140 | "value": "140" | KC-PCK-004 | values.pressure.caution.systolic.value
            "value": 140 | "value": null | KC-PCK-004 | values.pressure.caution.systolic.value
            "value": 140, | `` | KC-PCK-002 | values.pressure.caution.systolic.value
            "unit": "mm[Hg]" | "unit": "mmHg" | KC-PCK-005 | values.pressure.caution.systolic.unit
            "value": 140 | "value": 140.5 | KC-PCK-006 | values.pressure.caution.systolic.value
            "value": 140 | "value": -140 | KC-PCK-006 | values.pressure.caution.systolic.value
            "value": 140 | "value": 1.4e2 | KC-PCK-006 | values.pressure.caution.systolic.value
            "value": 140 | "value": 14000 | KC-PCK-006 | values.pressure.caution.systolic.value
            "version": "0.2.0" | "version": "0 1" | KC-PCK-007 | version
            "effective": "2026-01-01" | "effective": "2026-02-30" | KC-PCK-007 | effective
            "row": "MON-40" | "row": "somewhere" | KC-PCK-007 | values.pressure.caution.systolic.row
            "title": "Racemic | "title": "\\u0000Racemic | KC-PCK-007 | title
            "layer": "library" | "layer": "clinic" | KC-PCK-003 | title
            "values": { | "values": [], "more": { | KC-PCK-004 | values
            """)
    void a_pack_with_this_slip_is_refused(String from, String to, String code, String path) {
        String edited =
                oral().replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        assertThat(edited).isNotEqualTo(oral());
        Result<ProtocolPack> read = read(edited);
        assertThat(read.isOk()).isFalse();
        assertThat(read.issues()).extracting(Issue::code, Issue::path).contains(tuple(code, path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []
            {"id": "a"} {"id": "b"}
            {"id": "a", "id": "b"}
            {"id": "a"
            {"a": {"b": {"c": {"d": {"e": 1}}}}}
            not json
            """)
    void what_is_not_one_json_object_is_refused(String document) {
        assertThat(read(document).issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-PCK-001", ""));
    }

    @Test
    void all_faults_come_at_once() {
        String edited = oral().replace("\"version\": \"0.2.0\",", "")
                .replace("2026-01-01", "soon")
                .replace("\"unit\": \"%\"", "\"unit\": \"percent\"");
        assertThat(read(edited).issues())
                .extracting(Issue::code)
                .containsExactly("KC-PCK-002", "KC-PCK-007", "KC-PCK-005", "KC-PCK-005", "KC-PCK-005");
    }

    @Test
    void a_name_that_is_no_name_is_not_repeated() {
        String edited = oral().replace("\"title\"", "\"x\\n y\"");
        assertThat(read(edited).issues()).extracting(Issue::path).containsExactly("?", "title");
    }
}
