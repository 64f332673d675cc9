package org.ketachart.testkit;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place a value is made for: a component of a record, an element of one, or nowhere in particular.
 *
 * @param owner the simple name of the record; empty when asked for by itself
 * @param name the name of the component; empty when asked for by itself
 * @param type what belongs there
 * @param nullable whether the component may be absent
 */
record Slot(String owner, String name, Type type, boolean nullable) {
    static Slot alone(Class<?> type) {
        return new Slot("", "", type, false);
    }

    static Slot of(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        boolean nullable = type.isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        return new Slot(
                component.getDeclaringRecord().getSimpleName(),
                component.getName(),
                component.getGenericType(),
                nullable);
    }

    /** Returns the place of one element of the list that belongs here. */
    Slot element() {
        return new Slot(owner, name, ((ParameterizedType) type).getActualTypeArguments()[0], false);
    }

    /** Returns the name by which the tables know this place, such as {@code Waste.amount}. */
    String key() {
        return owner + "." + name;
    }

    boolean isList() {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    /** Returns the class of what belongs here; a type variable stands for any object. */
    Class<?> raw() {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }
}
