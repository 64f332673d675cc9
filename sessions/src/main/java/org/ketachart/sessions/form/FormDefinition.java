package org.ketachart.sessions.form;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * A revision of a form: what it asks and when it is due. It is data of the packs; the printed form belongs to whoever issued it, and its words
 * are not ours to copy.
 *
 * @param ref which revision
 * @param effective the first day of treatment it is for
 * @param title as it is printed
 * @param dueDays so many calendar days after treatment it is due (REM-03)
 * @param sections in order
 * @param items in order, each of a section
 */
public record FormDefinition(
        FormRef ref, LocalDate effective, Note title, int dueDays, List<FormSection> sections, List<FormItem> items) {
    private static final int MOST_DAYS = 90;

    /** Checks that items are of sections, asked once, and that conditions name an item before them. */
    public FormDefinition {
        Require.present("ref, effective, title, sections, items", ref, effective, title, sections, items);
        Require.date("effective", effective);
        Require.inRange("due days", dueDays, 1, MOST_DAYS, "d");
        sections = Require.distinct("sections", sections);
        items = List.copyOf(items);
        List<String> known = sections.stream().map(FormSection::id).toList();
        Set<ItemId> seen = new HashSet<>();
        for (FormItem item : items) {
            Require.that(known.contains(item.id().section()), "an item must be of a section of its form");
            FormCondition asked = item.asked();
            Require.that(
                    asked == null || seen.contains(asked.item()), "a condition must name an item that stands before");
            Require.that(seen.add(item.id()), "an item must stand once");
        }
    }

    /** Returns an item; nothing if this revision does not ask it. */
    public Optional<FormItem> find(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** Returns the items of a section, in order. */
    public List<FormItem> of(FormSection section) {
        return items.stream()
                .filter(item -> item.id().section().equals(section.id()))
                .toList();
    }

    /** Returns the last day on which the form of a treatment is in time. */
    public LocalDate due(LocalDate treated) {
        return treated.plusDays(dueDays);
    }
}
