package org.ketachart.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.BundleReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirCursor;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;

/**
 * The nouns of the record as the typed R4 resources of HAPI, and back, through the codecs and nothing else: what a typed resource says is
 * what the codec's bytes say.
 *
 * <p>The context is the host's, for it is costly and the host has one. A parser is made anew at each call, for HAPI's are not safe for
 * threads; so this may be used by all threads.
 */
public final class TypedResources {
    private final FhirContext context;
    private final FhirContract contract;

    /**
     * Creates the translation.
     *
     * @throws IllegalArgumentException if the context is not of R4
     */
    public TypedResources(FhirContext context, FhirContract contract) {
        if (context.getVersion().getVersion() != FhirVersionEnum.R4) {
            throw new IllegalArgumentException("the context must be of R4");
        }
        this.context = context;
        this.contract = contract;
    }

    /** Returns a value as a typed resource. */
    public <T, R extends Resource> R toTyped(ResourceCodec<T> codec, T value, Class<R> type) {
        return toTyped(codec, value, Residue.EMPTY, type);
    }

    /**
     * Returns a value as a typed resource, together with what an earlier version held that is not ours.
     *
     * @throws IllegalArgumentException if the resource is of another type, or the residue holds what R4 does not have, which typed
     *     resources would lose
     */
    public <T, R extends Resource> R toTyped(ResourceCodec<T> codec, T value, Residue foreign, Class<R> type) {
        FhirWriter out = new FhirWriter(contract);
        codec.write(value, foreign, out);
        return parse(out.finish(), type);
    }

    /** Reads the value of a typed resource: with what else was there, or every fault at once, each with its FHIRPath. */
    public <T> Result<Read<T>> fromTyped(ResourceCodec<T> codec, Resource resource) {
        return codec.read(FhirCursor.of(contract, encode(resource)));
    }

    /** Opens a typed Bundle for the codecs; references between its entries are followed. */
    public Result<BundleReader> open(Bundle bundle) {
        return BundleReader.open(contract, encode(bundle));
    }

    /**
     * Returns the bytes of a resource or Bundle of ours as a typed one. Not for bytes from elsewhere: give those to a codec.
     *
     * <p>A reference within a Bundle says where it points, and {@link Reference#getResource()} is not filled: HAPI 5 would write what it
     * points to once more inside each resource that points to it.
     *
     * @throws IllegalArgumentException if the bytes are not a resource of this type, or hold what typed resources would lose
     */
    public <R extends Resource> R parse(byte[] json, Class<R> type) {
        try {
            R parsed = parser().parseResource(type, new String(json, StandardCharsets.UTF_8));
            if (parsed instanceof Bundle bundle) {
                bundle.getEntry().forEach(this::unlink);
            }
            return parsed;
        } catch (DataFormatException e) {
            // The text of the cause may quote the resource, so it does not go along.
            throw new IllegalArgumentException("the bytes must be a resource of R4 of type " + type.getSimpleName());
        }
    }

    /** Returns the bytes of a typed resource, versions of references and ids of entries kept. */
    public byte[] encode(Resource resource) {
        return parser().encodeResourceToString(resource).getBytes(StandardCharsets.UTF_8);
    }

    /** What is contained stays linked, for HAPI writes it by its links. */
    private void unlink(Bundle.BundleEntryComponent entry) {
        if (!entry.hasResource()) {
            return;
        }
        for (Reference reference :
                context.newTerser().getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class)) {
            if (!reference.getReferenceElement().isLocal()) {
                reference.setResource(null);
            }
        }
    }

    private IParser parser() {
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        parser.setStripVersionsFromReferences(false);
        parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
        return parser;
    }
}
