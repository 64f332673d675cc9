package org.ketachart.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that cannot be made safe carries nothing. */
class PushTlsTest {
    private static final String PASSWORD = "for-a-test";

    @TempDir
    private Path folder;

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_believed() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.createContext("/", exchange -> {
            throw new IllegalStateException("nothing may come this far");
        });
        server.start();
        try {
            refused("https://127.0.0.1:" + server.getAddress().getPort() + "/fhir");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_server_that_does_not_speak_tls_is_told_apart_from_one_that_is_not_there() throws IOException {
        CompletableFuture<Void> answered;
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            answered = CompletableFuture.runAsync(() -> answer(plain));
            refused("https://127.0.0.1:" + plain.getLocalPort() + "/fhir");
        }
        answered.join();
    }

    private static void refused(String to) {
        assertThat(Run.with(Run.noShow(), "push", "-", "--to", to))
                .isEqualTo(new Run(
                        2, "", "error KC-PSH-008 " + to + ": the connection must be made safe by TLS, could not be\n"));
    }

    /** Answers everybody in plain HTTP until it is closed: a client may try again, and must not be left waiting then. */
    private static void answer(ServerSocket plain) {
        boolean open = true;
        while (open) {
            open = answerNext(plain);
        }
    }

    /** Returns whether another may come. */
    private static boolean answerNext(ServerSocket plain) {
        try (Socket one = plain.accept()) {
            one.getInputStream().read(new byte[16 << 10]);
            one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
            one.shutdownOutput();
            one.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException gone) {
            return !plain.isClosed();
        }
    }

    private SSLContext selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
