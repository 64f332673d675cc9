package org.ketachart.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** The definitions in one package of an implementation guide, read as a stream from its archive. */
final class DefinitionPackage {
    private static final Pattern DEFINITION =
            Pattern.compile("package/(StructureDefinition|ValueSet|CodeSystem)-[^/]*\\.json");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final int LARGEST = 64 << 20;

    private final List<MetadataResource> definitions;

    private DefinitionPackage(List<MetadataResource> definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads a package.
     *
     * @param name such as {@code hl7.fhir.us.core-6.1.0}
     * @throws IllegalArgumentException if the name is not that of a file in the folder
     */
    static DefinitionPackage read(FhirContext context, Path folder, String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a package must be named as name-version");
        }
        Path archive = folder.resolve(name + ".tgz");
        IParser parser = context.newJsonParser();
        parser.setParserErrorHandler(new LenientErrorHandler(false));
        List<MetadataResource> definitions = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(file))) {
            TarArchiveEntry entry = entries.getNextEntry();
            while (entry != null) {
                if (entry.isFile() && DEFINITION.matcher(entry.getName()).matches()) {
                    byte[] json = entries.readNBytes(LARGEST);
                    Resource parsed = (Resource) parser.parseResource(new String(json, StandardCharsets.UTF_8));
                    if (parsed instanceof MetadataResource definition) {
                        definitions.add(definition);
                    }
                }
                entry = entries.getNextEntry();
            }
        }
        if (definitions.isEmpty()) {
            throw new IOException("a package must hold definitions, " + name + " has none");
        }
        return new DefinitionPackage(definitions);
    }

    /** Returns the definitions. */
    List<MetadataResource> definitions() {
        return definitions;
    }
}
