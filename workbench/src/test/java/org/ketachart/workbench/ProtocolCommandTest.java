package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolCommandTest {
    private static String hold(String layer, String version, String effective, int systolic) {
        return """
                {"id": "esketamine-nasal", "version": "%s", "effective": "%s", "layer": "%s",
                 "values": {"pressure.hold.systolic": {"value": %d, "unit": "mm[Hg]", "row": "MON-41", "mark": "D"}},
                 "crisisContact": "the clinician on call"}
                """.formatted(version, effective, layer, systolic);
    }

    @Test
    void all_protocols_are_listed() {
        Run run = Run.of("protocol");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(11);
        assertThat(run.out()).contains("esketamine-nasal-mdsi").contains("ketamine-intravenous");
    }

    @Test
    void a_value_shows_its_row_its_mark_and_who_set_it() {
        Run run = Run.of("protocol", "esketamine-nasal");
        assertThat(run).returns(0, Run::code).returns("", Run::err);
        assertThat(run.out())
                .startsWith("""
                        Esketamine nasal spray, treatment-resistant depression
                        esketamine-nasal 0.2.0
                        for esketamine, nasal, in the clinic
                        from 2026-01-01  library 0.2.0
                        """)
                .containsPattern("stay.from-first +120 min +MON-01 +V2 +library 0.2.0")
                .endsWith("surroundings: not set\nin a crisis call: not set\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void what_is_printed_of_a_default_is_its_page_in_the_documents() throws IOException {
        for (String id : List.of("ketamine-nasal", "ketamine-telehealth-oral")) {
            Path page = Run.HOME.resolve("docs").resolve("protocols").resolve(id + ".txt");
            assertThat(Run.of("protocol", id)).isEqualTo(new Run(0, Files.readString(page), ""));
        }
    }

    @Test
    void what_the_authorities_warn_of_is_printed_with_the_protocol() {
        assertThat(Run.of("protocol", "ketamine-nasal").out())
                .contains("\nRTE-44  Compounded nasal ketamine is under an FDA safety alert")
                .contains("\nCAR-11  The FDA warned of compounded nasal ketamine");
        assertThat(Run.of("protocol", "ketamine-telehealth-sublingual").out())
                .contains("\nfor racemic-ketamine, sublingual, at home, with an adult beside and the clinic by video\n")
                .contains("\nCAR-09  The FDA warned in October 2023 of ketamine at home");
        assertThat(Run.of("protocol", "esketamine-nasal").out()).doesNotContain("notices");
    }

    @Test
    void a_pack_may_not_steer_the_terminal(@TempDir Path folder) throws IOException {
        Path clinic = Files.writeString(
                folder.resolve("c.json"),
                hold("clinic", "2", "2026-03-01", 155).replace("the clinician", "the\\nclinician \\u2028"));
        assertThat(Run.of("protocol", "esketamine-nasal", "--clinic", clinic.toString())
                        .out())
                .endsWith("in a crisis call: the clinician   on call\n");
    }

    @Test
    void what_a_clinic_sets_stands_beside_what_it_replaced(@TempDir Path folder) throws IOException {
        Path network = Files.writeString(folder.resolve("n.json"), hold("network", "3", "2026-02-01", 158));
        Path clinic = Files.writeString(folder.resolve("c.json"), hold("clinic", "2", "2026-03-01", 155));
        Run run = Run.of(
                "protocol",
                "esketamine-nasal",
                "--network",
                network.toString(),
                "--clinic",
                clinic.toString(),
                "--at",
                "2026-05-12");
        assertThat(run.out())
                .contains("esketamine-nasal 0.2.0-network.3-clinic.2")
                .containsPattern("pressure.hold.systolic +155 mm\\[Hg\\] +MON-41 +D +clinic 2 +158 mm\\[Hg\\]")
                .endsWith("in a crisis call: the clinician on call\n");
        Run before = Run.of(
                "protocol",
                "esketamine-nasal",
                "--network",
                network.toString(),
                "--clinic",
                clinic.toString(),
                "--at",
                "2026-02-28");
        assertThat(before.out())
                .containsPattern("pressure.hold.systolic +158 mm\\[Hg\\] +MON-41 +D +network 3 +160 mm");
    }

    @Test
    void a_pack_of_another_layer_than_its_option_says_is_refused(@TempDir Path folder) throws IOException {
        Path network = Files.writeString(folder.resolve("n.json"), hold("network", "3", "2026-02-01", 158));
        Run run = Run.of("protocol", "esketamine-nasal", "--clinic", network.toString());
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "error KC-CLI-008 " + network + ": must be a pack of layer clinic, is of layer network\n"));
    }

    @Test
    void the_pack_on_the_page_is_read(@TempDir Path folder) throws IOException {
        String page = Files.readString(Run.HOME.resolve("docs").resolve("protocols.md"));
        int begin = page.indexOf("```json") + 7;
        String json = page.substring(begin, page.indexOf("```", begin));
        Path clinic = Files.writeString(folder.resolve("ours.json"), json);
        Run run = Run.of("protocol", "esketamine-nasal", "--clinic", clinic.toString(), "--at", "2026-05-12");
        assertThat(run).returns(0, Run::code).returns("", Run::err);
        assertThat(run.out()).contains("0.2.0-clinic.2").contains("surroundings: dim light, quiet, own music");
    }

    @Test
    void a_pack_with_slips_is_refused_with_all_of_them(@TempDir Path folder) throws IOException {
        Path clinic = Files.writeString(
                folder.resolve("c.json"),
                hold("clinic", "2", "2026-03-01", 155)
                        .replace("mm[Hg]", "kPa")
                        .replace("\"crisisContact\"", "\"crisisPhone\""));
        Run run = Run.of("protocol", "esketamine-nasal", "--clinic", clinic.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .anyMatch(line ->
                        line.startsWith("error KC-PCK-005 " + clinic + ": values.pressure.hold.systolic.unit: "))
                .anyMatch(line -> line.startsWith("error KC-PCK-003 " + clinic + ": crisisPhone: "));
    }

    @Test
    void what_is_no_protocol_and_what_is_no_day_is_refused() {
        assertThat(Run.of("protocol", "ketamine-home").err())
                .startsWith("error KC-CLI-001 arguments: a protocol must be one of esketamine-nasal, ");
        assertThat(Run.of("protocol", "ketamine home").code()).isEqualTo(2);
        assertThat(Run.of("protocol", "esketamine-nasal", "--at", "soon").code())
                .isEqualTo(2);
        assertThat(Run.of("protocol", "esketamine-nasal", "--at", "2025-01-01").err())
                .startsWith("error KC-PCK-011 esketamine-nasal: effective: ");
    }
}
