package org.ketachart.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormReply;
import org.ketachart.core.form.FormSubmission;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.value.RecordId;

/** The head of a printed form: what it is, where it stands, whose it is, and by when it is due. */
final class FormHead {
    private final PrintedForm form;
    private final FormPage page;
    private final FormWords words;

    FormHead(PrintedForm form, FormPage page, FormWords words) {
        this.form = form;
        this.page = page;
        this.words = words;
    }

    void print(PdfPaper paper, FormRows rows) throws IOException {
        String title = form.definition().title().text();
        String version = form.definition().ref().version().value();
        boolean named = title.endsWith(version);
        paper.print(rows.whole(rows.words().say(title, PdfStyle.TITLE), 0, named ? 7 : 1, 1));
        if (!named) {
            paper.print(rows.whole(rows.words().say("revision " + version, PdfStyle.MUTED), 0, 7, 1));
        }
        paper.print(rows.whole(rows.words().say(form.stamp(), PdfStyle.STAMP), 0, 6, 0.45f));
        List<PdfBlock> facts = new ArrayList<>();
        facts.add(rows.plain("Clinic", page.clinic().name().text()));
        facts.add(rows.plain("Session", page.session().value()));
        facts.add(rows.plain("Day of treatment", form.treated().toString()));
        facts.add(rows.plain("Due", FormWords.due(form.due())));
        MonitoringForm charted = form.charted();
        if (charted != null) {
            charted(charted, rows, facts);
        }
        for (PdfBlock fact : facts) {
            paper.print(fact);
        }
        paper.print(rows.whole(
                rows.words()
                        .say(
                                "* needed before the form can be signed   [1] what an answer was read from, listed at the end"
                                        + "   times by the clock of "
                                        + page.clinic().zone().getId(),
                                PdfStyle.SMALL),
                6,
                2,
                1));
    }

    private void charted(MonitoringForm charted, FormRows rows, List<PdfBlock> facts) {
        RecordId amends = charted.response().amends();
        FormSubmission submission = charted.submission();
        facts.add(rows.plain("Form", Words.joined(charted.id().value(), FormWords.correction(charted))));
        if (amends != null) {
            facts.add(rows.plain("Amends the form", amends.value()));
        }
        if (submission.sent() != null) {
            facts.add(rows.plain(
                    "Sent",
                    words.of(submission.sent()) + " by " + Words.of(submission.channel())
                            + Optional.ofNullable(submission.sender())
                                    .map(sender -> ", " + words.person(sender))
                                    .orElse("")));
        }
        FormReply reply = submission.reply();
        if (reply != null) {
            facts.add(rows.plain("Answered", Words.of(reply.outcome()) + ", " + words.of(reply.at())));
            add(rows, facts, "Confirmation", Words.of(reply.confirmation()));
            add(
                    rows,
                    facts,
                    "Receipt",
                    Optional.ofNullable(reply.receipt()).map(Words::reference).orElse(""));
            add(rows, facts, "Words of the answer", Words.of(reply.words()));
        }
    }

    private static void add(FormRows rows, List<PdfBlock> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(rows.plain(label, value));
        }
    }
}
