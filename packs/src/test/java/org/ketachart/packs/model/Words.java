package org.ketachart.packs.model;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.value.Coded;

/** Writes values out in full, ids and texts among them: everything here is made up, and a failure must be told so that it can be repeated. */
final class Words {
    private Words() {}

    static String of(@Nullable Object value) {
        if (value instanceof Coded coded) {
            return coded.code();
        } else if (value instanceof List<?> list) {
            return list.stream().map(Words::of).collect(Collectors.joining(", ", "(", ")"));
        } else if (value instanceof Clinic clinic) {
            return "clinic with " + clinic.staff().size() + " staff, " + of(clinic.rems());
        } else if (value instanceof Record whole) {
            return of(whole);
        }
        return value instanceof Optional<?> some ? of(some.orElse(null)) : String.valueOf(value);
    }

    private static String of(Record whole) {
        StringBuilder words = new StringBuilder();
        RecordComponent[] parts = whole.getClass().getRecordComponents();
        for (RecordComponent part : parts) {
            try {
                part.getAccessor().setAccessible(true);
                Object value = part.getAccessor().invoke(whole);
                if (value != null) {
                    words.append(words.length() == 0 ? "" : " ");
                    words.append(parts.length < 3 ? "" : part.getName() + "=").append(of(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return parts.length == 1 ? words.toString() : whole.getClass().getSimpleName() + "[" + words + "]";
    }
}
