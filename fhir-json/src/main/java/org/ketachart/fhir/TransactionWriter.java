package org.ketachart.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.value.HostRef;

/**
 * Gathers resources into one transaction that may be sent again and again: each is updated where its identifier is found, and created
 * where it is not. A Provenance is only ever created once.
 */
public final class TransactionWriter implements ResourceSink {
    private static final int USUAL = 1400;

    private final FhirWriter out;
    private final Set<ResourceKey> keys = new HashSet<>();
    private boolean ended;

    /** Begins a transaction whose entries refer to each other by identifier alone. */
    public TransactionWriter(FhirContract contract) {
        this(contract, Set.of());
    }

    /**
     * Begins a transaction.
     *
     * @param present the resources it will hold; these are referred to by UUID as well
     */
    public TransactionWriter(FhirContract contract, Set<ResourceKey> present) {
        this(contract, present, Map.of());
    }

    /**
     * Begins a transaction.
     *
     * @param present the resources it will hold; these are referred to by UUID as well
     * @param adopted the facts that are the host's own resources; references to them lead there, and they are not to be put
     */
    public TransactionWriter(FhirContract contract, Set<ResourceKey> present, Map<ResourceKey, HostRef> adopted) {
        out = new FhirWriter(contract, 2048 + USUAL * present.size());
        out.present(present);
        out.adopt(adopted);
        out.beginBundle("transaction");
    }

    /**
     * Adds a resource.
     *
     * @throws IllegalStateException if the transaction has the resource already: servers drop one of two such twins in silence
     */
    @Override
    public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
        ResourceKey key = codec.key(value);
        if (ended || !keys.add(key)) {
            throw new IllegalStateException("a transaction must have each resource once, and none after its end");
        }
        out.object();
        out.uuid("fullUrl", key);
        out.name("resource");
        codec.write(value, foreign, out);
        out.object("request");
        boolean once = key.type().equals("Provenance");
        out.word("method", once ? "POST" : "PUT");
        out.word("url", once ? key.type() : key.type() + "?" + condition(key));
        out.string("ifNoneExist", once ? condition(key) : null);
        out.end();
        out.end();
    }

    private String condition(ResourceKey key) {
        FhirContract contract = out.contract();
        return key.isTagged()
                ? "_tag=" + contract.tagSystem(key.clinic()) + "%7C" + key.tag()
                : "identifier=" + out.system(key) + "%7C" + key.id();
    }

    /** Ends the transaction and returns the Bundle. */
    public byte[] finish() {
        close();
        return out.finish();
    }

    /** Ends the transaction and writes the Bundle to a stream, which stays open. */
    public void writeTo(OutputStream stream) throws IOException {
        close();
        out.writeTo(stream);
    }

    private void close() {
        if (!ended) {
            ended = true;
            out.end();
            out.end();
        }
    }
}
