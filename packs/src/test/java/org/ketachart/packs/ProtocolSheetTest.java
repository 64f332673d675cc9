package org.ketachart.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.value.RecordId;

/** The pages of the default protocols that stand in the documents: what is due when, and which gates apply. */
class ProtocolSheetTest {
    private static final Path PAGES = Path.of("..", "docs", "protocols");
    private static final LocalDate DAY = LocalDate.parse("2026-05-12");
    private static final ProtocolLibrary LIBRARY = new ProtocolLibrary();

    static List<String> ids() {
        return LIBRARY.ids().stream().map(RecordId::value).toList();
    }

    private static EffectiveProtocol effective(String id, String... above) {
        List<ProtocolPack> packs = Stream.concat(
                        LIBRARY.find(new RecordId(id)).stream(),
                        Stream.of(above)
                                .map(json -> new PackReader()
                                        .read(json.getBytes(UTF_8))
                                        .value()))
                .toList();
        return ProtocolLayers.of(packs).value().on(DAY).value();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void the_page_of_a_default_protocol_is_what_the_protocol_says(String id) throws IOException {
        String page = String.join("\n", ProtocolSheet.lines(effective(id))) + "\n";
        Path file = PAGES.resolve(id + ".txt");
        if (Boolean.getBoolean("example.write")) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertThat(page).as("written anew by -Dexample.write=true").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void no_line_is_too_long_to_be_read(String id) {
        assertThat(ProtocolSheet.lines(effective(id))).allMatch(line -> line.length() <= 140);
    }

    @Test
    void there_is_a_page_for_every_default_protocol_and_no_other() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ids().stream().map(id -> id + ".txt").toList());
        }
    }

    @Test
    void what_a_layer_replaced_stands_beside_what_holds() {
        List<String> lines = ProtocolSheet.lines(effective("ketamine-oral", """
                {"id": "ketamine-oral", "version": "2", "effective": "2026-03-01", "layer": "clinic",
                 "values": {"dose.total": {"value": 150, "unit": "mg", "row": "RTE-42", "mark": "V1"}},
                 "looks": {"after-dose": {"role": "after-dose", "from": "first-drug", "first": 20, "every": 20, "until": 120,
                     "early": 10, "late": 10, "of": ["blood-pressure"], "row": "MON-33", "mark": "D"}},
                 "gates": {"gait": {"unmet": "off", "row": "none", "mark": "D"}},
                 "surroundings": "dim light,\\nquiet"}
                """));
        assertThat(lines)
                .anyMatch(line -> line.matches("after-dose +after-dose +first-drug +20, every 20 to 120 +-10 \\+10"
                        + " +blood-pressure +MON-33 +D +clinic 2"))
                .anyMatch(line -> line.matches("\\(was\\) +after-dose +first-drug +30, every 30 to 120 +-15 \\+15"
                        + " +blood-pressure, heart-rate, +MON-33 +D +instead of"))
                .anyMatch(line -> line.matches("gait +off +off +none +D +clinic 2 +soft, soft, none +walks as before"))
                .anyMatch(line -> line.matches("dose.total +150 mg +RTE-42 +V1 +clinic 2 +300 mg +above: look"))
                .anyMatch(line -> line.startsWith("not asked: ") && line.contains("gait"))
                .contains("surroundings: dim light, quiet", "in a crisis call: not set");
    }
}
