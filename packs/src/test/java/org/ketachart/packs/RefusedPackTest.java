package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** What a pack may not say, each with its code and its place. */
class RefusedPackTest {
    /** The pack on one line, so that a slip may reach over what stands on two. */
    private static String oral() {
        try (InputStream in = ProtocolLibrary.class.getResourceAsStream("ketamine-oral.json")) {
            return new String(in.readAllBytes(), UTF_8).replaceAll("\\s*\n\\s*", " ");
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
            "effective": "2026-01-01" | "effective": "+12026-01-01" | KC-PCK-007 | effective
            "row": "MON-40" | "row": "somewhere" | KC-PCK-007 | values.pressure.caution.systolic.row
            "title": "Racemic | "title": "\\u0000Racemic | KC-PCK-007 | title
            "layer": "library" | "layer": "clinic" | KC-PCK-003 | title
            "values": { | "values": [], "more": { | KC-PCK-004 | values
            "looks": { | "looks": [], "more": { | KC-PCK-004 | looks
            "gates": { | "gates": "all", "more": { | KC-PCK-004 | gates
            "looks": { | "glances": { | KC-PCK-002 | looks
            "gates": { | "doors": { | KC-PCK-002 | gates
            "row": "MON-40", "mark": "M" | "row": "none", "mark": "M" | KC-PCK-010 | values.pressure.caution.systolic.mark
            "value": 7, | "value": 7.0001, | KC-PCK-006 | values.dose.per-kilogram.value
            "value": 7, | "value": -7, | KC-PCK-006 | values.dose.per-kilogram.value
            "value": 7, | "value": 1e99999999999, | KC-PCK-004 | values.dose.per-kilogram.value
            "value": 300, | "value": 300.125, | KC-PCK-006 | values.dose.total.value
            "value": 94, | "value": 101, | KC-PCK-006 | values.saturation.look.value
            "value": -3, | "value": -6, | KC-PCK-006 | values.rass.low.value
            "value": -3, | "value": -2.5, | KC-PCK-006 | values.rass.low.value
            "value": 9, | "value": 11, | KC-PCK-006 | values.leaving.aldrete.value
            "value": 3, | "value": -1, | KC-PCK-006 | values.sedation.prescriber.value
            "setting": "clinic", | `` | KC-PCK-002 | setting
            "setting": "clinic" | "setting": "inpatient" | KC-PCK-003 | setting
            "setting": "clinic" | "setting": 1 | KC-PCK-004 | setting
            "setting": "clinic" | "setting": "home" | KC-PCK-012 | setting
            "drug": "racemic-ketamine", "route": "oral", "setting": "clinic" | "drug": "esketamine", "route": "oral", "setting": "telehealth" | KC-PCK-012 | setting
            "CAR-10": | "CAR10": | KC-PCK-007 | notices.CAR10
            "CAR-10": " | "CAR-10": 1, "CAR-11": " | KC-PCK-004 | notices.CAR-10
            "CAR-10": " | "CAR-10": " ", "CAR-11": " | KC-PCK-007 | notices.CAR-10
            "notices": { | "notices": [], "more": { | KC-PCK-004 | notices
            "after-dose": { | "after dose": { | KC-PCK-007 | looks.?
            "after-dose": { | "after-dose": 30, "more": { | KC-PCK-004 | looks.after-dose
            "role": "after-dose", | `` | KC-PCK-002 | looks.after-dose.role
            "role": "after-dose" | "role": "after-lunch" | KC-PCK-003 | looks.after-dose.role
            "from": "first-drug", | `` | KC-PCK-002 | looks.after-dose.from
            "from": "first-drug" | "from": "last-drug" | KC-PCK-003 | looks.after-dose.from
            "first": 30, | `` | KC-PCK-002 | looks.after-dose.first
            "first": 30, | "first": "30", | KC-PCK-004 | looks.after-dose.first
            "first": 30, | "first": 30.0, | KC-PCK-006 | looks.after-dose.first
            "first": 30, | "first": 1441, | KC-PCK-006 | looks.after-dose.first
            "every": 30, "until": 120, | "every": 0, "until": 120, | KC-PCK-006 | looks.after-dose.every
            "every": 30, "until": 120, | "every": 29, "until": 120, | KC-PCK-010 | looks.after-dose.every
            "every": 30, "until": 120, | "until": 120, | KC-PCK-010 | looks.after-dose.until
            "every": 30, "until": 120, | "every": 30, "until": 29, | KC-PCK-010 | looks.after-dose.until
            "early": 15, "late": 15, | "late": 15, | KC-PCK-002 | looks.after-dose.early
            "early": 15, "late": 15, | "early": 15, | KC-PCK-002 | looks.after-dose.late
            "first": 30, | "first": 10, | KC-PCK-010 | looks.after-dose.early
            "first": 0, | "first": 5, | KC-PCK-010 | looks.before-dose.first
            "first": 0, | "first": 0, "every": 5, | KC-PCK-010 | looks.before-dose.every
            "early": 0, | "early": 5, | KC-PCK-010 | looks.before-dose.early
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | `` | KC-PCK-002 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": [], | KC-PCK-002 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": "blood-pressure", | KC-PCK-004 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": ["blood-pressure", 2], | KC-PCK-004 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": ["blood-pressure", null], | KC-PCK-004 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": ["blood-sugar"], | KC-PCK-003 | looks.after-dose.of
            "of": ["blood-pressure", "heart-rate", "oxygen-saturation"], | "of": ["heart-rate", "heart-rate"], | KC-PCK-010 | looks.after-dose.of
            "oxygen-saturation"], "row": "MON-33" | "oxygen-saturation"], "required": true, "row": "MON-33" | KC-PCK-010 | looks.after-dose.required
            "oxygen-saturation"], "row": "MON-33" | "oxygen-saturation"], "required": "yes", "row": "MON-33" | KC-PCK-004 | looks.after-dose.required
            "oxygen-saturation"], "row": "MON-33" | "oxygen-saturation"], "requires": true, "row": "MON-33" | KC-PCK-003 | looks.after-dose.requires
            "oxygen-saturation"], "row": "MON-33", "mark": "D" | "oxygen-saturation"], "row": "none", "mark": "V1" | KC-PCK-010 | looks.after-dose.mark
            "identity": { | "identities": { | KC-PCK-003 | gates.identities
            "identity": { | "identity": true, "consent ": { | KC-PCK-004 | gates.identity
            "identity": {"unmet": "hard", | "identity": { | KC-PCK-002 | gates.identity.unmet
            "identity": {"unmet": "hard", | "identity": {"unmet": "firm", | KC-PCK-003 | gates.identity.unmet
            "identity": {"unmet": "hard", | "identity": {"unmet": "soft", "unknown": "hard", | KC-PCK-010 | gates.identity.unknown
            "identity": {"unmet": "hard", | "identity": {"unmet": "hard", "persons": 3, | KC-PCK-006 | gates.identity.persons
            "identity": {"unmet": "hard", | "identity": {"unmet": "hard", "people": 2, | KC-PCK-003 | gates.identity.people
            "identity": {"unmet": "hard", "row": "none", "mark": "D"} | "identity": {"unmet": "hard", "row": "none", "mark": "V2"} | KC-PCK-010 | gates.identity.mark
            "identity": {"unmet": "hard", "row": "none", "mark": "D"} | "identity": {"unmet": "hard", "row": "nowhere", "mark": "D"} | KC-PCK-007 | gates.identity.row
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
                .containsExactly(
                        "KC-PCK-002",
                        "KC-PCK-007",
                        "KC-PCK-005",
                        "KC-PCK-005",
                        "KC-PCK-005",
                        "KC-PCK-005",
                        "KC-PCK-005");
    }

    @Test
    void a_name_that_is_no_name_is_not_repeated() {
        String edited = oral().replace("\"title\"", "\"x\\n y\"");
        assertThat(read(edited).issues()).extracting(Issue::path).containsExactly("?", "title");
    }

    @Test
    void what_is_planned_at_home_alone_is_refused_with_its_row() {
        assertThat(read(oral().replace("\"setting\": \"clinic\"", "\"setting\": \"home\""))
                        .issues())
                .extracting(Issue::message)
                .containsExactly("must be clinic or telehealth; a dose at home alone is never planned (MON-37)");
        assertThat(read(oral().replace("racemic-ketamine", "esketamine")
                                .replace("\"setting\": \"clinic\"", "\"setting\": \"telehealth\""))
                        .issues())
                .extracting(Issue::message)
                .containsExactly("must be clinic; esketamine is never planned at home (CAR-13)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "drug", "route", "setting", "notices"})
    void only_the_library_says_what_a_protocol_is_for(String field) {
        assertThat(read("{\"id\": \"ketamine-oral\", \"version\": \"1\", \"effective\": \"2026-02-01\","
                                + " \"layer\": \"clinic\", \"" + field + "\": \"x\"}")
                        .issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(tuple("KC-PCK-003", field));
    }

    @Test
    void every_fault_of_a_look_comes_at_once() {
        String edited = oral().replace(
                        "\"first\": 30, \"every\": 30, \"until\": 120, \"early\": 15, \"late\": 15, \"of\": [\"blood-pressure\",",
                        "\"first\": 10, \"every\": 20, \"until\": 5, \"early\": 15, \"late\": 15, \"required\": true, \"of\": [");
        assertThat(read(edited).issues())
                .extracting(Issue::code, Issue::path)
                .containsExactly(
                        tuple("KC-PCK-010", "looks.after-dose.early"),
                        tuple("KC-PCK-010", "looks.after-dose.until"),
                        tuple("KC-PCK-010", "looks.after-dose.every"),
                        tuple("KC-PCK-010", "looks.after-dose.required"),
                        tuple("KC-PCK-010", "looks.after-dose.required"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_a_look_says_is_read_or_refused_and_nothing_is_thrown(long seed) {
        Random random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < 2000; i++) {
            String look = "\"role\": \"after-dose\", \"from\": \""
                    + pick(random, "before-dose", "during-dose", "first-drug", "dose-end") + "\", "
                    + maybe(random, "first", 0, 20) + maybe(random, "every", 0, 20) + maybe(random, "until", 0, 60)
                    + maybe(random, "early", 0, 10) + maybe(random, "late", 0, 10)
                    + pick(random, "", "\"required\": true, ", "\"required\": false, ")
                    + "\"of\": [" + pick(random, "", "\"heart-rate\"", "\"blood-pressure\"") + "], "
                    + "\"row\": \"MON-33\", \"mark\": \"D\"";
            sound += read("{\"id\": \"ketamine-oral\", \"version\": \"1\", \"effective\": \"2026-02-01\","
                                    + " \"layer\": \"clinic\", \"looks\": {\"a\": {" + look + "}}}")
                            .isOk()
                    ? 1
                    : 0;
        }
        assertThat(sound).isBetween(20, 1000);
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String maybe(Random random, String field, int lowest, int highest) {
        return random.nextInt(6) == 0
                ? ""
                : "\"" + field + "\": " + (lowest + random.nextInt(highest - lowest + 1)) + ", ";
    }
}
