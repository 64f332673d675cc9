package org.ketachart.fhir;

/** Reads an extension that holds extensions instead of a value. */
final class ExtensionParts {
    private ExtensionParts() {}

    /** Goes through the parts of the extension that waits; {@code part} reads or keeps the one that is met. */
    static void read(FhirCursor in, Runnable part) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "url" -> in.skip();
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        part.run();
                    }
                }
                default -> in.keep();
            }
        }
    }
}
