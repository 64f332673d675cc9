package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that says nothing of itself may be no FHIR server: no patient's data goes there unless somebody vouches for it. */
class PushUnknownServerTest {
    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void nothing_is_sent_to_it(int status) {
        for (List<String> options : List.of(List.<String>of(), List.of("--dry-run"), List.of("--stand-ins"))) {
            try (ScriptedServer server = new ScriptedServer().metadata(status, "", Map.of())) {
                Run run = push(server, options);

                assertThat(run)
                        .isEqualTo(
                                new Run(
                                        2,
                                        "",
                                        "error KC-PSH-013 " + server.base()
                                                + ": the server must say what it can do, answered " + status
                                                + " for metadata; mend the address, or give --no-metadata for a server that you know\n"));
                assertThat(server.requests).containsExactly("GET /fhir/metadata null");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void it_is_sent_to_where_somebody_vouches_for_it(int status) {
        try (ScriptedServer server = new ScriptedServer().metadata(status, "", Map.of())) {
            Run run = push(server, List.of("--no-metadata"));

            assertThat(run.code()).isZero();
            assertThat(run.err())
                    .isEqualTo("warning KC-PSH-013 " + server.base()
                            + ": the server should say what it can do, answered " + status + " for metadata\n");
            assertThat(server.transactions).hasSize(1);
        }
    }

    @Test
    void what_a_server_says_of_itself_counts_also_where_nothing_was_expected() {
        try (ScriptedServer server = new ScriptedServer()) {
            server.statement().put("fhirVersion", "5.0.0");
            Run run = push(server, List.of("--no-metadata"));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("error KC-PSH-014 ");
            assertThat(server.transactions).isEmpty();
        }
    }

    private static Run push(ScriptedServer server, List<String> options) {
        List<String> args = new ArrayList<>(List.of("push", "-", "--to", server.base()));
        args.addAll(options);
        return Run.with(Run.noShow(), args.toArray(String[]::new));
    }
}
