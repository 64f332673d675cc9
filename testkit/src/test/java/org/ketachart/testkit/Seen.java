package org.ketachart.testkit;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was met while walking through values: which types, which constants, which components present and which absent. */
final class Seen {
    final Set<Class<?>> types = new HashSet<>();
    final Set<Object> constants = new HashSet<>();
    final Set<String> present = new HashSet<>();
    final Set<String> absent = new HashSet<>();

    void walk(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::walk);
        } else if (value instanceof Enum<?> constant) {
            constants.add(constant);
        } else if (value instanceof Record) {
            types.add(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                take(Slot.of(component).key(), component(component, value));
            }
        }
    }

    private void take(String key, Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            absent.add(key);
        } else {
            present.add(key);
            walk(value);
        }
    }

    private static Object component(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
