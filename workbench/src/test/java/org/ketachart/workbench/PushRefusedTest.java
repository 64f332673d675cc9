package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every push that is refused, and the very line that says why: what must hold, then what was met. */
class PushRefusedTest {
    @TempDir
    private static Path folder;

    static Stream<RefusedPush> refused() {
        return Stream.of(
                        RefusedArguments.arguments(folder),
                        RefusedServers.statements(),
                        RefusedServers.questions(),
                        RefusedTransactions.transactions(),
                        RefusedTransactions.answers())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_push_that_is_refused_says_why(RefusedPush refused) {
        try (ScriptedServer server = new ScriptedServer()) {
            refused.server().accept(server);
            List<String> args = new ArrayList<>(List.of("push", "-"));
            args.addAll(refused.args());
            if (!args.contains("--to")) {
                args.addAll(List.of("--to", server.base()));
            }
            Run run = Run.with(Run.noShow(), refused.environment(), args.toArray(String[]::new));

            String line = refused.line().replace("BASE:", server.base() + ":").replace(" -:", " standard input:");
            assertThat(run.err()).isEqualTo("error " + line + "\n");
            assertThat(run.code()).isEqualTo(2);
            boolean sent = refused.line().contains(" -:");
            assertThat(server.transactions).hasSize(sent ? 1 : 0);
        }
    }

    @Test
    void all_that_a_server_lacks_is_told_at_once() {
        try (ScriptedServer server = new ScriptedServer()) {
            server.statement().put("fhirVersion", "3.0.2");
            ScriptedStatement.resource(server.statement(), "Encounter").put("conditionalUpdate", false);
            ScriptedStatement.resource(server.statement(), "Location").put("conditionalUpdate", false);
            Run run = Run.with(Run.noShow(), "push", "-", "--to", server.base());

            assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith("error KC-PSH-014 "));
            assertThat(server.writes()).isEmpty();
        }
    }
}
