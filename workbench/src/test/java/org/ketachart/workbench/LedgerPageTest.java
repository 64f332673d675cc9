package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketachart.journal.ChainCheck;

/** What the page of the ledger shows is what there is: its lines run, and its hash comes out. */
class LedgerPageTest {
    private static final Path PAGE = Path.of("../docs/ledger.md");
    private static final String BEGIN = "// keep a ledger: begin\n";
    private static final String END = "// keep a ledger: end\n";

    @TempDir
    private Path folder;

    @Test
    void the_lines_keep_a_ledger_that_is_whole_and_that_the_command_reads() throws IOException {
        Path file = folder.resolve("ledger.ndjson");
        ByteArrayOutputStream inventory = new ByteArrayOutputStream();
        ByteArrayOutputStream dispensed = new ByteArrayOutputStream();
        ChainCheck check = KeepALedger.keep(file, inventory, dispensed);

        assertThat(check.isWhole()).isTrue();
        assertThat(check.entries()).isEqualTo(2);
        assertThat(inventory.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(row -> row.contains(",vial-1,") && row.contains(",150,mg,"));
        assertThat(dispensed.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
        assertThat(Run.of("ledger", "verify", file.toString(), "--head", String.valueOf(check.head()))
                        .out())
                .endsWith("vouched for up to entry 2 (l-2) of 2\n");
    }

    @Test
    void the_page_shows_these_very_lines_with_their_imports() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/ketachart/workbench/KeepALedger.java"));
        String imports =
                source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n", "", "\n"));
        int begin = source.indexOf(BEGIN) + BEGIN.length();
        String lines = source.substring(begin, source.lastIndexOf('\n', source.indexOf(END, begin)) + 1)
                .replaceAll("(?m)^ {8}", "");

        assertThat(Files.readString(PAGE)).contains("```java\n" + imports + "\n" + lines + "```\n");
        assertThat(lines.lines()).hasSizeBetween(20, 35);
    }

    @Test
    void the_hash_that_the_page_shows_is_that_of_the_line_it_names() throws IOException, NoSuchAlgorithmException {
        List<String> lines = Files.readAllLines(Run.HOME.resolve("examples/ledger/harbor.ndjson"));
        String fourth = lines.get(3).replaceAll(",\"hash\":\"[0-9a-f]*\"}$", "");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(fourth.getBytes(StandardCharsets.UTF_8)));

        assertThat(lines.get(3)).endsWith(",\"hash\":\"" + hash + "\"}");
        assertThat(Files.readString(PAGE)).contains("sed -n 4p examples/ledger/harbor.ndjson | ", hash);
    }
}
