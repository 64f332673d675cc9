package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

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
        GZIP,
        GZIP_UNSAID
    }

    /** An answer of a status with a body and headers, in place of what is asked. */
    record Canned(int status, String body, Map<String, String> headers) {
        /** Returns this as an answer that comes compressed, and does or does not say so. */
        Canned compressed(boolean says) {
            return new Canned(status, body, Map.of(says ? "Content-Encoding" : "X-Unsaid-Encoding", "gzip"));
        }

        private boolean isCompressed() {
            return headers.containsValue("gzip");
        }
    }

    /** The transaction is taken, and the answer has a status of this kind for its first entry. */
    record Entry(String status) {}

    final ScriptedStore store = new ScriptedStore();
    final List<String> requests = new ArrayList<>();
    final Set<String> encodings = new TreeSet<>();
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
                encodings.add(String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding")));
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
        if (act instanceof Entry entry) {
            ((ObjectNode) done.response().path("entry").get(0).path("response")).put("status", entry.status());
            act = Act.WELL;
        }
        answer(
                exchange,
                done.refusal() != null ? outcome(400, done.refusal()) : SpoiltAnswer.of((Act) act, done.response()));
    }

    private void stall() throws InterruptedException {
        stalled.countDown();
        released.await();
    }

    static Canned json(int status, JsonNode body) {
        return new Canned(status, body.toString(), Map.of("Content-Type", "application/fhir+json;charset=UTF-8"));
    }

    private static void answer(HttpExchange exchange, Canned canned) throws IOException {
        canned.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = canned.body().getBytes(UTF_8);
        if (canned.isCompressed()) {
            bytes = gzip(bytes);
        }
        exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
