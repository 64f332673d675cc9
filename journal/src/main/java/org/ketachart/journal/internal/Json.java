package org.ketachart.journal.internal;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written: numbers keep their digits. */
public sealed interface Json {
    /** Returns what kind of value it is, for messages. */
    String name();

    /** Returns whether an object in it names a field twice. */
    default boolean repeatsField() {
        return false;
    }

    /**
     * An object.
     *
     * @param fields by name, in the order written, the first of each name
     * @param repeated whether a name was met again
     */
    record Members(Map<String, Json> fields, boolean repeated) implements Json {
        @Override
        public String name() {
            return "an object";
        }

        @Override
        public boolean repeatsField() {
            return repeated || fields.values().stream().anyMatch(Json::repeatsField);
        }
    }

    /**
     * An array.
     *
     * @param elements in order
     */
    record Elements(List<Json> elements) implements Json {
        @Override
        public String name() {
            return "an array";
        }

        @Override
        public boolean repeatsField() {
            return elements.stream().anyMatch(Json::repeatsField);
        }
    }

    /**
     * A string.
     *
     * @param value without its escapes
     */
    record Text(String value) implements Json {
        @Override
        public String name() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param literal as written
     */
    record Digits(String literal) implements Json {
        @Override
        public String name() {
            return "a number";
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements Json {
        @Override
        public String name() {
            return "true or false";
        }
    }

    /** The null literal, which is never written and never accepted. */
    record Nothing() implements Json {
        @Override
        public String name() {
            return "null";
        }
    }
}
