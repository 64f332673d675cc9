package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.ClinicId;

/**
 * The answers of a form as items, one group for each section. Answers keep their order: a section that others interrupt has a group more.
 *
 * <p>An item that nobody answered is none of the record's and is kept.
 */
final class FormItems {
    private final List<FormAnswer> answers = new ArrayList<>();

    /** Returns what was read, in its order. */
    List<FormAnswer> answers() {
        return answers;
    }

    static void write(ClinicId clinic, FormRef form, List<FormAnswer> answers, FhirWriter out) {
        String section = "";
        out.array("item");
        for (FormAnswer answer : answers) {
            if (!answer.item().section().equals(section)) {
                endGroup(section, out);
                section = answer.item().section();
                out.object();
                out.word("linkId", section);
                out.array("item");
            }
            out.object();
            out.word("linkId", answer.item().value());
            out.array("answer");
            out.object();
            AnswerOrigins.write(clinic, answer, out);
            AnswerValues.write(form, answer.value(), out);
            out.end();
            out.end();
            out.end();
        }
        endGroup(section, out);
        out.end();
    }

    private static void endGroup(String section, FhirWriter out) {
        if (!section.isEmpty()) {
            out.end();
            out.end();
        }
    }

    /** Reads the items; what holds no answer is kept. */
    void read(FhirCursor in) {
        FormRef form = FormCanonical.parse(in.text(in.peek(in.inside(), "questionnaire")));
        in.array();
        while (in.nextEntry()) {
            int before = answers.size();
            String section = in.text(in.peek(in.here(), "linkId"));
            boolean wrong = in.peek(in.here(), "answer") >= 0;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "linkId" -> in.skip();
                    case "item" -> readItems(section, form, in);
                    default -> in.keep();
                }
            }
            if (wrong) {
                in.fault(FhirFault.SHAPE, "an answer must stand in the group of its section");
            } else if (answers.size() == before && !in.hasErrors()) {
                in.keep();
            }
        }
    }

    private void readItems(@Nullable String section, @Nullable FormRef form, FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.first(in.peek(in.here(), "answer")) < 0) {
                in.keep();
            } else {
                readItem(section, form, in);
            }
        }
    }

    private void readItem(@Nullable String section, @Nullable FormRef form, FhirCursor in) {
        Found found = new Found();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> {
                    String linkId = in.string();
                    found.item = linkId == null ? null : in.build(() -> new ItemId(linkId));
                }
                case "answer" -> readAnswers(found, form, in);
                default -> in.keep();
            }
        }
        in.need("linkId", found.item);
        ItemId item = found.item;
        if (item != null && !item.section().equals(section)) {
            in.fault(FhirFault.CONTRADICTION, "linkId", "an item must stand in the group of its section");
        }
        if (item != null && found.value != null && !in.hasErrors()) {
            FormAnswer answer = in.build(() -> new FormAnswer(
                    item,
                    known(found.value),
                    found.origins.facts,
                    found.origins.steps,
                    found.origins.hosts,
                    found.origins.entry));
            if (answer != null) {
                answers.add(answer);
            }
        }
    }

    private static void readAnswers(Found found, @Nullable FormRef form, FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (found.met) {
                in.fault(FhirFault.CONTRADICTION, "a field must have one answer, had two");
                in.skip();
                continue;
            }
            found.met = true;
            in.object();
            while (in.nextField()) {
                if (in.name().equals("extension")) {
                    found.origins.read(in);
                } else if (AnswerValues.isOne(in.name())) {
                    found.value = AnswerValues.read(form, in);
                } else {
                    in.keep();
                }
            }
            in.need("value[x]", found.value);
        }
    }

    /** What was met of an item so far. */
    private static final class Found {
        final AnswerOrigins origins = new AnswerOrigins();
        boolean met;

        @Nullable
        ItemId item;

        @Nullable
        FormValue value;
    }
}
