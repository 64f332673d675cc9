package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.value.Origin;
import org.ketachart.screening.Intake;
import org.ketachart.screening.IntakeField;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/** A screening form as lines of text: what it asks, how that is answered, and the row it rests on. */
public final class ScreeningSheet {
    private ScreeningSheet() {}

    /** Returns the lines of a form, one question each, in the order of the pack. */
    public static List<String> lines(RuleSet rules, FormStage stage) {
        List<String> lines = new ArrayList<>();
        List<IntakeField> fields = Intake.blank(rules, stage).fields();
        lines.add(ScreeningQuestionnaire.title(stage));
        lines.add("by the rules " + rules.ref().id().value() + " "
                + rules.ref().version().value() + ", from " + rules.effective() + "; " + fields.size()
                + " questions, none required; a blank is unknown");
        lines.add("");
        for (IntakeField field : fields) {
            TopicEntry entry = field.entry();
            lines.add(entry.topic().code() + "  " + answered(entry) + "  " + row(entry.origin()));
            lines.add("  " + field.words());
        }
        return lines;
    }

    private static String answered(TopicEntry entry) {
        return switch (entry.kind()) {
            case YES_NO -> "yes or no";
            case NUMBER ->
                "a number in " + (entry.unit() == null ? "" : entry.unit().code());
            case DAY -> "a day, a month or a year";
            case LIST -> "a list, and whether it is complete";
            case TRIALS -> "trials, and whether there were no more";
        };
    }

    private static String row(Origin origin) {
        return origin.row().equals(Origin.NONE) ? "our default" : origin.row() + " " + origin.mark();
    }
}
