package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;

/** The names of a person of the host, and the one a form prints. */
final class Names {
    private static final List<String> PAST = List.of("old", "maiden", "nickname", "anonymous", "temp");

    /** Without a clock nobody knows whether an end has passed; a name that has none is surely of today. */
    private static final Comparator<Name> BEST_FIRST = Comparator.comparing(Name::isWithoutParts)
            .thenComparing(name -> name.ends)
            .thenComparing(Name::rank);

    private @Nullable Name chosen;

    /** One HumanName as far as a form asks of it. */
    private static final class Name {
        private final List<Note> given = new ArrayList<>();

        private @Nullable Note family;

        private @Nullable String use;

        private boolean ends;

        /** A form has a box for each part; a name that is text alone fills none. */
        private boolean isWithoutParts() {
            return family == null && given.isEmpty();
        }

        private int rank() {
            if (use == null) {
                return 2;
            }
            return switch (use) {
                case "official" -> 0;
                case "usual" -> 1;
                default -> PAST.contains(use) ? 3 : 2;
            };
        }
    }

    void readAll(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            Name name = read(in);
            if (name.rank() < 3 && (chosen == null || BEST_FIRST.compare(name, chosen) < 0)) {
                chosen = name;
            }
        }
    }

    private static Name read(FhirCursor in) {
        Name name = new Name();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "use" -> name.use = text(in);
                case "family" -> name.family = note(in);
                case "given" -> notes(in, name.given);
                case "period" -> name.ends = ends(in);
                default -> in.skip();
            }
        }
        return name;
    }

    private static boolean ends(FhirCursor in) {
        boolean ends = false;
        in.object();
        while (in.nextField()) {
            if (in.name().equals("end")) {
                ends = text(in) != null;
            } else {
                in.skip();
            }
        }
        return ends;
    }

    @Nullable
    Note first() {
        return chosen == null || chosen.given.isEmpty() ? null : chosen.given.get(0);
    }

    /** The first letter of the second given name, whole even where it is outside the first plane. */
    @Nullable
    Note middleInitial() {
        if (chosen == null || chosen.given.size() < 2) {
            return null;
        }
        String middle = chosen.given.get(1).text();
        return new Note(middle.substring(0, middle.offsetByCodePoints(0, 1)));
    }

    @Nullable
    Note last() {
        return chosen == null ? null : chosen.family;
    }

    /** Returns whether an empty text waits, which is passed over: FHIR allows none, hosts write it for what they do not know. */
    static boolean passesEmpty(FhirCursor in) {
        boolean empty = in.spells(in.here(), "");
        if (empty) {
            in.skip();
        }
        return empty;
    }

    /** Reads a text; an empty one is not there. */
    static @Nullable String text(FhirCursor in) {
        return passesEmpty(in) ? null : in.string();
    }

    /** Reads a text that is printed. Hosts pad their texts; what is blank is not there. */
    static @Nullable Note note(FhirCursor in) {
        String text = text(in);
        return text == null || text.isBlank() ? null : in.build(() -> new Note(text.strip()));
    }

    /** Reads a list of texts; a null in it holds the place of one that has only extensions, such as why it is not known. */
    static void notes(FhirCursor in, List<Note> into) {
        in.array();
        while (in.nextEntry()) {
            if (in.head() == 'n') {
                in.skip();
                continue;
            }
            Note note = note(in);
            if (note != null) {
                into.add(note);
            }
        }
    }
}
