package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Note;

/** What an entry of a list is about: an item with an answer for each code, and one for the words after them. */
final class ConceptItem {
    private final List<Code> codes = new ArrayList<>();
    private @Nullable Note text;
    private @Nullable Concept concept;
    private boolean met;

    static void write(String linkId, Concept what, FhirWriter out) {
        out.object();
        out.string("linkId", linkId);
        out.array("answer");
        for (Code code : what.codes()) {
            out.object();
            out.coding("valueCoding", code);
            out.end();
        }
        Note text = what.text();
        if (text != null) {
            out.object();
            out.string("valueString", text.text());
            out.end();
        }
        out.end();
        out.end();
    }

    /** Returns what it is about; nothing where nobody said. */
    @Nullable
    Concept concept() {
        return concept;
    }

    /** Returns whether the item was there, with or without fault. */
    boolean isMet() {
        return met;
    }

    /** Reads the item. */
    void read(FhirCursor in) {
        if (met) {
            in.fault(FhirFault.CONTRADICTION, "a field must stand once, stood twice");
            in.skip();
            return;
        }
        met = true;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> in.skip();
                case "answer" -> {
                    in.array();
                    while (in.nextEntry()) {
                        answer(in);
                    }
                }
                default -> in.keep();
            }
        }
        Note words = text;
        concept = codes.isEmpty() && words == null ? null : in.build(() -> new Concept(codes, words));
    }

    private void answer(FhirCursor in) {
        boolean any = false;
        in.object();
        while (in.nextField()) {
            if (in.name().equals("valueCoding")) {
                any = true;
                coding(in);
            } else if (in.name().equals("valueString")) {
                any = true;
                words(in);
            } else if (LinkedItems.isValue(in.name())) {
                any = true;
                LinkedItems.wrong(in, "valueCoding or valueString");
            } else {
                in.keep();
            }
        }
        if (!any) {
            in.need("value[x]", null);
        }
    }

    private void coding(FhirCursor in) {
        if (text != null) {
            in.fault(FhirFault.SHAPE, "the codes of an entry must stand before its words");
        }
        Code code = in.coding();
        if (code != null) {
            codes.add(code);
        }
    }

    private void words(FhirCursor in) {
        if (text != null) {
            in.fault(FhirFault.CONTRADICTION, "an entry must be in words once, was twice");
            in.skip();
            return;
        }
        text = in.note();
    }
}
