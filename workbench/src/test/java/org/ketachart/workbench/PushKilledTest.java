package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketachart.workbench.ScriptedServer.Act;

/** A push in a process of its own that is ended from outside while the server has the third of seven transactions in hand. */
class PushKilledTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"STALL_BEFORE", "STALL_AFTER"})
    void a_push_that_is_killed_is_mended_by_the_next(Act act) throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer();
                ScriptedServer clean = new ScriptedServer()) {
            server.next(Act.WELL, Act.WELL, act);
            Path out = folder.resolve("out");
            Process push = process(server, out);
            assertThat(server.stalled.await(2, TimeUnit.MINUTES)).isTrue();
            push.destroyForcibly();
            assertThat(push.waitFor()).isNotZero();
            String printed = Files.readString(out);

            assertThat(server.transactions).hasSize(3);
            assertThat(printed.lines().map(line -> line.substring(0, 3)).distinct())
                    .as("the rows of a log are there as soon as it is answered")
                    .containsExactly("log", "01-", "02-");
            assertThat(Run.of(arguments(server)).code()).isZero();
            assertThat(Run.of(arguments(clean)).code()).isZero();
            assertThat(server.store.content()).isEqualTo(clean.store.content());
            assertThat(server.store.counts()).isEqualTo(clean.store.counts());
        }
    }

    private static Process process(ScriptedServer server, Path out) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments(server)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("KETACHART_TOKEN");
        return builder.start();
    }

    private static String[] arguments(ScriptedServer server) throws IOException {
        List<String> args = new ArrayList<>(List.of("push", "--to", server.base()));
        Run.logs().forEach(log -> args.add(log.toString()));
        return args.toArray(String[]::new);
    }
}
