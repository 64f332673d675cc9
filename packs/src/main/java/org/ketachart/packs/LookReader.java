package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.LookItem;
import org.ketachart.sessions.protocol.PlannedLook;

/** Reads the looks of a pack, and whatever one look says against itself. */
final class LookReader {
    private static final Set<String> FIELDS =
            Set.of("role", "from", "first", "every", "until", "early", "late", "of", "required", "row", "mark");
    private static final int LONGEST = 1440;

    /** Returns every look that was read without a fault, in the order of the pack. */
    List<PlannedLook> read(PackObject pack, boolean all) {
        List<PlannedLook> looks = new ArrayList<>();
        pack.each("looks", all, "role, from, first, early, late, of, row and mark", (name, parts) -> {
            PlannedLook look = look(name, parts);
            if (look != null) {
                looks.add(look);
            }
        });
        return looks;
    }

    private static @Nullable PlannedLook look(String name, PackObject parts) {
        parts.only(FIELDS);
        if (!name.matches("[A-Za-z0-9.-]{1,64}")) {
            parts.fault(PackFault.TEXT, "", "a look's name must have 1 to 64 letters, digits, dots or hyphens");
        }
        CheckpointRole role = parts.word("role", List.of(CheckpointRole.values()), true);
        LookFrom from = parts.word("from", List.of(LookFrom.values()), true);
        Integer first = parts.whole("first", 0, LONGEST, true);
        Integer every = parts.whole("every", 1, LONGEST, false);
        Integer until = parts.whole("until", 0, LONGEST, false);
        Integer early = parts.whole("early", 0, LONGEST, true);
        Integer late = parts.whole("late", 0, LONGEST, true);
        List<LookItem> of = parts.words("of", List.of(LookItem.values()));
        boolean required = parts.flag("required");
        Origin origin = parts.origin();
        if (from == LookFrom.BEFORE_DOSE) {
            beforeDose(first, early, late, parts);
        } else if (first != null && early != null && early > first) {
            parts.fault(PackFault.CONTRADICTION, "early", "must not reach back before its minutes begin to count");
        }
        repeats(from, first, every, until, parts);
        if (every != null && early != null && late != null && early + late > every) {
            parts.fault(PackFault.CONTRADICTION, "every", "must be at least early and late together");
        }
        if (required && (every != null || parts.has("every"))) {
            parts.fault(PackFault.CONTRADICTION, "required", "must not be true of a look that repeats");
        }
        if (required && !of.contains(LookItem.BLOOD_PRESSURE)) {
            parts.fault(PackFault.CONTRADICTION, "required", "must not be true of a look without blood-pressure");
        }
        if (!parts.isSound()
                || role == null
                || from == null
                || first == null
                || early == null
                || late == null
                || origin == null) {
            return null;
        }
        return new PlannedLook(
                new RecordId(name),
                role,
                from,
                first,
                every,
                until,
                early,
                late,
                of,
                required,
                origin.row(),
                origin.mark());
    }

    private static void beforeDose(
            @Nullable Integer first, @Nullable Integer early, @Nullable Integer late, PackObject parts) {
        zero("first", first, parts);
        zero("early", early, parts);
        zero("late", late, parts);
    }

    private static void zero(String field, @Nullable Integer minutes, PackObject parts) {
        if (minutes != null && minutes != 0) {
            parts.fault(PackFault.CONTRADICTION, field, "must be 0 before the dose, where no minutes count");
        }
    }

    private static void repeats(
            @Nullable LookFrom from,
            @Nullable Integer first,
            @Nullable Integer every,
            @Nullable Integer until,
            PackObject parts) {
        if (from == LookFrom.BEFORE_DOSE && every != null) {
            parts.fault(PackFault.CONTRADICTION, "every", "must be absent before the dose");
        }
        if (until != null && !parts.has("every")) {
            parts.fault(PackFault.CONTRADICTION, "until", "must be absent where nothing repeats");
        }
        if (until != null && first != null && until < first) {
            parts.fault(PackFault.CONTRADICTION, "until", "must not be before first");
        }
    }
}
