package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;

/** The names of a person of the host, and the one a form prints. */
final class Names {
    private static final List<String> PAST = List.of("old", "maiden", "nickname", "anonymous", "temp");

    private @Nullable Name chosen;

    /** One HumanName as far as a form asks of it. */
    private static final class Name {
        private final List<Note> given = new ArrayList<>();

        private @Nullable Note family;

        private @Nullable String use;

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
            if (name.rank() < 3 && (chosen == null || name.rank() < chosen.rank())) {
                chosen = name;
            }
        }
    }

    private static Name read(FhirCursor in) {
        Name name = new Name();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "use" -> name.use = in.string();
                case "family" -> name.family = note(in, in.string());
                case "given" -> {
                    in.array();
                    while (in.nextEntry()) {
                        Note given = note(in, in.string());
                        if (given != null) {
                            name.given.add(given);
                        }
                    }
                }
                default -> in.skip();
            }
        }
        return name;
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

    /** Hosts pad their texts; what is blank is not there. */
    static @Nullable Note note(FhirCursor in, @Nullable String text) {
        return text == null || text.isBlank() ? null : in.build(() -> new Note(text.strip()));
    }
}
