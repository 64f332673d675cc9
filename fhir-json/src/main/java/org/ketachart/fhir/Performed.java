package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Interval;

/** When a Procedure was performed: a Period, or the statement that it is not known, which US Core asks for. */
final class Performed {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Performed() {}

    static void write(@Nullable Interval time, FhirWriter out) {
        if (time != null) {
            out.period("performedPeriod", time);
            return;
        }
        out.object("_performedDateTime");
        out.array("extension");
        out.object();
        out.string("url", ABSENT);
        out.word("valueCode", "unknown");
        out.end();
        out.end();
        out.end();
    }

    /** Reads extensions of which only the course is ours. */
    static void readCourse(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }
}
