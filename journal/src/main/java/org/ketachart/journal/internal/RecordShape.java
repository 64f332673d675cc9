package org.ketachart.journal.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.journal.fault.JournalFault;

/** A record, written as an object of its components in the order of their declaration; absent components and empty lists are left out. */
public final class RecordShape implements Shape {
    private record Component(String name, Shape shape, MethodHandle accessor, boolean required, boolean list) {}

    private final Class<?> type;
    private final List<Component> components;
    private final Map<String, Integer> places = new HashMap<>();
    private final MethodHandle constructor;

    RecordShape(Class<?> type, Shapes shapes) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        Set<String> optional = OptionalComponents.of(type);
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?>[] parameters =
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(parameters))
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            Component[] found = new Component[declared.length];
            for (int i = 0; i < declared.length; i++) {
                String name = declared[i].getName();
                boolean list = declared[i].getType() == List.class;
                MethodHandle accessor = lookup.unreflect(declared[i].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                found[i] = new Component(
                        name,
                        shapes.of(declared[i].getGenericType()),
                        accessor,
                        !list && !optional.contains(name),
                        list);
                places.put(name, i);
            }
            components = List.of(found);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a record must be public in an exported package: " + type.getName(), e);
        }
    }

    @Override
    public void write(Object value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(value, out);
        out.writeEndObject();
    }

    /** Writes the components into the object that is open. */
    public void writeFields(Object value, JsonGenerator out) throws IOException {
        for (Component component : components) {
            Object part = get(component, value);
            if (part == null && component.required) {
                throw new NullPointerException(component.name + " must be there");
            }
            if (part != null && !(component.list && ((List<?>) part).isEmpty())) {
                out.writeFieldName(component.name);
                component.shape.write(part, out);
            }
        }
    }

    private static @Nullable Object get(Component component, Object value) {
        try {
            return (Object) component.accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor must not throw", e);
        }
    }

    @Override
    public @Nullable Object read(Json json, Place at, Faults faults) {
        if (!(json instanceof Json.Members object)) {
            Scalars.wrongType("an object", json, at, faults);
            return null;
        }
        return readFields(object, Set.of(), at, faults);
    }

    /**
     * Reads the components out of an object.
     *
     * @param others the fields of the object that are somebody else's
     */
    public @Nullable Object readFields(Json.Members object, Set<String> others, Place at, Faults faults) {
        @Nullable Object[] parts = new @Nullable Object[components.size()];
        boolean whole = !object.repeated();
        if (object.repeated()) {
            faults.add(JournalFault.REPEATED_FIELD, at, "an object must not name a field twice");
        }
        int position = 0;
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
            position++;
            Integer index = places.get(field.getKey());
            if (index != null) {
                Component component = components.get(index);
                parts[index] = component.shape.read(field.getValue(), at.field(component.name), faults);
                whole &= parts[index] != null;
            } else if (!others.contains(field.getKey())) {
                faults.unknownField(at, field.getKey(), position);
                if (field.getValue().repeatsField()) {
                    faults.add(JournalFault.REPEATED_FIELD, at, "an object must not name a field twice");
                    whole = false;
                }
            }
        }
        for (int i = 0; i < parts.length; i++) {
            Component component = components.get(i);
            if (parts[i] == null && component.list) {
                parts[i] = List.of();
            } else if (component.required && !object.fields().containsKey(component.name)) {
                faults.add(JournalFault.MISSING, at.field(component.name), "the field must be there");
                whole = false;
            }
        }
        return whole ? construct(parts, at, faults) : null;
    }

    private @Nullable Object construct(@Nullable Object[] parts, Place at, Faults faults) {
        try {
            return (Object) constructor.invokeExact(parts);
        } catch (DomainException e) {
            faults.add(e, blamed(e, at));
        } catch (RuntimeException e) {
            faults.add(JournalFault.VALUE, at, "the value must be one that a " + Words.of(type) + " can hold");
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor must not throw checked exceptions", e);
        }
        return null;
    }

    /** A refusal that begins with the name of a component is reported there. */
    private Place blamed(DomainException refusal, Place at) {
        String message = String.valueOf(refusal.getMessage());
        for (Component component : components) {
            if (message.startsWith(Words.spoken(component.name) + " must ")) {
                return at.field(component.name);
            }
        }
        return at;
    }
}
