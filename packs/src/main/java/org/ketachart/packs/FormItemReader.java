package org.ketachart.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.form.FormChoice;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

/** Reads the items of a form, in order: what an item is asked after stands before it. */
final class FormItemReader {
    private static final Set<String> FIELDS =
            Set.of("text", "kind", "choices", "required", "asked", "source", "unit", "row", "mark");

    private final List<String> sections;
    private final @Nullable Integer shortestStay;
    private final List<FormItem> items = new ArrayList<>();
    private final Map<String, FormItem> sound = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private int section;

    /** Creates a reader of the items of one form, whose sections and shortest stay were read; none and absent where they could not be. */
    FormItemReader(List<String> sections, @Nullable Integer shortestStay) {
        this.sections = sections;
        this.shortestStay = shortestStay;
    }

    /** Returns every item that was read without a fault, in the order of the form. */
    List<FormItem> read(PackObject form) {
        PackObject given = form.each("items", true, "text, kind, source, row and mark", (name, parts) -> {
            FormItem item = item(name, parts);
            if (item != null) {
                items.add(item);
                sound.put(name, item);
            }
            before.add(name);
        });
        for (String id : given == null ? List.<String>of() : sections) {
            if (before.stream().noneMatch(name -> name.startsWith(id + "."))) {
                form.fault(PackFault.MISSING, "sections." + id, "must have an item");
            }
        }
        return items;
    }

    private @Nullable FormItem item(String name, PackObject parts) {
        parts.only(FIELDS);
        ItemId id = id(name, parts);
        Note text = parts.note("text", true);
        ItemKind kind = parts.word("kind", List.of(ItemKind.values()), true);
        List<FormChoice> choices = choices(kind, parts);
        boolean required = parts.flag("required");
        FormCondition asked = asked(parts);
        ItemSource source = parts.word("source", List.of(ItemSource.values()), true);
        Unit unit = unit(kind, parts);
        Origin origin = parts.origin();
        if (origin != null && origin.row().equals(Origin.NONE)) {
            parts.fault(PackFault.TEXT, "row", "must be a row of the clinical reference, such as REM-20");
        }
        if (kind != null && source != null && parts.isSound()) {
            fits(kind, source, choices, unit, parts);
        }
        return !parts.isSound() || id == null || text == null || kind == null || source == null || origin == null
                ? null
                : new FormItem(
                        id,
                        text,
                        kind,
                        choices,
                        required,
                        asked,
                        source,
                        unit == null ? null : new Note(unit.code()),
                        origin.row(),
                        origin.mark());
    }

    private @Nullable ItemId id(String name, PackObject parts) {
        ItemId id;
        try {
            id = new ItemId(name);
        } catch (DomainException e) {
            parts.fault(PackFault.TEXT, "", "must be a section and a name of a-z 0-9 - with a dot between");
            return null;
        }
        if (sections.isEmpty()) {
            return id;
        }
        int found = sections.indexOf(id.section());
        if (found < 0) {
            parts.fault(PackFault.UNKNOWN, "", "must begin with a section of its form");
        } else if (found < section) {
            parts.fault(PackFault.CONTRADICTION, "", "must stand with its section, and sections in their order");
        }
        section = Math.max(section, found);
        return id;
    }

    private static List<FormChoice> choices(@Nullable ItemKind kind, PackObject parts) {
        List<FormChoice> choices = new ArrayList<>();
        if (kind != null && kind != ItemKind.CHOICE && parts.has("choices")) {
            parts.fault(PackFault.CONTRADICTION, "choices", "only a field of kind choice has them");
            return choices;
        }
        PackObject given = parts.object("choices", kind == ItemKind.CHOICE);
        if (given == null) {
            return choices;
        }
        if (given.names().isEmpty()) {
            parts.fault(PackFault.MISSING, "choices", "must name at least one");
        }
        for (String code : given.names()) {
            Note text = given.note(code, true);
            if (!code.matches("[A-Za-z0-9.-]{1,64}")) {
                given.fault(PackFault.TEXT, code, "must have 1 to 64 letters, digits, dots or hyphens");
            } else if (text != null) {
                choices.add(new FormChoice(new RecordId(code), text));
            }
        }
        return choices;
    }

    private @Nullable FormCondition asked(PackObject parts) {
        PackObject asked = parts.object("asked", false);
        return asked == null ? null : new FormConditionReader(sound, before, shortestStay).read(asked);
    }

    private static @Nullable Unit unit(@Nullable ItemKind kind, PackObject parts) {
        String text = parts.text("unit", kind == ItemKind.AMOUNT);
        if (text == null) {
            return null;
        }
        if (kind != null && kind != ItemKind.WHOLE && kind != ItemKind.AMOUNT) {
            parts.fault(PackFault.CONTRADICTION, "unit", "only a field of kind whole or amount has one");
            return null;
        }
        return Unit.find(text).orElseGet(() -> {
            parts.fault(PackFault.UNIT, "unit", "must be a unit of the record, such as mm[Hg]");
            return null;
        });
    }

    private static void fits(
            ItemKind kind, ItemSource source, List<FormChoice> choices, @Nullable Unit unit, PackObject parts) {
        ItemKind filled = FormSources.kind(source);
        Unit filledIn = FormSources.unit(source);
        String flaw = FormSources.flaw(source, choices);
        if (filled != null && filled != kind) {
            parts.fault(PackFault.SOURCE, "source", "must fill a field of kind " + kind.code());
        } else if (filledIn != null && filledIn != unit) {
            parts.fault(PackFault.UNIT, "unit", "must be " + filledIn.code());
        } else if (flaw != null) {
            parts.fault(PackFault.SOURCE, "choices", flaw);
        }
    }
}
