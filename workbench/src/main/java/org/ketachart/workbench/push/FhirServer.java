package org.ketachart.workbench.push;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A FHIR server over HTTP. It is asked one thing at a time, is never followed elsewhere, and its silence has a reason. */
public final class FhirServer {
    private static final String FHIR_JSON = "application/fhir+json";
    private static final Duration LONGEST_TO_CONNECT = Duration.ofSeconds(20);

    private final Target target;
    private final Optional<Token> token;
    private final Duration patience;
    private final HttpClient client;

    /**
     * Creates the way to a server; nothing is sent yet.
     *
     * @param target where it is
     * @param token sent along with every request
     * @param patience how long one whole answer may take
     */
    public FhirServer(Target target, Optional<Token> token, Duration patience) {
        this.target = target;
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.compareTo(LONGEST_TO_CONNECT) < 0 ? patience : LONGEST_TO_CONNECT)
                .build();
    }

    /** Returns where it is. */
    Target target() {
        return target;
    }

    /** Returns how long one whole answer may take. */
    Duration patience() {
        return patience;
    }

    /** Reads what is at a place, such as {@code metadata}. */
    Reply get(String path) {
        return send(path, HttpRequest.newBuilder(target.at(path)).GET());
    }

    /** Puts a resource where none is; a server that knows the header refuses to put it over another. */
    Reply putNew(String path, byte[] resource) {
        return send(
                path,
                HttpRequest.newBuilder(target.at(path))
                        .header("Content-Type", FHIR_JSON)
                        .header("If-None-Match", "*")
                        .PUT(BodyPublishers.ofByteArray(resource)));
    }

    /** Hands over a transaction. */
    Reply post(byte[] bundle) {
        return send(
                "",
                HttpRequest.newBuilder(target.base())
                        .header("Content-Type", FHIR_JSON)
                        .POST(BodyPublishers.ofByteArray(bundle)));
    }

    private Reply send(String asked, HttpRequest.Builder request) {
        request.header("Accept", FHIR_JSON);
        request.header("Accept-Encoding", "identity");
        token.ifPresent(given -> request.header("Authorization", given.authorization()));
        // A timeout of the request itself would end with the headers, and a body might still come for ever.
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(), info -> new BoundedBody());
        try {
            return answered(asked, answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Silence(PushFault.TIMEOUT);
        } catch (ExecutionException e) {
            return new Reply.Silence(reason(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Reply.Silence(PushFault.DROPPED);
        }
    }

    private static Reply answered(String asked, HttpResponse<byte[]> response) {
        return new Reply.Answer(
                asked,
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                Json.read(
                        response.body(),
                        response.headers().firstValue("Content-Encoding").orElse("")));
    }

    private static PushFault reason(@Nullable Throwable failure) {
        boolean met = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return PushFault.UNREACHABLE;
            }
            if (cause instanceof BoundedBody.TooLong) {
                return PushFault.ANSWER;
            }
            if (cause instanceof SSLException) {
                return PushFault.TLS;
            }
            if (cause instanceof HttpTimeoutException) {
                return PushFault.TIMEOUT;
            }
            met |= cause instanceof IOException;
        }
        if (met) {
            return PushFault.DROPPED;
        }
        throw new IllegalStateException("the client must fail with an I/O fault", failure);
    }
}
