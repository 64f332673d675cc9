package org.ketachart.workbench.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketachart.fhir.BundleReader;
import org.ketachart.fhir.FhirContract;

/** Takes a transaction of ours apart into its entries, byte for byte. */
final class BundleParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BundleParts() {}

    /** Returns the entries in their order. */
    static List<Part> of(FhirContract contract, byte[] bundle) {
        List<BundleReader.Entry> known =
                BundleReader.open(contract, bundle).value().entries();
        List<Part> parts = new ArrayList<>();
        try (JsonParser in = JSON.createParser(bundle)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean entries = in.currentName().equals("entry");
                in.nextToken();
                if (!entries) {
                    in.skipChildren();
                    continue;
                }
                while (in.nextToken() == JsonToken.START_OBJECT) {
                    int from = (int) in.currentTokenLocation().getByteOffset();
                    in.skipChildren();
                    byte[] entry = Arrays.copyOfRange(
                            bundle, from, (int) in.currentLocation().getByteOffset());
                    parts.add(Part.of(known.get(parts.size()).findKey().orElseThrow(), entry, JSON.readTree(entry)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
