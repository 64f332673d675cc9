package org.ketachart.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.PlannedLook;

/**
 * A protocol in force as a page of text, for the people it will judge: what is due when, which gates apply and which numbers hold, each line
 * with its row of the clinical reference, its mark, who set it and what it replaced.
 *
 * <p>A page for reading, not for parsing: its layout may change with any version.
 */
public final class ProtocolSheet {
    private static final int WIDEST = 120;

    private final EffectiveProtocol effective;
    private final List<String> lines = new ArrayList<>();

    private ProtocolSheet(EffectiveProtocol effective) {
        this.effective = effective;
    }

    /** Returns the page, line by line. */
    public static List<String> lines(EffectiveProtocol effective) {
        ProtocolSheet sheet = new ProtocolSheet(effective);
        sheet.head();
        sheet.looks();
        sheet.gates("gates before the dose", true);
        sheet.gates("gates before leaving", false);
        sheet.paragraph("not asked: ", sheet.notAsked());
        sheet.lines.add(
                "always asked, and no protocol's to switch off: a clearance that allows the dose, the order, its drug, its route");
        sheet.numbers();
        sheet.foot();
        return List.copyOf(sheet.lines);
    }

    private void head() {
        Purpose purpose = effective.purpose();
        lines.add(words(purpose.title()));
        lines.add(effective.protocol().ref().id().value() + " "
                + effective.protocol().ref().version().value());
        lines.add("for " + purpose.drug().code() + ", " + purpose.route().code() + ", "
                + (purpose.setting() == Setting.TELEHEALTH
                        ? "at home, with an adult beside and the clinic by video"
                        : "in the clinic"));
        for (ProtocolPack layer : effective.layers()) {
            lines.add("from " + layer.effective() + "  " + layer.name());
        }
        if (!purpose.notices().isEmpty()) {
            heading("notices");
            purpose.notices().forEach((row, notice) -> paragraph(row + "  ", words(notice)));
        }
        if (!purpose.instructions().isEmpty()) {
            heading("what the patient is told in writing");
            purpose.instructions().forEach((row, told) -> paragraph(row + "  ", words(told)));
        }
    }

    private void looks() {
        heading("what is due");
        SheetTable table = new SheetTable(30)
                .row("look", "role", "counted from", "at minute", "window", "to find out", "row", "mark", "set by");
        for (SetLook set : effective.looks()) {
            row(table, set.look(), set.by().name());
            if (set.isChanged()) {
                row(table, Objects.requireNonNull(set.replaced()), "instead of");
            }
        }
        lines.addAll(table.lines());
    }

    /** A look that was replaced stands in a row of its own under the one that holds. */
    private static void row(SheetTable table, PlannedLook look, String by) {
        boolean before = look.early() == 0 && look.late() == 0;
        table.row(
                by.equals("instead of") ? "(was)" : look.name().value(),
                look.role().code(),
                look.from().code(),
                minutes(look),
                before ? "" : "-" + look.early() + " +" + look.late(),
                codes(look.of()) + (look.required() ? " (pressure needed to leave)" : ""),
                look.row(),
                look.mark().name(),
                by);
    }

    private static String minutes(PlannedLook look) {
        if (look.every() == null) {
            return look.first() == 0 ? "once" : String.valueOf(look.first());
        }
        return look.first() + ", every " + look.every()
                + (look.until() == null ? " until leaving" : " to " + look.until());
    }

    private void gates(String title, boolean beforeDose) {
        heading(title);
        SheetTable table = new SheetTable(42)
                .row("gate", "unmet", "unknown", "persons", "row", "mark", "set by", "instead of", "what must hold");
        for (SetGate gate : effective.gates()) {
            if (gate.item().isBeforeDose() == beforeDose) {
                GateRule rule = gate.rule();
                table.row(
                        gate.item().code(),
                        rule.unmet().code(),
                        rule.unknown().code(),
                        rule.unmet() == Firmness.HARD ? String.valueOf(rule.persons()) : "",
                        rule.row(),
                        rule.mark().name(),
                        gate.by().name(),
                        gate.isChanged() ? brief(Objects.requireNonNull(gate.replaced())) : "",
                        gate.item().meaning());
            }
        }
        lines.addAll(table.lines());
    }

    private static String brief(GateRule rule) {
        return rule.unmet().code() + ", " + rule.unknown().code() + (rule.persons() == 1 ? "" : ", " + rule.persons())
                + ", " + rule.row();
    }

    private String notAsked() {
        List<GateItem> asked = effective.gates().stream()
                .filter(gate -> gate.rule().unmet() != Firmness.OFF)
                .map(SetGate::item)
                .toList();
        List<GateItem> others = Arrays.stream(GateItem.values())
                .filter(item -> !asked.contains(item))
                .toList();
        return others.isEmpty() ? "nothing is left out" : codes(others);
    }

    private void numbers() {
        heading("numbers");
        SheetTable table = new SheetTable(WIDEST).row("value", "is", "row", "mark", "set by", "instead of", "meaning");
        for (SetValue value : effective.values()) {
            table.row(
                    value.name().code(),
                    amount(value.threshold().value()),
                    value.threshold().row(),
                    value.threshold().mark().name(),
                    value.by().name(),
                    value.isChanged()
                            ? amount(Objects.requireNonNull(value.replaced()).value())
                            : "",
                    value.name().meaning());
        }
        lines.addAll(table.lines());
    }

    private void foot() {
        heading("how to read this");
        lines.add(
                "A gate unmet: hard closes it, and so many persons may set it aside; soft says so and leaves it open; off does not look.");
        lines.add("A window is how many minutes before and after its minute a reading answers a look.");
        lines.add(
                "V2 and V1 were read in two documents or one; M is attributed but not confirmed; D is our default, for a clinic to set.");
        lines.add("row none: no row of the reference speaks of it, it is our default.");
        lines.add("");
        lines.add("surroundings: " + words(effective.surroundings()));
        lines.add("in a crisis call: " + words(effective.crisisContact()));
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

    private static String codes(List<? extends Coded> words) {
        return words.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    /** A note may be of many lines; here it is of one. */
    private static String words(@Nullable Note note) {
        return note == null ? "not set" : note.text().replaceAll("\\s+", " ");
    }

    private static String amount(Quantity amount) {
        return amount.value().toPlainString() + " " + amount.unit().code();
    }
}
