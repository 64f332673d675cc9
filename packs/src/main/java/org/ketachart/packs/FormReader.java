package org.ketachart.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.protocol.Threshold;

/** Reads a revision of a form, or gives every fault of it at once. What it does not know it refuses. */
public final class FormReader {
    private static final Set<String> FIELDS =
            Set.of("id", "version", "effective", "dated", "title", "due", "stay", "differs", "sections", "items");
    private static final int MOST_DAYS = 90;
    private static final int MOST_MINUTES = 1440;

    /** Creates a reader, which holds nothing. */
    public FormReader() {}

    /** Reads what a form asks. */
    public Result<FormDefinition> read(byte[] document) {
        return pack(document).map(FormPack::definition);
    }

    /** Reads what a form asks, and what a person should know of it. */
    public Result<FormPack> pack(byte[] document) {
        Map<String, Object> object = new PackJson().read(document);
        if (object == null) {
            return Result.refused(
                    List.of(PackFault.JSON.at("", "a form must be one JSON object, each name in it once")));
        }
        List<Issue> issues = new ArrayList<>();
        PackObject form = new PackObject(object, "", issues);
        form.only(FIELDS);
        RecordId id = form.id("id");
        RecordId version = form.id("version");
        LocalDate effective = form.date("effective");
        Note dated = form.note("dated", false);
        Note title = form.note("title", true);
        Threshold due = number(form, "due", "days", Unit.DAY, MOST_DAYS);
        Threshold stay = number(form, "stay", "minutes", Unit.MINUTE, MOST_MINUTES);
        Map<String, Note> differs = PackReader.byRow(form, "differs");
        List<String> names = new ArrayList<>();
        List<FormSection> sections = sections(form, names);
        List<FormItem> items = new FormItemReader(names, stay == null ? null : stay.whole()).read(form);
        if (!issues.isEmpty()) {
            return Result.refused(issues);
        }
        return Result.of(new FormPack(
                new FormDefinition(
                        new FormRef(Objects.requireNonNull(id), Objects.requireNonNull(version)),
                        Objects.requireNonNull(effective),
                        Objects.requireNonNull(title),
                        Objects.requireNonNull(due).whole(),
                        sections,
                        items),
                due,
                Objects.requireNonNull(stay),
                dated,
                differs));
    }

    private static @Nullable Threshold number(PackObject form, String name, String field, Unit unit, int highest) {
        PackObject parts = form.object(name, true);
        if (parts == null) {
            return null;
        }
        parts.only(Set.of(field, "row", "mark"));
        Integer number = parts.whole(field, 1, highest, true);
        Origin origin = parts.origin();
        return !parts.isSound() || number == null || origin == null
                ? null
                : Threshold.of(number.toString(), unit, origin.row(), origin.mark());
    }

    /** Reads the sections, and notes the names of all, faulty ones too. */
    private static List<FormSection> sections(PackObject form, List<String> names) {
        List<FormSection> sections = new ArrayList<>();
        PackObject given = form.object("sections", true);
        if (given == null) {
            return sections;
        }
        names.addAll(given.names());
        if (names.isEmpty()) {
            form.fault(PackFault.MISSING, "sections", "must name at least one");
        }
        for (String name : names) {
            Note title = given.note(name, true);
            if (!name.matches("[a-z0-9-]{1,62}")) {
                given.fault(PackFault.TEXT, name, "must be a word of a-z 0-9 -");
            } else if (title != null) {
                sections.add(new FormSection(name, title));
            }
        }
        return sections;
    }
}
