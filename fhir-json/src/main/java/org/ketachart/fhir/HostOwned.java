package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;

/**
 * What a visit's Encounter says of the host's own resources: the whole it is part of, its place, its reason, the facts taken over.
 *
 * <p>Place and reason carry an element id, by which they are told from those that others add beside them.
 */
final class HostOwned {
    private static final String PLACE = "ketachart-place";
    private static final String REASON = "ketachart-reason";

    @Nullable
    HostRef encounter;

    @Nullable
    HostRef location;

    @Nullable
    HostRef indication;

    final List<Adopted> adopted = new ArrayList<>();

    static void writeAdopted(Visit visit, FhirWriter out) {
        AdoptedCodec.write(visit.chart().clinic(), visit.adopted(), out);
    }

    void readAdopted(FhirCursor in) {
        Adopted one = AdoptedCodec.read(in);
        if (one != null) {
            adopted.add(one);
        }
    }

    static void writeReason(Visit visit, FhirWriter out) {
        HostRef condition = visit.indication();
        if (condition != null) {
            out.array("reasonReference");
            out.markedReferenceEntry(REASON, condition);
            out.end();
        }
    }

    /** Reads which condition is treated; reasons of others are kept. */
    void readReasons(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (indication == null && isMarked(REASON, in)) {
                indication = in.markedHostRef();
            } else {
                in.keep();
            }
        }
    }

    static void writeLocation(Visit visit, FhirWriter out) {
        HostRef place = visit.location();
        if (place != null) {
            out.array("location");
            out.object();
            out.string("id", PLACE);
            out.reference("location", place);
            out.end();
            out.end();
        }
    }

    /** Reads where it takes place; locations of others are kept. */
    void readLocations(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (location != null || !isMarked(PLACE, in)) {
                in.keep();
                continue;
            }
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "id" -> in.skip();
                    case "location" -> location = in.hostRef();
                    default -> in.keep();
                }
            }
        }
    }

    private static boolean isMarked(String mark, FhirCursor in) {
        return mark.equals(in.text(in.peek(in.here(), "id")));
    }
}
