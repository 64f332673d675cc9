package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.fhir.internal.JsonBytes;

/**
 * One closed list of ours in the terms of FHIR: each word with the standard codings it goes with, and with its own coding, which decides
 * when read back.
 *
 * @param <E> the list
 */
public final class CodeTable<E extends Enum<E> & Coded> {
    private final String system;
    private final Class<E> type;
    private final Map<E, List<Code>> codings;
    private final Map<E, byte[]> fragments;
    private final E[] words;

    private CodeTable(String system, Class<E> type, Map<E, List<Code>> codings) {
        this.system = system;
        this.type = type;
        this.codings = codings;
        this.words = type.getEnumConstants();
        this.fragments = new EnumMap<>(type);
        for (E word : words) {
            if (!codings.containsKey(word)) {
                throw new IllegalArgumentException("every word of " + type.getSimpleName() + " must have a row");
            }
            fragments.put(word, fragment(codings(word)));
        }
    }

    /** Begins the table of a code system of ours, {@code {canonical}/CodeSystem/{name}}. */
    public static <E extends Enum<E> & Coded> Rows<E> ours(String name, Class<E> type) {
        return new Rows<>(Canonical.codeSystem(name), type);
    }

    /** Begins the table of a list whose own codes are those of somebody else's system. */
    public static <E extends Enum<E> & Coded> Rows<E> theirs(String system, Class<E> type) {
        return new Rows<>(system, type);
    }

    /** Returns the system of the own codings. */
    public String system() {
        return system;
    }

    /** Returns the list. */
    public Class<E> type() {
        return type;
    }

    /** Returns the codings of a word: the standard ones, then its own. */
    public List<Code> codings(E word) {
        return codings.getOrDefault(word, List.of());
    }

    /** Returns the words in their order. */
    public List<E> words() {
        return List.of(words);
    }

    /** Returns the own coding of a word. */
    public Code own(E word) {
        List<Code> all = codings(word);
        return all.get(all.size() - 1);
    }

    /** Returns the word whose own coding this is. */
    @Nullable
    E findOwn(String codeSystem, String code) {
        if (codeSystem.equals(system)) {
            for (E word : words) {
                if (word.code().equals(code)) {
                    return word;
                }
            }
        }
        return null;
    }

    /** Returns the first word that this standard coding goes with. */
    @Nullable
    E findStandard(String codeSystem, String code) {
        for (E word : words) {
            if (has(word, codeSystem, code)) {
                return word;
            }
        }
        return null;
    }

    boolean has(E word, String codeSystem, String code) {
        for (Code coding : codings(word)) {
            if (coding.code().equals(code) && coding.system().equals(codeSystem)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the codings of a word as JSON, with commas between. */
    byte[] fragment(E word) {
        byte[] found = fragments.get(word);
        return found == null ? new byte[0] : found;
    }

    /** Returns codings as JSON, with commas between. */
    static byte[] fragment(List<Code> codings) {
        JsonBytes out = new JsonBytes(256);
        for (Code coding : codings) {
            out.ascii(out.size() == 0 ? "{\"system\":" : ",{\"system\":");
            out.quoted(coding.system());
            out.ascii(",\"code\":");
            out.quoted(coding.code());
            String display = coding.display();
            if (display != null) {
                out.ascii(",\"display\":");
                out.quoted(display);
            }
            out.ascii('}');
        }
        return out.toArray();
    }

    /**
     * The rows of a table in the making.
     *
     * @param <E> the list
     */
    public static final class Rows<E extends Enum<E> & Coded> {
        private final String system;
        private final Class<E> type;
        private final Map<E, List<Code>> codings;

        private Rows(String system, Class<E> type) {
            this.system = system;
            this.type = type;
            this.codings = new EnumMap<>(type);
        }

        /** Adds a word with the text of its own coding and the standard codings that go before it. */
        public Rows<E> row(E word, String display, Code... standard) {
            List<Code> all = new ArrayList<>(List.of(standard));
            all.add(new Code(system, word.code(), display));
            codings.put(word, List.copyOf(all));
            return this;
        }

        /** Returns the table. */
        public CodeTable<E> table() {
            return new CodeTable<>(system, type, codings);
        }
    }
}
