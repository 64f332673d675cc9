package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;

/** Every row that a default protocol or a form names is in the clinical reference, with the mark it has there. */
class ClinicalRowsTest {
    private static final ProtocolLibrary LIBRARY = new ProtocolLibrary();
    private static final Map<String, Set<String>> ROWS = new HashMap<>();

    @BeforeAll
    static void read_the_reference() throws IOException {
        ROWS.putAll(ClinicalRows.read());
    }

    static List<RecordId> ids() {
        return LIBRARY.ids();
    }

    private record Line(String place, String row, Mark mark) {
        private boolean isRight() {
            return row.equals("none")
                    ? mark == Mark.D
                    : ROWS.getOrDefault(row, Set.of()).contains(mark.name());
        }
    }

    private static List<Line> lines(ProtocolPack pack) {
        List<Line> lines = new ArrayList<>();
        pack.values().forEach((name, value) -> lines.add(new Line(name.code(), value.row(), value.mark())));
        pack.looks().forEach(look -> lines.add(new Line(look.name().value(), look.row(), look.mark())));
        pack.gates().forEach((item, rule) -> lines.add(new Line(item.code(), rule.row(), rule.mark())));
        return lines;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_line_of_a_default_protocol_has_the_mark_of_its_row(RecordId id) {
        ProtocolPack pack = LIBRARY.find(id).orElseThrow();
        assertThat(lines(pack)).hasSizeGreaterThan(60).allMatch(Line::isRight);
        assertThat(ROWS.keySet()).containsAll(pack.purpose().notices().keySet());
    }

    static List<FormPack> forms() {
        return new FormLibrary().packs();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_field_of_a_form_has_the_mark_of_its_row_and_no_row_of_the_form_is_left_out(FormPack form) {
        List<Line> lines = form.definition().items().stream()
                .filter(item -> item.mark() != Mark.D)
                .map(item -> new Line(item.id().value(), item.row(), item.mark()))
                .toList();
        assertThat(lines).hasSizeGreaterThan(40).allMatch(Line::isRight);
        assertThat(new Line("due", form.due().row(), form.due().mark()).isRight())
                .isTrue();
        assertThat(new Line(
                                "stay",
                                form.shortestStay().row(),
                                form.shortestStay().mark())
                        .isRight())
                .isTrue();
        assertThat(ROWS.keySet()).containsAll(form.differs().keySet());
        boolean first = form.differs().isEmpty();
        List<String> asked = IntStream.rangeClosed(20, 35)
                .mapToObj(number -> "REM-" + number)
                .filter(row -> !first || !List.of("REM-21", "REM-34").contains(row))
                .toList();
        assertThat(lines.stream().map(Line::row).distinct()).containsExactlyElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_one_default_of_a_form_is_the_reason_that_the_rule_below_its_fields_asks(FormPack form) throws IOException {
        assertThat(form.definition().items())
                .filteredOn(item -> item.mark() == Mark.D)
                .extracting(item -> item.id().value())
                .containsExactly("session.short-stay-reason");
        assertThat(ClinicalRows.lines())
                .filteredOn(line -> line.startsWith(
                        "Rules: form due = treatment date + " + form.due().whole() + " days;"))
                .singleElement()
                .asString()
                .contains("if total minutes < " + form.shortestStay().whole() + " unless a reason is recorded (D)");
    }

    private static List<Line> lines(RulePack pack) {
        List<Line> lines = new ArrayList<>();
        pack.numbers().forEach((name, number) -> lines.add(line(name, number.origin())));
        pack.rules().topics().forEach(entry -> lines.add(line(entry.topic().code(), entry.origin())));
        pack.rules()
                .rules()
                .forEach(rule -> rule.origins()
                        .forEach(origin -> lines.add(line(rule.ref().id().value(), origin))));
        return lines;
    }

    private static Line line(String place, Origin origin) {
        return new Line(place, origin.row(), origin.mark());
    }

    /** Where a rule goes beyond its row, it is our default and says so. */
    @Test
    void every_line_of_the_screening_rules_has_the_mark_of_its_row_or_is_our_default() {
        RulePack pack = new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();
        assertThat(lines(pack))
                .hasSizeGreaterThan(200)
                .allMatch(line -> line.isRight() || (line.mark == Mark.D && ROWS.containsKey(line.row)));
        assertThat(lines(pack).stream()
                        .filter(line -> line.mark == Mark.D && !line.row.equals("none") && !line.isRight())
                        .map(Line::place)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "intracranial-hemorrhage",
                        "adult-ketamine",
                        "other-way-esketamine",
                        "pregnancy-ketamine",
                        "breast-feeding-ketamine",
                        "vascular-lesion-ketamine",
                        "uncontrolled-hypertension");
        assertThat(ROWS.keySet()).containsAll(pack.notices().keySet());
    }

    @Test
    void every_row_on_screening_and_on_interactions_is_asked_or_named_here_as_one_that_asks_nothing() {
        RulePack pack = new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();
        Set<String> spoken = new HashSet<>(pack.notices().keySet());
        lines(pack).forEach(line -> spoken.add(line.row));
        assertThat(ROWS.keySet().stream()
                        .filter(row -> row.startsWith("SCR-") || row.startsWith("INT-"))
                        .filter(row -> !spoken.contains(row)))
                .containsExactlyInAnyOrder(
                        "SCR-05", // how well an instrument performs
                        "SCR-06", // which version of another is current
                        "SCR-11", // the day of an approval
                        "SCR-15", // the schedule of both drugs
                        "SCR-63c", // an authority that was not found
                        "SCR-64", // the scope of one center's algorithm
                        "SCR-65", // the entry to one trial
                        "INT-19"); // what is never mixed in a syringe
    }

    @Test
    void the_marks_are_read_from_the_reference_as_it_words_them() {
        assertThat(ROWS.get("MON-01")).containsExactly("V2");
        assertThat(ROWS.get("MON-30")).containsExactly("D");
        assertThat(ROWS.get("MON-42")).containsExactly("D", "M");
        assertThat(ROWS.get("MON-40")).containsExactly("M");
        assertThat(ROWS.get("RTE-40")).containsExactly("M", "V1");
        assertThat(ROWS.get("MON-61")).containsExactly("D", "V2");
        assertThat(ROWS.get("CTC-05")).isEmpty();
    }

    @Test
    void a_row_that_is_not_there_and_a_mark_that_is_not_its_own_are_wrong() {
        assertThat(new Line("a", "MON-99", Mark.D).isRight()).isFalse();
        assertThat(new Line("a", "MON-01", Mark.D).isRight()).isFalse();
        assertThat(new Line("a", "none", Mark.V2).isRight()).isFalse();
        assertThat(new Line("a", "MON-01", Mark.V2).isRight()).isTrue();
    }
}
