package org.ketachart.packs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/** One object in the JSON of a pack, at its place. A fault met in it is noted with that place, and reading goes on. */
final class PackObject {
    private final Map<?, ?> fields;
    private final String path;
    private final List<Issue> issues;
    private final int before;

    PackObject(Map<?, ?> fields, String path, List<Issue> issues) {
        this.fields = fields;
        this.path = path;
        this.issues = issues;
        this.before = issues.size();
    }

    /** Returns whether nothing was wrong since reading of this object began. */
    boolean isSound() {
        return issues.size() == before;
    }

    void fault(PackFault fault, String field, String message) {
        issues.add(fault.at(place(field), message));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Refuses every field that is not one of these. */
    void only(Set<String> known) {
        for (Object name : fields.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                fault(
                        PackFault.UNKNOWN,
                        String.valueOf(name),
                        "a field must be one of " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** A name that is no name could break the line it is told in. */
    private String place(String field) {
        String shown = field.matches("[A-Za-z0-9._-]{1,64}") ? field : "?";
        if (field.isEmpty()) {
            return path.isEmpty() ? "?" : path;
        }
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private <T> @Nullable T get(String field, boolean required, Class<T> type, String shape) {
        Object value = fields.get(field);
        if (value == null) {
            if (required) {
                fault(PackFault.MISSING, field, "must be there");
            }
            return null;
        }
        if (!type.isInstance(value)) {
            fault(PackFault.SHAPE, field, "must be " + shape);
            return null;
        }
        return type.cast(value);
    }

    @Nullable
    String text(String field, boolean required) {
        return get(field, required, String.class, "text");
    }

    @Nullable
    BigDecimal number(String field, boolean required) {
        return get(field, required, BigDecimal.class, "a number");
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(get(field, false, Boolean.class, "true or false"));
    }

    @Nullable
    Integer whole(String field, int lowest, int highest, boolean required) {
        BigDecimal number = number(field, required);
        if (number == null) {
            return null;
        }
        if (number.scale() != 0
                || number.compareTo(BigDecimal.valueOf(lowest)) < 0
                || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
            fault(PackFault.NUMBER, field, "must be a whole number from " + lowest + " to " + highest);
            return null;
        }
        return number.intValueExact();
    }

    @Nullable
    RecordId id(String field) {
        return written(field, true, RecordId::new, "must have 1 to 64 letters, digits, dots or hyphens");
    }

    @Nullable
    LocalDate date(String field) {
        return written(field, true, PackObject::day, "must be a day such as 2026-01-31");
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        Require.date("day", day);
        return day;
    }

    @Nullable
    Note note(String field, boolean required) {
        return written(field, required, Note::new, "must be text that is not blank, of at most 10000 characters");
    }

    private <T> @Nullable T written(String field, boolean required, Function<String, T> parser, String must) {
        String text = text(field, required);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException | DomainException e) {
            fault(PackFault.TEXT, field, must);
            return null;
        }
    }

    <E extends Coded> @Nullable E word(String field, List<E> words, boolean required) {
        String text = text(field, required);
        return text == null ? null : known(field, text, words);
    }

    /** Returns a list of words, none of them twice; without those that are not known. */
    <E extends Coded> List<E> words(String field, List<E> words) {
        List<E> found = new ArrayList<>();
        for (String text : texts(field)) {
            E word = known(field, text, words);
            if (word != null) {
                found.add(word);
            }
        }
        return found;
    }

    /** Returns a list of at least one text, none of them twice; without what is none. */
    List<String> texts(String field) {
        List<String> found = new ArrayList<>();
        List<?> given = get(field, true, List.class, "a list of texts");
        if (given == null) {
            return found;
        }
        if (given.isEmpty()) {
            fault(PackFault.MISSING, field, "must name at least one");
        }
        for (Object one : given) {
            if (one instanceof String text) {
                found.add(text);
            } else {
                fault(PackFault.SHAPE, field, "must be a list of texts");
            }
        }
        if (new HashSet<>(found).size() < found.size()) {
            fault(PackFault.CONTRADICTION, field, "must not name one thing twice");
        }
        return found;
    }

    private <E extends Coded> @Nullable E known(String field, String text, List<E> words) {
        Optional<E> found =
                words.stream().filter(word -> word.code().equals(text)).findFirst();
        if (found.isEmpty()) {
            fault(
                    PackFault.UNKNOWN,
                    field,
                    "must be one of " + words.stream().map(Coded::code).collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    /** Returns the row and the mark; nothing that rests on no row may look as if a source had said it. */
    @Nullable
    Origin origin() {
        String row = text("row", true);
        Mark mark = word("mark", List.of(Mark.values()), true);
        boolean wrong = row != null && !row.equals(Origin.NONE) && !row.matches(Origin.ROW);
        if (wrong) {
            fault(PackFault.TEXT, "row", "must be a row of the clinical reference, such as MON-41, or none");
        }
        if (row == null || wrong || mark == null) {
            return null;
        }
        if (row.equals(Origin.NONE) && mark != Mark.D) {
            fault(PackFault.CONTRADICTION, "mark", "must be D where there is no row");
            return null;
        }
        return new Origin(row, mark);
    }

    /**
     * Hands over each object of the object that a field holds, with its name.
     *
     * @return the object that holds them, at its place; nothing if there is none
     */
    @Nullable
    PackObject each(String field, boolean required, String shape, BiConsumer<String, PackObject> reader) {
        PackObject entries = object(field, required);
        if (entries != null) {
            entries.fields.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (value instanceof Map<?, ?> parts) {
                    reader.accept(name, new PackObject(parts, entries.place(name), issues));
                } else {
                    entries.fault(PackFault.SHAPE, name, "must be an object with " + shape);
                }
            });
        }
        return entries;
    }

    /** Returns the object that a field holds, at its place; nothing if it holds none. */
    @Nullable
    PackObject object(String field, boolean required) {
        Map<?, ?> object = get(field, required, Map.class, "an object");
        return object == null ? null : new PackObject(object, place(field), issues);
    }

    List<String> names() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }
}
