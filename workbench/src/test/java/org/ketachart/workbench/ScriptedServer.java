package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A FHIR server over HTTP that keeps what it gets in a {@link ScriptedStore}, and fails the way it is told to. */
final class ScriptedServer implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** How one transaction is answered; {@link #WELL} unless told otherwise. */
    enum Act {
        WELL,
        DROP_BEFORE,
        DROP_AFTER,
        STALL_BEFORE,
        STALL_AFTER,
        HTML,
        CUT,
        ONE_LESS,
        OTHER_TYPE,
        NO_STATUS,
        SEARCHSET,
        OUTCOME_AS_ANSWER,
        ONE_REFUSED
    }

    /** An answer of a status with a body and headers, in place of what is asked. */
    record Canned(int status, String body, Map<String, String> headers) {}

    final ScriptedStore store = new ScriptedStore();
    final List<String> requests = new ArrayList<>();
    final List<byte[]> transactions = new ArrayList<>();
    final CountDownLatch stalled = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    private final Deque<Object> script = new ArrayDeque<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ObjectNode statement = ScriptedStatement.complete();
    private Canned metadata;
    private Canned puts;
    private Canned gets;

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** Says how the next transactions are answered, one after the other. */
    ScriptedServer next(Object... acts) {
        script.addAll(List.of(acts));
        return this;
    }

    ScriptedServer metadata(int status, String body, Map<String, String> headers) {
        metadata = new Canned(status, body, headers);
        return this;
    }

    ScriptedServer puts(int status, String body) {
        puts = new Canned(status, body, Map.of());
        return this;
    }

    ScriptedServer gets(int status, Map<String, String> headers) {
        gets = new Canned(status, "", headers);
        return this;
    }

    ObjectNode statement() {
        return statement;
    }

    static Canned status(int status) {
        return new Canned(status, "", Map.of());
    }

    static Canned outcome(int status, String json) {
        return new Canned(status, "{\"resourceType\":\"OperationOutcome\",\"issue\":[" + json + "]}", Map.of());
    }

    /** Returns the writes that came in, in order. */
    synchronized List<String> writes() {
        return requests.stream().filter(one -> !one.startsWith("GET ")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            synchronized (this) {
                requests.add(
                        method + " " + path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            }
            if (!path.startsWith("/fhir")) {
                answer(exchange, status(404));
            } else if (method.equals("GET") && path.equals("/fhir/metadata")) {
                answer(exchange, metadata != null ? metadata : json(200, statement));
            } else if (method.equals("GET")) {
                answer(exchange, gets != null ? gets : read(path.substring(6)));
            } else if (!"application/fhir+json"
                    .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                answer(exchange, status(415));
            } else if (method.equals("PUT")) {
                answer(exchange, puts != null ? puts : put(path.substring(6), JSON.readTree(body)));
            } else {
                transaction(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Canned read(String path) {
        JsonNode found = store.read(path);
        return found == null ? status(404) : json(200, found);
    }

    private synchronized Canned put(String path, JsonNode resource) {
        return store.read(path) != null ? status(412) : json(201, store.put(path, (ObjectNode) resource));
    }

    private void transaction(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        Object act;
        synchronized (this) {
            transactions.add(body);
            act = script.isEmpty() ? Act.WELL : script.poll();
        }
        if (act instanceof Canned canned) {
            answer(exchange, canned);
            return;
        }
        if (act == Act.DROP_BEFORE) {
            return;
        }
        if (act == Act.STALL_BEFORE) {
            stall();
            return;
        }
        ScriptedStore.Done done;
        synchronized (this) {
            done = store.take(JSON.readTree(body));
        }
        if (act == Act.STALL_AFTER) {
            stall();
            return;
        }
        if (act == Act.DROP_AFTER) {
            return;
        }
        answer(exchange, done.refusal() != null ? outcome(400, done.refusal()) : spoilt((Act) act, done.response()));
    }

    private void stall() throws InterruptedException {
        stalled.countDown();
        released.await();
    }

    private static Canned spoilt(Act act, ObjectNode response) {
        JsonNode entries = response.path("entry");
        switch (act) {
            case HTML -> {
                return new Canned(200, "<html><body>CANARY-7f3a</body></html>", Map.of("Content-Type", "text/html"));
            }
            case CUT -> {
                String whole = response.toString();
                return new Canned(200, whole.substring(0, whole.length() - 9), Map.of());
            }
            case OUTCOME_AS_ANSWER -> {
                return outcome(200, "{\"severity\":\"information\",\"code\":\"informational\"}");
            }
            case SEARCHSET -> response.put("type", "searchset");
            case ONE_LESS -> response.withArray("entry").remove(0);
            case OTHER_TYPE -> ((ObjectNode) entries.get(0).path("response")).put("location", "Basic/1/_history/1");
            case NO_STATUS -> ((ObjectNode) entries.get(0).path("response")).remove("status");
            case ONE_REFUSED -> ((ObjectNode) entries.get(0).path("response")).put("status", "422 Unprocessable");
            default -> {}
        }
        return json(200, response);
    }

    private static Canned json(int status, JsonNode body) {
        return new Canned(status, body.toString(), Map.of("Content-Type", "application/fhir+json;charset=UTF-8"));
    }

    private static void answer(HttpExchange exchange, Canned canned) throws IOException {
        canned.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = canned.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
