package org.ketachart.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;

/**
 * How many different drugs several trials were of: at least, and at most.
 *
 * <p>Two names of one drug are one, told by a code or by the first word that both have. A drug given by a code and one given in words may be the
 * same, and then neither number counts on it.
 */
final class TriedDrugs {
    private static final int SHORTEST_WORD = 3;

    /** Everything by which one drug is known. */
    private static final class Names {
        private final Set<String> words = new HashSet<>();
        private final Set<String> codes = new HashSet<>();
        private final Set<String> systems = new HashSet<>();

        Names(Concept drug) {
            add(drug.text() == null ? null : drug.text().text());
            for (Code code : drug.codes()) {
                codes.add(code.system() + '|' + code.code());
                systems.add(code.system());
                add(code.display());
            }
        }

        private void add(@Nullable String text) {
            String word = text == null ? "" : firstWord(text);
            if (!word.isEmpty()) {
                words.add(word);
            }
        }

        boolean isSame(Names other) {
            return words.stream().anyMatch(other.words::contains)
                    || codes.stream().anyMatch(other.codes::contains);
        }

        void join(Names other) {
            words.addAll(other.words);
            codes.addAll(other.codes);
            systems.addAll(other.systems);
        }
    }

    private final List<Names> drugs = new ArrayList<>();

    /** Counts one more trial; it may show that two drugs known before are one. */
    void add(Concept drug) {
        Names names = new Names(drug);
        List<Names> same = drugs.stream().filter(names::isSame).toList();
        same.forEach(names::join);
        drugs.removeAll(same);
        drugs.add(names);
    }

    /** Returns how many there are at most. */
    int atMost() {
        return drugs.size();
    }

    /** Returns how many there surely are: those with words differ from one another, and so do those with a code of one terminology. */
    int atLeast() {
        Set<String> systems = new HashSet<>();
        drugs.forEach(drug -> systems.addAll(drug.systems));
        long most = drugs.stream().filter(drug -> !drug.words.isEmpty()).count();
        for (String system : systems) {
            most = Math.max(
                    most,
                    drugs.stream().filter(drug -> drug.systems.contains(system)).count());
        }
        return (int) Math.max(most, drugs.isEmpty() ? 0 : 1);
    }

    /** Returns the first word that is a name and no strength, in lower case; empty where there is none. */
    private static String firstWord(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() >= SHORTEST_WORD) {
                return word;
            }
        }
        return "";
    }
}
