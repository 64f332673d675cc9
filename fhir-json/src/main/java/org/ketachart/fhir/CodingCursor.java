package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.fhir.internal.JsonTape;

/** Codings and concepts: as words of our closed lists, and as they are. */
abstract class CodingCursor extends PrimitiveCursor {
    CodingCursor(byte[] bytes, JsonTape tape, int at) {
        super(bytes, tape, at);
    }

    /** Reads the one word a CodeableConcept stands for: by our own coding, else by a standard one. Other codings are kept. */
    public <E extends Enum<E> & Coded> @Nullable E concept(CodeTable<E> table) {
        E word = resolve(table, here());
        if (word == null) {
            fault(FhirFault.CODE, "the concept must have a coding of its list, had none");
            skip();
            return null;
        }
        if (contradicts(table, word, here())) {
            fault(FhirFault.CONTRADICTION, "the codings of a concept must mean the same, meant two things");
        }
        pass(table, word);
        return word;
    }

    /** Returns whether another coding of a concept stands for another word of the list alone. */
    final <E extends Enum<E> & Coded> boolean contradicts(CodeTable<E> table, E word, int concept) {
        int codings = peek(concept, "coding");
        for (int i = first(codings); i >= 0; i = nextAfter(codings, i)) {
            String system = text(peek(i, "system"));
            String code = text(peek(i, "code"));
            if (system != null && code != null && !table.has(word, system, code)) {
                E other = table.findOwn(system, code);
                if ((other != null && other != word) || table.findStandard(system, code) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns which word of a list the concept that waits stands for; nothing if for none. Does not read it. */
    public <E extends Enum<E> & Coded> @Nullable E peekWord(CodeTable<E> table) {
        return resolve(table, here());
    }

    /** Reads as {@link #concept(CodeTable)} does; a concept that stands for none of the words is kept as it is. */
    public <E extends Enum<E> & Coded> @Nullable E findConcept(CodeTable<E> table) {
        E word = resolve(table, here());
        if (word == null) {
            keep();
            return null;
        }
        pass(table, word);
        return word;
    }

    /** Returns the word that a concept inside the object that waits stands for. Does not read it. */
    public <E extends Enum<E> & Coded> @Nullable E peekConcept(String name, CodeTable<E> table) {
        int concept = peek(here(), name);
        return concept < 0 ? null : resolve(table, concept);
    }

    final <E extends Enum<E> & Coded> @Nullable E resolve(CodeTable<E> table, int concept) {
        int codings = peek(concept, "coding");
        E standard = null;
        for (int i = first(codings); i >= 0; i = nextAfter(codings, i)) {
            String system = text(peek(i, "system"));
            String code = text(peek(i, "code"));
            if (system != null && code != null) {
                E word = table.findOwn(system, code);
                if (word != null) {
                    return word;
                }
                standard = standard == null ? table.findStandard(system, code) : standard;
            }
        }
        return standard;
    }

    private <E extends Enum<E> & Coded> void pass(CodeTable<E> table, E word) {
        passCodings((system, code) -> table.has(word, system, code));
    }

    /** Goes through a concept of which some codings are ours; returns whether there was one. One that says more than ours is kept too. */
    final boolean passCodings(Ours ours) {
        boolean met = false;
        object();
        while (nextField()) {
            if (!name().equals("coding")) {
                keep();
                continue;
            }
            array();
            while (nextEntry()) {
                String system = text(peek(here(), "system"));
                String code = text(peek(here(), "code"));
                if (system != null && code != null && ours.has(system, code)) {
                    met = true;
                    pass(hasOnly(here(), "system", "code", "display"));
                } else {
                    keep();
                }
            }
        }
        return met;
    }

    private void pass(boolean known) {
        if (known) {
            skip();
        } else {
            keep();
        }
    }

    /** Tells whether a coding is one that we write ourselves. */
    interface Ours {
        boolean has(String system, String code);
    }

    /** Goes through a list of concepts of which one is fixed, such as a category; the others are kept. */
    public boolean fixedConcepts(FixedCoding fixed) {
        boolean met = false;
        array();
        while (nextEntry()) {
            if (!met && passCodings(fixed::is)) {
                met = true;
            } else {
                keep();
            }
        }
        return met;
    }

    /** Reads the one word a Coding stands for. */
    public <E extends Enum<E> & Coded> @Nullable E coding(CodeTable<E> table) {
        Code code = coding();
        if (code == null) {
            return null;
        }
        E word = table.findOwn(code.system(), code.code());
        if (word == null) {
            fault(FhirFault.CODE, "the coding must be of its list");
        }
        return word;
    }

    /** Reads a coding as it is. */
    public @Nullable Code coding() {
        String system = null;
        String code = null;
        String display = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "system" -> system = string();
                case "code" -> code = string();
                case "display" -> display = string();
                default -> keep();
            }
        }
        need("system", system);
        need("code", code);
        if (system == null || code == null) {
            return null;
        }
        String itsSystem = system;
        String itsCode = code;
        String itsDisplay = display;
        return build(() -> new Code(itsSystem, itsCode, itsDisplay));
    }

    /** Reads a concept as it is. Codings without system or code are kept apart. */
    public @Nullable Concept concept() {
        List<Code> codes = new ArrayList<>();
        Note text = null;
        object();
        while (nextField()) {
            switch (name()) {
                case "coding" -> {
                    array();
                    while (nextEntry()) {
                        if (peek(here(), "system") < 0 || peek(here(), "code") < 0) {
                            keep();
                            continue;
                        }
                        Code code = coding();
                        if (code != null) {
                            codes.add(code);
                        }
                    }
                }
                case "text" -> text = note();
                default -> keep();
            }
        }
        Note words = text;
        return build(() -> new Concept(codes, words));
    }

    /** Reads words a person wrote. */
    public @Nullable Note note() {
        String text = string();
        return text == null ? null : build(() -> new Note(text));
    }

    /** Reads how a record stands; FHIR's {@code corrected} is an amendment too, which is reported. */
    public @Nullable RecordStatus recordStatus() {
        if ("corrected".equals(text(here()))) {
            tolerance(FhirFault.CODE, "corrected was read as amended");
            skip();
            return RecordStatus.AMENDED;
        }
        return code(RecordStatus.class);
    }
}
