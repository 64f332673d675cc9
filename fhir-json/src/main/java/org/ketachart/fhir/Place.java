package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;

/** The name and the address of a place of the host that a form prints: of its addresses the first that is of the best kind. */
final class Place {
    private static final int NONE = 3;

    @Nullable
    Note name;

    final List<Note> lines = new ArrayList<>();

    @Nullable
    Note city;

    @Nullable
    Note state;

    @Nullable
    Note zip;

    private int taken = NONE;

    /** An Organization has a list of addresses, a Location has one. */
    void readAddress(FhirCursor in) {
        if (in.head() != '[') {
            readOne(in);
            return;
        }
        in.array();
        while (in.nextEntry()) {
            readOne(in);
        }
    }

    private void readOne(FhirCursor in) {
        Place one = new Place();
        String use = null;
        String type = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "use" -> use = Names.text(in);
                case "type" -> type = Names.text(in);
                case "line" -> Names.notes(in, one.lines);
                case "city" -> one.city = Names.note(in);
                case "state" -> one.state = Names.note(in);
                case "postalCode" -> one.zip = Names.note(in);
                default -> in.skip();
            }
        }
        int rank = rank(use, type);
        if (rank < taken) {
            taken = rank;
            lines.clear();
            lines.addAll(one.lines);
            city = one.city;
            state = one.state;
            zip = one.zip;
        }
    }

    /** Patients come to where a place stands or works; bills go elsewhere, and an old address is none any more. */
    private static int rank(@Nullable String use, @Nullable String type) {
        if ("old".equals(use)) {
            return NONE;
        } else if ("billing".equals(use)) {
            return 2;
        }
        boolean stands = "physical".equals(type) || "both".equals(type);
        return stands || ("work".equals(use) && !"postal".equals(type)) ? 0 : 1;
    }
}
