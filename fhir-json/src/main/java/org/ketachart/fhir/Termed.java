package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Note;

/**
 * A CodeableConcept that is a word of a list of ours, the verbatim words, and codes of others: ours come first, our own coding last among
 * them, and what follows is the others'.
 *
 * @param <E> the list
 * @param term the word; none of the list when absent
 * @param what the words and the codes of others
 */
record Termed<E extends Enum<E> & Coded>(@Nullable E term, Concept what) {
    static <E extends Enum<E> & Coded> void write(
            FhirWriter out, String name, CodeTable<E> table, @Nullable E term, Concept what) {
        out.object(name);
        out.array("coding");
        if (term != null) {
            table.codings(term).forEach(code -> write(out, code));
        }
        what.codes().forEach(code -> write(out, code));
        out.end();
        Note text = what.text();
        out.string("text", text == null ? null : text.text());
        out.end();
    }

    private static void write(FhirWriter out, Code code) {
        out.object();
        out.string("system", code.system());
        out.string("code", code.code());
        out.string("display", code.display());
        out.end();
    }

    /** Reads the concept that waits; records a fault if nothing is left in words or codes of others, for the verbatim is the record. */
    static <E extends Enum<E> & Coded> @Nullable Termed<E> read(FhirCursor in, CodeTable<E> table) {
        List<Code> others = new ArrayList<>();
        Note text = null;
        E term = null;
        E seen = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "coding" -> {
                    term = findOwn(in, table);
                    in.array();
                    while (in.nextEntry()) {
                        String system = in.text(in.peek(in.here(), "system"));
                        String code = in.text(in.peek(in.here(), "code"));
                        if (system == null || code == null) {
                            in.keep();
                        } else if (term != null && seen == null && table.has(term, system, code)) {
                            seen = table.findOwn(system, code);
                            if (in.hasOnly(in.here(), "system", "code", "display")) {
                                in.skip();
                            } else {
                                in.keep();
                            }
                        } else {
                            Code other = in.coding();
                            if (other != null) {
                                others.add(other);
                            }
                        }
                    }
                }
                case "text" -> text = in.note();
                default -> in.keep();
            }
        }
        Note words = text;
        Concept what = in.build(() -> new Concept(others, words));
        return what == null ? null : new Termed<>(term, what);
    }

    private static <E extends Enum<E> & Coded> @Nullable E findOwn(FhirCursor in, CodeTable<E> table) {
        for (int i = in.first(in.here()); i >= 0; i = in.nextAfter(in.here(), i)) {
            String system = in.text(in.peek(i, "system"));
            String code = in.text(in.peek(i, "code"));
            E own = system == null || code == null ? null : table.findOwn(system, code);
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
