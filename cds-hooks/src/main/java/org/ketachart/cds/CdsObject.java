package org.ketachart.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/** One object of a request, at its place. A fault met in it is noted with that place, and reading goes on. */
final class CdsObject {
    private final Map<?, ?> fields;
    private final String path;
    private final List<Issue> issues;

    CdsObject(Map<?, ?> fields, String path, List<Issue> issues) {
        this.fields = fields;
        this.path = path;
        this.issues = issues;
    }

    Map<?, ?> fields() {
        return fields;
    }

    String path() {
        return path;
    }

    String place(String field) {
        return Places.under(path, field);
    }

    void fault(CdsFault fault, String field, String message) {
        issues.add(fault.at(field.isEmpty() ? path : place(field), message));
    }

    /** Notes a fault at a place below this object that is no field. */
    void faultAt(CdsFault fault, String below, String message) {
        issues.add(fault.at(path + "." + below, message));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    boolean isNothing(String field) {
        return fields.get(field) == CdsJson.Nothing.VALUE;
    }

    private <T> @Nullable T get(String field, boolean required, Class<T> type, String shape) {
        Object value = fields.get(field);
        if (value == null) {
            if (required) {
                fault(CdsFault.MISSING, field, "must be there");
            }
            return null;
        }
        if (!type.isInstance(value)) {
            fault(CdsFault.SHAPE, field, "must be " + shape);
            return null;
        }
        return type.cast(value);
    }

    /** Returns a text that is not blank. */
    @Nullable
    String text(String field, boolean required) {
        String text = get(field, required, String.class, "text");
        if (text != null && text.isBlank()) {
            fault(CdsFault.TEXT, field, "must not be blank");
            return null;
        }
        return text;
    }

    /** Returns an id as FHIR writes it. */
    @Nullable
    String id(String field, boolean required) {
        String text = text(field, required);
        if (text != null && !isId(text)) {
            fault(CdsFault.TEXT, field, "must be an id of 1 to 64 letters, digits, dots or hyphens");
            return null;
        }
        return text;
    }

    @Nullable
    CdsObject object(String field, boolean required) {
        Map<?, ?> object = get(field, required, Map.class, "an object");
        return object == null ? null : new CdsObject(object, place(field), issues);
    }

    @Nullable
    List<?> list(String field, boolean required) {
        return get(field, required, List.class, "an array");
    }

    /** Returns the objects of an array; what is none is a fault. */
    List<CdsObject> objects(String field, boolean required) {
        List<?> list = list(field, required);
        List<CdsObject> found = new ArrayList<>();
        for (int i = 0; list != null && i < list.size(); i++) {
            String at = Places.at(place(field), i);
            if (list.get(i) instanceof Map<?, ?> object) {
                found.add(new CdsObject(object, at, issues));
            } else {
                issues.add(CdsFault.SHAPE.at(at, "must be an object"));
            }
        }
        return found;
    }

    /** Looks at an object of a resource, whose faults are others' to tell: nothing where it is none. */
    @Nullable
    CdsObject look(String field) {
        return fields.get(field) instanceof Map<?, ?> object ? new CdsObject(object, place(field), issues) : null;
    }

    /** Looks at the objects of an array of a resource; what is none is passed over. */
    List<CdsObject> lookAll(String field) {
        List<CdsObject> found = new ArrayList<>();
        if (fields.get(field) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> object) {
                    found.add(new CdsObject(object, Places.at(place(field), i), issues));
                }
            }
        }
        return found;
    }

    /** Looks at a text of a resource: nothing where it is none, or blank. */
    @Nullable
    String lookText(String field) {
        return fields.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    static boolean isId(String text) {
        return text.matches("[A-Za-z0-9.-]{1,64}");
    }
}
