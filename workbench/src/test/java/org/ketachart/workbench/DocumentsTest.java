package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketachart.cds.CdsFault;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CoreFault;
import org.ketachart.fhir.FhirFault;
import org.ketachart.fhir.hapi.ValidationFault;
import org.ketachart.journal.fault.ChainFault;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.packs.PackFault;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.form.FormFault;
import org.ketachart.sessions.ledger.LedgerFault;
import org.ketachart.workbench.push.PushFault;

/** What the code names the pages must explain, and nothing that is gone. */
class DocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void every_code_of_a_fault_stands_once_in_the_pages_and_no_other_does() throws IOException {
        List<String> known = new ArrayList<>();
        for (Coded[] faults : List.of(
                CoreFault.values(),
                SessionFault.values(),
                FhirFault.values(),
                CdsFault.values(),
                ValidationFault.values(),
                CommandFault.values(),
                PushFault.values(),
                PackFault.values(),
                FormFault.values(),
                LedgerFault.values(),
                ChainFault.values(),
                JournalFault.values())) {
            Arrays.stream(faults).map(Coded::code).forEach(known::add);
        }
        String pages = Files.readString(DOCS.resolve("faults.md")) + Files.readString(DOCS.resolve("session-log.md"));
        assertThat(met("\\| (KC-[A-Z]+-[0-9]{3}) \\|", pages)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void every_clinical_row_that_the_code_names_is_explained() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String module : List.of(
                "core",
                "screening",
                "sessions",
                "outcomes",
                "packs",
                "fhir-json",
                "cds-hooks",
                "documents",
                "workbench")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|json)"))
                        .toList()) {
                    named.addAll(met(
                            "\\b((?:MON|SCL|AE|CTC|RTE|REM|INT|SCR|MNT|AUD|OUT|CAR)-[0-9]{2})\\b",
                            Files.readString(file)));
                }
            }
        }
        String page = Files.readString(DOCS.resolve("clinical-sources.md"));
        assertThat(named)
                .contains("MON-01")
                .containsExactlyInAnyOrderElementsOf(met("\\| ([A-Z]+-[0-9]{2}) \\|", page));
    }

    private static List<String> met(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }
}
