package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;

/** The name and the address of a place of the host that a form prints: the first address that is not an old one. */
final class Place {
    @Nullable
    Note name;

    final List<Note> lines = new ArrayList<>();

    @Nullable
    Note city;

    @Nullable
    Note state;

    @Nullable
    Note zip;

    private boolean taken;

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
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "use" -> use = in.string();
                case "line" -> one.readLines(in);
                case "city" -> one.city = Names.note(in, in.string());
                case "state" -> one.state = Names.note(in, in.string());
                case "postalCode" -> one.zip = Names.note(in, in.string());
                default -> in.skip();
            }
        }
        if (!taken && !"old".equals(use)) {
            taken = true;
            lines.addAll(one.lines);
            city = one.city;
            state = one.state;
            zip = one.zip;
        }
    }

    private void readLines(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            Note line = Names.note(in, in.string());
            if (line != null) {
                lines.add(line);
            }
        }
    }
}
