package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command replaces what it reads, nor a log of any clinic. */
class OutputFilesTest {
    private static final String READ = ": must be another file than those that are read\n";
    private static final String LOG = ": must be a new file or one that holds no log, is a log\n";

    @TempDir
    private Path folder;

    private Path ledger = Path.of("");
    private Path session = Path.of("");

    @BeforeEach
    void copyLogs() throws IOException {
        ledger = Files.copy(Run.HOME.resolve("examples/ledger/harbor.ndjson"), folder.resolve("harbor.ndjson"));
        session = Files.copy(Run.logs().get(1), folder.resolve("visit.ndjson"));
    }

    private Run ledger(String... args) {
        return Run.of(Stream.concat(Stream.of("ledger", ledger.toString()), Stream.of(args))
                .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--inventory", "--dispensed", "--export"})
    void a_table_never_replaces_a_log_that_is_read_by_whatever_name(String option) throws IOException {
        String before = Files.readString(ledger);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), ledger);
        Path around = folder.resolve("..").resolve(folder.getFileName()).resolve("harbor.ndjson");

        for (Path file : List.of(ledger, link, around)) {
            assertThat(ledger(option, file.toString())).isEqualTo(new Run(2, "", "error KC-CLI-014 " + file + READ));
        }
        assertThat(ledger(session.toString(), option, session.toString()))
                .isEqualTo(new Run(2, "", "error KC-CLI-014 " + session + READ));
        assertThat(ledger).content().isEqualTo(before);
    }

    @Test
    void a_log_that_is_not_read_is_not_replaced_either() throws IOException {
        Path other = Files.copy(Run.HOME.resolve("examples/ledger/cedar.ndjson"), folder.resolve("cedar.ndjson"));
        Path damaged = Files.writeString(folder.resolve("damaged.ndjson"), "torn\n" + Files.readString(session));
        for (Path log : List.of(other, session, damaged)) {
            String before = Files.readString(log);
            assertThat(ledger("--inventory", log.toString()))
                    .isEqualTo(new Run(2, "", "error KC-CLI-014 " + log + LOG));
            assertThat(Run.with(Run.noShow(), "flowsheet", "-", "-o", log.toString()))
                    .isEqualTo(new Run(2, "", "error KC-CLI-014 " + log + LOG));
            assertThat(log).content().isEqualTo(before);
        }
    }

    @Test
    void a_page_never_replaces_its_log_or_a_pack() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.json"), "{}");
        for (Path file : List.of(session, pack)) {
            String before = Files.readString(file);
            Run run = Run.of("flowsheet", session.toString(), "--clinic", pack.toString(), "-o", file.toString());
            assertThat(run).isEqualTo(new Run(2, "", "error KC-CLI-014 " + file + READ));
            assertThat(file).content().isEqualTo(before);
        }
    }

    @Test
    void a_bundle_of_the_demo_never_replaces_a_log() throws IOException {
        Path day = Files.createDirectory(folder.resolve("day"));
        Path log = Files.writeString(day.resolve("a.ndjson"), Run.noShow());
        Path target = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(target.resolve("a.json"), log);

        Run run = Run.of("demo", day.toString(), "--out", target.toString(), "--once", "--us-core", "none");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error KC-CLI-014 " + target.resolve("a.json") + READ);
        assertThat(log).content().isEqualTo(Run.noShow());
    }

    @Test
    void two_documents_go_to_two_places() {
        Path same = folder.resolve("same.csv");
        assertThat(ledger("--inventory", "-", "--dispensed", "-"))
                .isEqualTo(new Run(
                        2, "", "error KC-CLI-001 standard output: must take one document, was named for two\n"));
        assertThat(ledger("--inventory", same.toString(), "--export", same.toString()))
                .isEqualTo(
                        new Run(2, "", "error KC-CLI-001 " + same + ": must take one document, was named for two\n"));
        assertThat(same).doesNotExist();
        assertThat(ledger("--inventory", "-", "--recall", "KT6M118"))
                .isEqualTo(new Run(
                        2, "", "error KC-CLI-001 arguments: --recall must go without a table on standard output\n"));
    }

    @Test
    void a_file_that_is_there_is_replaced_whole_with_its_permissions_and_nothing_is_left_beside_it()
            throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "old".repeat(10_000));
        Path link = Files.createSymbolicLink(folder.resolve("z.csv"), table);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-r-----"));
        }
        List<Path> before = files();

        assertThat(ledger("--inventory", link.toString()).code()).isZero();
        assertThat(table).content().startsWith("clinic,at,container").doesNotContain("old");
        assertThat(link).isSymbolicLink();
        assertThat(files()).isEqualTo(before);
        if (posix) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
                    .isEqualTo("rw-r-----");
        }
    }

    @Test
    void what_cannot_be_written_leaves_what_was_there() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThat(ledger("--inventory", taken.toString()))
                .isEqualTo(new Run(2, "", "error KC-CLI-010 " + taken + ": must be a file that can be written\n"));
        assertThat(taken).isEmptyDirectory();
    }
}
