package org.ketachart.fhir;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Items of a screening form inside another, each under the id of that one, a dot and a name of its own.
 *
 * <p>FHIR wants the items of a response in the order of their Questionnaire. What stands otherwise is refused, for what others added to an
 * item is written back by its place.
 */
final class LinkedItems {
    private LinkedItems() {}

    /**
     * Goes through the list of items that waits; one that has no answer, or that the form does not have, is kept.
     *
     * @param names of the items of the form, in its order
     * @param repeating those of them that may stand there more than once
     */
    static void read(FhirCursor in, String parent, List<String> names, Set<String> repeating, Consumer<String> reader) {
        int last = -1;
        in.array();
        while (in.nextEntry()) {
            String linkId = in.text(in.peek(in.here(), "linkId"));
            int at = linkId != null && linkId.startsWith(parent + ".")
                    ? names.indexOf(linkId.substring(parent.length() + 1))
                    : -1;
            boolean filled = in.first(in.peek(in.here(), "answer")) >= 0 || in.first(in.peek(in.here(), "item")) >= 0;
            if (at < 0 && filled) {
                unknown(in);
            } else if (!filled) {
                in.keep();
            } else if (at < last || (at == last && !repeating.contains(names.get(at)))) {
                in.fault(FhirFault.SHAPE, "the items of a form must stand in its order, each once");
                in.skip();
                last = at;
            } else {
                last = at;
                reader.accept(names.get(at));
            }
        }
    }

    /** Keeps an item that the form does not have, and reports it. */
    static void unknown(FhirCursor in) {
        in.keep();
        in.tolerance(FhirFault.CODE, "the item must be one of the form, was kept and is no answer");
    }

    /** Reads the one answer of the item that waits. */
    static <T> @Nullable T one(FhirCursor in, String value, Supplier<@Nullable T> reader) {
        Found<T> found = new Found<>();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> in.skip();
                case "answer" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (found.met) {
                            in.fault(FhirFault.CONTRADICTION, "a field must have one answer, had two");
                            in.skip();
                        } else {
                            found.met = true;
                            found.value = answer(in, value, reader);
                        }
                    }
                }
                default -> in.keep();
            }
        }
        return found.value;
    }

    private static <T> @Nullable T answer(FhirCursor in, String value, Supplier<@Nullable T> reader) {
        T read = null;
        boolean met = false;
        in.object();
        while (in.nextField()) {
            if (in.name().equals(value)) {
                met = true;
                read = reader.get();
            } else if (isValue(in.name())) {
                met = true;
                wrong(in, value);
            } else {
                in.keep();
            }
        }
        if (!met) {
            in.need(value, null);
        }
        return read;
    }

    /** Returns whether an element of this name is a value of some type. */
    static boolean isValue(String name) {
        return name.startsWith("value") && name.length() > 5;
    }

    /** Records that a value is of another type than the form asks for. */
    static void wrong(FhirCursor in, String value) {
        in.fault(FhirFault.SHAPE, "the answer must be a " + value);
        in.skip();
    }

    /** Begins an item with its one answer; the value follows, then {@link #end}. */
    static void begin(String linkId, FhirWriter out) {
        out.object();
        out.string("linkId", linkId);
        out.array("answer");
        out.object();
    }

    /** Ends an item that was begun so. */
    static void end(FhirWriter out) {
        out.end();
        out.end();
        out.end();
    }

    /** What was met of an item so far. */
    private static final class Found<T> {
        boolean met;

        @Nullable
        T value;
    }
}
