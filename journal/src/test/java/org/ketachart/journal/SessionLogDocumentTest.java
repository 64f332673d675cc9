package org.ketachart.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.journal.internal.SchemaWriter;

/** What is written about the log is what the log is. */
class SessionLogDocumentTest {
    private static final Path SCHEMA = Path.of("../docs/session-log.schema.json");
    private static final Path PAGE = Path.of("../docs/session-log.md");

    @Test
    void the_schema_is_the_one_drawn_from_the_records() throws IOException {
        byte[] drawn = new SchemaWriter().write();
        if (Boolean.getBoolean("schema.write")) {
            Files.write(SCHEMA, drawn);
        }

        assertThat(Files.readString(SCHEMA))
                .as("draw it anew with ./mvnw -pl journal -am test -Dtest=SessionLogDocumentTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dschema.write=true")
                .isEqualTo(new String(drawn, StandardCharsets.UTF_8));
    }

    @Test
    void the_page_has_every_fault_with_its_meaning() throws IOException {
        List<String> rows = Files.readAllLines(PAGE);

        assertThat(Arrays.stream(JournalFault.values()).map(f -> "| " + f.code() + " | " + f.meaning() + " |"))
                .hasSizeGreaterThan(30)
                .isSubsetOf(rows);
    }

    @Test
    void the_page_names_every_event_type() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(new EventCodec().types())
                .hasSizeGreaterThan(25)
                .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
    }

    @Test
    void no_two_faults_share_a_code() {
        assertThat(Arrays.stream(JournalFault.values()).map(JournalFault::code)).doesNotHaveDuplicates();
    }
}
