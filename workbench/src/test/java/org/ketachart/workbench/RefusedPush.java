package org.ketachart.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A push that is refused, and the line that must say why, in which BASE is the server and {@code -} the log.
 *
 * @param name as a sentence without a verb
 * @param server how the server is told to be
 * @param args behind the log
 * @param environment what may hold a token
 * @param line without its severity
 */
record RefusedPush(
        String name, Consumer<ScriptedServer> server, List<String> args, Map<String, String> environment, String line) {
    /** Returns one by a server that is told to be some way. */
    static RefusedPush told(String name, Consumer<ScriptedServer> server, String line) {
        return new RefusedPush(name, server, List.of(), Map.of(), line);
    }

    /** Returns one by its arguments. */
    static RefusedPush argument(String name, String line, String... args) {
        return told(name, server -> {}, line).with(args);
    }

    /** Returns one by how the transaction is answered. */
    static RefusedPush answered(String name, Object act, String line) {
        return told(name, server -> server.next(act), line);
    }

    /** Returns one by how the question is answered what the server can do. */
    static RefusedPush said(String name, int status, String body, String line) {
        return told(name, server -> server.metadata(status, body, Map.of()), line);
    }

    /** Returns this with these arguments. */
    RefusedPush with(String... more) {
        return new RefusedPush(name, server, List.of(more), environment, line);
    }

    /** Returns this with a token in the environment. */
    RefusedPush token(String token) {
        return new RefusedPush(name, server, args, Map.of("KETACHART_TOKEN", token), line);
    }

    @Override
    public String toString() {
        return name;
    }
}
