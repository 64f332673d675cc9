package org.ketachart.fhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.FhirWriter;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;

/**
 * The law that HAPI, given a resource of ours, would write the very same bytes.
 *
 * <p>Its one loss: unless told otherwise it takes the version off a reference of the host, such as {@code Patient/1/_history/2}. It is
 * told otherwise here.
 */
final class HapiIdentity {
    private HapiIdentity() {}

    /** Asserts the law for one value, and returns its bytes. */
    static <T> byte[] of(FhirContract contract, ResourceCodec<T> codec, T value) {
        FhirWriter out = new FhirWriter(contract);
        codec.write(value, Residue.EMPTY, out);
        byte[] bytes = out.finish();
        of(bytes);
        return bytes;
    }

    /** Asserts the law for the bytes of one resource that stands alone. */
    static void of(byte[] resource) {
        String ours = new String(resource, StandardCharsets.UTF_8);
        assertThat(parser().encodeResourceToString(parser().parseResource(ours)))
                .isEqualTo(ours);
    }

    private static IParser parser() {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setStripVersionsFromReferences(false);
        return parser;
    }
}
