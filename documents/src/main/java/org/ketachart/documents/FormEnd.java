package org.ketachart.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.sessions.form.FormDifference;
import org.ketachart.sessions.form.FormGap;

/** The end of a printed form: what is missing or was set aside, who signed (REM-36), what has changed since, and what the
 * answers came from. */
final class FormEnd {
    private static final float LINE = 200;

    private final PrintedForm form;
    private final FormWords words;
    private final FormSources sources;
    private final FormRows rows;

    FormEnd(PrintedForm form, FormWords words, FormSources sources, FormRows rows) {
        this.form = form;
        this.words = words;
        this.sources = sources;
        this.rows = rows;
    }

    void print(PdfPaper paper) throws IOException {
        list(paper, "Other answers on the form", strangers());
        if (form.isDraft()) {
            missing(paper);
            list(paper, "Set aside: the record has an answer of its own", overruled());
        }
        paper.keep(signature());
        list(paper, "The record has changed since the form was signed", changed());
        listed(paper);
    }

    private void list(PdfPaper paper, String heading, List<PdfBlock> blocks) throws IOException {
        for (int i = 0; i < blocks.size(); i++) {
            paper.keep(i == 0 ? List.of(rows.heading(heading), blocks.get(0)) : List.of(blocks.get(i)));
            paper.carryOver(rows.heading(heading + " (continued)"));
        }
        paper.carryOver(null);
    }

    private void missing(PdfPaper paper) throws IOException {
        List<PdfBlock> blocks = new ArrayList<>();
        for (FormGap gap : form.gaps()) {
            blocks.add(rows.row(
                    rows.words().say(form.name(gap.item()) + (gap.required() ? "\u00a0*" : ""), PdfStyle.LABEL),
                    rows.words().say(FormWords.of(gap.why()), PdfStyle.MUTED)));
        }
        if (blocks.isEmpty()) {
            blocks.add(rows.whole(
                    rows.words().say("Nothing: every field that is asked is filled.", PdfStyle.LABEL), 3, 3, 1));
        }
        list(paper, "What is missing", blocks);
    }

    private List<PdfBlock> strangers() {
        return form.strangers().stream()
                .map(answer -> row(answer, "not asked by this revision"))
                .toList();
    }

    private List<PdfBlock> overruled() {
        return form.overruled().stream()
                .map(answer -> row(
                        answer,
                        answer.entry() == null
                                ? "read from the record " + sources.of(answer)
                                : words.of(answer.entry())))
                .toList();
    }

    private List<PdfBlock> changed() {
        return form.changed().stream().map(this::difference).toList();
    }

    private PdfBlock difference(FormDifference one) {
        return form.filled()
                .find(one.item())
                .map(now -> row(
                        now, now.entry() == null ? "as the record says now " + sources.of(now) : words.of(now.entry())))
                .orElseGet(() -> rows.row(
                        rows.words().say(form.name(one.item()), PdfStyle.LABEL),
                        rows.words().say("now empty", PdfStyle.MUTED)));
    }

    private PdfBlock row(FormAnswer answer, String remark) {
        String value = form.definition()
                .find(answer.item())
                .map(item -> words.of(item, answer.value()))
                .orElseGet(() -> words.of(answer.value()));
        return rows.row(
                rows.words().say(form.name(answer.item()), PdfStyle.LABEL),
                rows.words().say(value, PdfStyle.VALUE).next(PdfStyle.SMALL).say(remark, PdfStyle.SMALL));
    }

    private List<PdfBlock> signature() {
        MonitoringForm charted = form.charted();
        FormSignature signed = charted == null ? null : charted.response().signature();
        List<PdfBlock> blocks = new ArrayList<>(List.of(rows.heading("Signature")));
        if (signed != null) {
            blocks.add(rows.plain("Signed by", words.person(signed.by())));
            blocks.add(rows.plain("at", words.of(signed.at())));
            blocks.add(rows.small("Signed in the record; whoever signed stands for every answer above."));
        } else {
            blocks.add(line("Signed by"));
            blocks.add(line("Date and time"));
            blocks.add(
                    rows.small(
                            "A name on this paper signs the paper. The form counts as signed when it is signed in the record."));
        }
        return blocks;
    }

    private PdfBlock line(String label) {
        PdfBlock row =
                rows.row(rows.words().say(label, PdfStyle.LABEL), rows.words().blank(LINE, PdfStyle.VALUE));
        return new PdfBlock(row.columns(), 15, 3, 1);
    }

    private void listed(PdfPaper paper) throws IOException {
        List<String> listed = sources.listed();
        List<PdfBlock> blocks = new ArrayList<>();
        for (int i = 0; i < listed.size(); i += 2) {
            blocks.add(rows.pair(listed.get(i), i + 1 < listed.size() ? listed.get(i + 1) : ""));
        }
        list(paper, "What the answers were read from", blocks);
    }
}
