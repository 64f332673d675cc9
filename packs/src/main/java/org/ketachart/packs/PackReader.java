package org.ketachart.packs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.Mark;
import org.ketachart.sessions.ProtocolValue;
import org.ketachart.sessions.Threshold;

/** Reads a pack, or gives every fault of it at once. What it does not know it refuses. */
public final class PackReader {
    private static final Set<String> FIELDS = Set.of(
            "id", "version", "effective", "layer", "title", "drug", "route", "values", "surroundings", "crisisContact");
    private static final Set<String> VALUE_FIELDS = Set.of("value", "unit", "row", "mark");

    /** Creates a reader, which holds nothing. */
    public PackReader() {}

    /** Reads one pack. */
    public Result<ProtocolPack> read(byte[] document) {
        Map<String, Object> object = new PackJson().read(document);
        if (object == null) {
            return Result.refused(
                    List.of(PackFault.JSON.at("", "a pack must be one JSON object, each name in it once")));
        }
        return new Reading(object).read();
    }

    /** One pack while it is read. */
    private static final class Reading {
        private final Map<String, Object> fields;
        private final List<Issue> issues = new ArrayList<>();

        private Reading(Map<String, Object> fields) {
            this.fields = fields;
        }

        private Result<ProtocolPack> read() {
            unknown(fields, FIELDS, "");
            RecordId id = id("id");
            RecordId version = id("version");
            LocalDate effective = date();
            Layer layer = word("layer", Layer.values(), true);
            boolean library = layer == Layer.LIBRARY;
            Note title = note("title");
            Drug drug = word("drug", Drug.values(), library);
            Route route = word("route", Route.values(), library);
            if (library && title == null) {
                miss("title");
            }
            if (layer != null && !library) {
                for (String name : List.of("title", "drug", "route")) {
                    if (fields.containsKey(name)) {
                        issues.add(PackFault.UNKNOWN.at(name, "only the library says what a protocol is for"));
                    }
                }
            }
            Map<ProtocolValue, Threshold> values = values(library);
            Note surroundings = note("surroundings");
            Note crisisContact = note("crisisContact");
            if (!issues.isEmpty()) {
                return Result.refused(issues);
            }
            return Result.of(new ProtocolPack(
                    Objects.requireNonNull(id),
                    Objects.requireNonNull(version),
                    Objects.requireNonNull(effective),
                    Objects.requireNonNull(layer),
                    title,
                    drug,
                    route,
                    values,
                    surroundings,
                    crisisContact));
        }

        private void unknown(Map<?, ?> object, Set<String> known, String path) {
            for (Object name : object.keySet()) {
                if (!known.contains(String.valueOf(name))) {
                    issues.add(PackFault.UNKNOWN.at(
                            path + place(String.valueOf(name)),
                            "a field must be one of " + known.stream().sorted().collect(Collectors.joining(", "))));
                }
            }
        }

        /** A name that is no name could break the line it is told in. */
        private static String place(String name) {
            return name.matches("[A-Za-z0-9._-]{1,64}") ? name : "?";
        }

        private void miss(String path) {
            issues.add(PackFault.MISSING.at(path, "must be there"));
        }

        private @Nullable String text(Map<?, ?> object, String name, String path, boolean required) {
            Object value = object.get(name);
            if (value == null) {
                if (required) {
                    miss(path);
                }
                return null;
            }
            if (!(value instanceof String text)) {
                issues.add(PackFault.SHAPE.at(path, "must be text"));
                return null;
            }
            return text;
        }

        private @Nullable RecordId id(String name) {
            String text = text(fields, name, name, true);
            try {
                return text == null ? null : new RecordId(text);
            } catch (DomainException e) {
                issues.add(PackFault.TEXT.at(name, "must have 1 to 64 letters, digits, dots or hyphens"));
                return null;
            }
        }

        private @Nullable LocalDate date() {
            String text = text(fields, "effective", "effective", true);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException e) {
                issues.add(PackFault.TEXT.at("effective", "must be a day such as 2026-01-31"));
                return null;
            }
        }

