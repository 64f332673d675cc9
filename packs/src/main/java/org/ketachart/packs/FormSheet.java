package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;

/**
 * A revision of a form as a page of text, for the people who answer for it: every field with what may stand in it, whether the form can be
 * signed without it, when it is asked, what fills it, and its row of the clinical reference with its mark.
 *
 * <p>A page for reading, not for parsing: its layout may change with any version. It is not the form: that is its issuer's.
 */
public final class FormSheet {
    private static final int WIDEST_CELL = 36;
    private static final int WIDEST = 120;

    private final FormPack pack;
    private final List<String> lines = new ArrayList<>();

    private FormSheet(FormPack pack) {
        this.pack = pack;
    }

    /** Returns the page, line by line. */
    public static List<String> lines(FormPack pack) {
        FormSheet sheet = new FormSheet(pack);
        sheet.head();
        sheet.differs();
        sheet.items();
        sheet.foot();
        return List.copyOf(sheet.lines);
    }

    private void head() {
        FormDefinition form = pack.definition();
        lines.add(words(form.title()));
        lines.add(form.ref().id().value() + " " + form.ref().version().value());
        lines.add("for treatments from " + form.effective() + " until the next revision");
        Optional.ofNullable(pack.dated()).ifPresent(dated -> paragraph("", words(dated)));
        lines.add("due " + pack.due().whole() + " calendar days after treatment ("
                + pack.due().origin() + ")");
        lines.add("a stay below " + pack.shortestStay().whole() + " minutes needs its reason ("
                + pack.shortestStay().origin() + ")");
    }

    private void differs() {
        if (!pack.differs().isEmpty()) {
            heading("otherwise than the revision before");
            pack.differs().forEach((row, words) -> paragraph(row + "  ", words(words)));
        }
    }

    private void items() {
        for (FormSection section : pack.definition().sections()) {
            heading(words(section.title()));
            SheetTable table = new SheetTable(WIDEST_CELL)
                    .row("field", "", "in our words", "kind", "asked after", "filled from", "row", "mark");
            for (FormItem item : pack.definition().of(section)) {
                table.row(
                        item.id().value(),
                        item.required() ? "*" : "",
                        words(item.text()),
                        kind(item),
                        asked(item.asked()),
                        item.source().code(),
                        item.row(),
                        item.mark().name());
            }
            lines.addAll(table.lines());
        }
    }

    private static String kind(FormItem item) {
        if (item.kind() == ItemKind.CHOICE) {
            return item.choices().stream()
                    .map(choice -> choice.code().value())
                    .collect(Collectors.joining(", ", "choice: ", ""));
        }
        return item.kind().code() + (item.unit() == null ? "" : ", " + words(item.unit()));
    }

    private static String asked(@Nullable FormCondition asked) {
        if (asked == null) {
            return "";
        }
        return asked.item().value() + (asked.is() == null ? " below " + asked.below() : " is " + asked.is());
    }

    private void foot() {
        heading("how to read this");
        lines.add("The words are ours; the printed form and its words are its issuer's, and the clinic submits it.");
        lines.add("* the form cannot be signed without it, where it is asked. No row says which fields have a star.");
        lines.add("filled from person: nothing but a person's word fills it.");
        lines.add(
                "V2 and V1 were read in two documents or one; M is attributed but not confirmed; D is our default, for a clinic to set.");
    }

    private void heading(String title) {
        lines.add("");
        lines.add(title);
    }

    private void paragraph(String head, String text) {
        String indent = head;
        for (String part : SheetTable.wrapped(text, WIDEST - head.length())) {
            lines.add(indent + part);
            indent = " ".repeat(head.length());
        }
    }

    /** A note may be of many lines; here it is of one. */
    private static String words(Note note) {
        return note.text().replaceAll("\\s+", " ");
    }
}
