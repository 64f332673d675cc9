package org.ketachart.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.journal.fault.JournalFault;
import org.ketachart.journal.internal.Faults;
import org.ketachart.journal.internal.Json;
import org.ketachart.journal.internal.JsonText;
import org.ketachart.journal.internal.Place;

/** The versions of a line that can be read, and the way from each to the present. */
final class Versions {
    private static final Place V = Place.TOP.field("v");

    private final JsonText text;
    private final int present;
    private final Map<Integer, Upcaster> upcasters = new HashMap<>();

    Versions(JsonText text, int present, List<Upcaster> past) {
        this.text = text;
        this.present = present;
        for (Upcaster upcaster : past) {
            if (upcaster.from() >= present || upcasters.put(upcaster.from(), upcaster) != null) {
                throw new IllegalArgumentException("there must be one upcaster at most from each old version");
            }
        }
    }

    /** Returns the line as the present version writes it, or null after noting at least one error. */
    JsonText.@Nullable Found lift(byte[] original, Faults faults) {
        byte[] line = original;
        JsonText.Found found = text.read(line, "payload", faults);
        if (found == null) {
            return null;
        }
        int version = version(found, faults);
        while (!faults.refuse() && version < present) {
            byte[] next = upcast(line, version, faults);
            found = next == null ? null : text.read(next, "payload", faults);
            if (found == null || next == null) {
                return null;
            }
            line = next;
            int expected = version + 1;
            version = version(found, faults);
            if (version != expected) {
                faults.add(JournalFault.UPCAST, V, "an upcaster must give the version after its own");
            }
        }
        return faults.refuse() ? null : found;
    }

    private int version(JsonText.Found found, Faults faults) {
        Json v = found.object().fields().get("v");
        if (v == null) {
            faults.add(JournalFault.MISSING, V, "the field must be there");
        } else if (!(v instanceof Json.Digits digits)) {
            faults.add(JournalFault.WRONG_TYPE, V, "the value must be a number, was " + v.name());
        } else if (digits.literal().matches("[0-9]{1,6}")) {
            int version = Integer.parseInt(digits.literal());
            if (version != present && !upcasters.containsKey(version)) {
                faults.add(JournalFault.VERSION, V, "v must be " + present + " or an older one known, was " + version);
            }
            return version;
        } else {
            faults.add(JournalFault.NUMBER, V, "v must be a whole number from 0 to 999999");
        }
        return present;
    }

    private byte @Nullable [] upcast(byte[] line, int version, Faults faults) {
        Upcaster upcaster = upcasters.get(version);
        if (upcaster != null) {
            try {
                return upcaster.upcast(line.clone());
            } catch (RuntimeException e) {
                // Noted below; what it says may hold the line's own words.
            }
        }
        faults.add(JournalFault.UPCAST, Place.TOP, "a line of version " + version + " must be liftable to the next");
        return null;
    }
}
