package org.ketachart.fhir;

/** Why an element that must be there has no value, in the {@code _name} beside it. */
final class Absence {
    private Absence() {}

    /** Writes the reason under the name of the element with an underscore before it. */
    static void write(String name, String reason, FhirWriter out) {
        out.object(name);
        out.array("extension");
        out.extension(Extensions.DATA_ABSENT_REASON);
        out.word("valueCode", reason);
        out.end();
        out.end();
        out.end();
    }

    /** Passes over the reason; whatever else stands there is kept. */
    static void read(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            if (!in.name().equals("extension")) {
                in.keep();
                continue;
            }
            in.array();
            while (in.nextEntry()) {
                if (in.is(Extensions.DATA_ABSENT_REASON)) {
                    in.skip();
                } else {
                    in.keep();
                }
            }
        }
    }
}
