package org.ketachart.interop.medplum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ketachart.interop.FhirStore;

/**
 * Medplum's FHIR router and in-memory repository in a process of node: a second FHIR implementation that shares no code with HAPI.
 *
 * <p>It is not the server Medplum ships, which is not published as a package. References are not checked.
 */
public final class MedplumServer implements FhirStore {
    private static final String SCRIPT = "store.js";

    private final Process process;
    private final URI base;

    private MedplumServer(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts a store as Medplum has it by default; where there is no node the test is skipped and says so. */
    public static MedplumServer start() {
        return started();
    }

    /** Starts a store that carries out a transaction as a whole or not at all. */
    public static MedplumServer withTransactions() {
        return started("--transactions");
    }

    private static MedplumServer started(String... arguments) {
        NodeProject.install();
        Process process = null;
        try {
            process = NodeProject.start(SCRIPT, arguments);
            String line = process.inputReader().readLine();
            if (line == null) {
                throw new IllegalStateException(
                        "the store must start: " + Files.readString(NodeProject.complaints(SCRIPT)));
            }
            return new MedplumServer(process, URI.create(line));
        } catch (IOException | RuntimeException e) {
            if (process != null) {
                process.destroyForcibly();
            }
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    @Override
    public String title() {
        return "Medplum fhir-router " + NodeProject.version("@medplum/fhir-router") + ", in memory";
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public URI aside() {
        return base.resolve("aside");
    }

    @Override
    public boolean enforcesReferences() {
        return false;
    }

    @Override
    public int pageSize() {
        // All at once: the in-memory repository gives no link to a next page.
        return 1000;
    }

    @Override
    public boolean keepsTrailingZeros() {
        // A number is a double in JavaScript.
        return false;
    }

    @Override
    public List<String> pushOptions() {
        // Its router has no route for /metadata.
        return List.of("--no-metadata");
    }

    @Override
    public long newVersions(Map<String, Integer> sent) {
        // Every update makes a version, whether or not it changes anything; a Provenance is created once and never
        // updated.
        return sent.entrySet().stream()
                .filter(type -> !type.getKey().equals("Provenance"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        try {
            // The script ends with its input.
            process.outputWriter().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