        private @Nullable Note note(String name) {
            String text = text(fields, name, name, false);
            try {
                return text == null ? null : new Note(text);
            } catch (DomainException e) {
                issues.add(PackFault.TEXT.at(name, "must be text that is not blank, of at most 10000 characters"));
                return null;
            }
        }

        private <E extends Enum<E> & Coded> @Nullable E word(String name, E[] words, boolean required) {
            String text = text(fields, name, name, required);
            if (text == null) {
                return null;
            }
            Optional<E> found = Arrays.stream(words)
                    .filter(word -> word.code().equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                issues.add(PackFault.UNKNOWN.at(
                        name,
                        "must be one of "
                                + Arrays.stream(words).map(Coded::code).collect(Collectors.joining(", "))));
            }
            return found.orElse(null);
        }

        private Map<ProtocolValue, Threshold> values(boolean all) {
            Map<ProtocolValue, Threshold> values = new EnumMap<>(ProtocolValue.class);
            Object given = fields.get("values");
            if (!(given instanceof Map<?, ?> object)) {
                issues.add((given == null ? PackFault.MISSING : PackFault.SHAPE).at("values", "must be an object"));
                return values;
            }
            object.forEach((key, value) -> {
                String name = String.valueOf(key);
                String path = "values." + place(name);
                Optional<ProtocolValue> known = ProtocolValue.find(name);
                if (known.isEmpty()) {
                    issues.add(PackFault.UNKNOWN.at(path, "must be a value that protocols have"));
                } else if (value instanceof Map<?, ?> parts) {
                    Threshold threshold = threshold(known.get(), parts, path);
                    if (threshold != null) {
                        values.put(known.get(), threshold);
                    }
                } else {
                    issues.add(PackFault.SHAPE.at(path, "must be an object with value, unit, row and mark"));
                }
            });
            if (all) {
                for (ProtocolValue value : ProtocolValue.values()) {
                    if (value.isRequired() && !object.containsKey(value.code())) {
                        miss("values." + value.code());
                    }
                }
            }
            return values;
        }

        private @Nullable Threshold threshold(ProtocolValue value, Map<?, ?> parts, String path) {
            int before = issues.size();
            unknown(parts, VALUE_FIELDS, path + ".");
            String unit = text(parts, "unit", path + ".unit", true);
            if (unit != null && !unit.equals(value.unit().code())) {
                issues.add(PackFault.UNIT.at(
                        path + ".unit", "must be " + value.unit().code()));
            }
            String row = text(parts, "row", path + ".row", true);
            if (row != null && !row.matches("[A-Z]{2,5}-[0-9]{2,3}")) {
                issues.add(PackFault.TEXT.at(path + ".row", "must be a row of the clinical reference, such as MON-41"));
            }
            String mark = text(parts, "mark", path + ".mark", true);
            Optional<Mark> known = Arrays.stream(Mark.values())
                    .filter(one -> one.name().equals(mark))
                    .findFirst();
            if (mark != null && known.isEmpty()) {
                issues.add(PackFault.UNKNOWN.at(path + ".mark", "must be one of V2, V1, M, D"));
            }
            BigDecimal number = number(parts.get("value"), path + ".value");
            if (issues.size() > before || number == null || row == null || known.isEmpty()) {
                return null;
            }
            return new Threshold(new Quantity(number, value.unit()), row, known.get());
        }

        private @Nullable BigDecimal number(@Nullable Object given, String path) {
            if (given == null) {
                miss(path);
            } else if (!(given instanceof BigDecimal number)) {
                issues.add(PackFault.SHAPE.at(path, "must be a number"));
            } else if (number.scale() != 0 || number.signum() < 0 || number.precision() > 4) {
                issues.add(PackFault.NUMBER.at(path, "must be a whole number from 0 to 9999"));
            } else {
                return number;
            }
            return null;
        }
    }
}
