package org.ketachart.screening;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/**
 * What is otherwise than at an earlier screening, in words for the clinician who is about to see the patient again: first what is new, such as
 * {@code lorazepam 1 mg started 12 March}, then which findings say something else.
 *
 * <p>It holds what the chart says: it belongs on a page and in no log.
 */
public final class DifferenceWords {
    private final EvidenceWords evidence;
    private final ScreeningWords words;

    /**
     * Makes the words of a rule set.
     *
     * @param rules that the later proposal was made by
     */
    public DifferenceWords(RuleSet rules) {
        this.evidence = new EvidenceWords(rules);
        this.words = new ScreeningWords(rules);
    }

    /** Returns the page: one line for each thing that is new, altered or gone, and one for each finding that says something else. */
    public String text(Difference difference) {
        LocalDate on = difference.after().on();
        String then = day(PartialDate.of(difference.before().on()), on);
        List<String> lines = new ArrayList<>();
        if (difference.isNone()) {
            lines.add("Nothing is otherwise than on " + then + ".");
        } else {
            String was = difference.before().word().code();
            String is = difference.after().word().code();
            lines.add("Since " + then + ": " + is + (was.equals(is) ? ", as before." : ", was " + was + ".")
                    + " A clinician decides.");
            news(difference).forEach(line -> lines.add("- " + line));
            findings(difference).forEach(line -> lines.add("- " + line));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns what is new, altered or gone, each in one line with the findings that it touches. */
    public List<String> news(Difference difference) {
        LocalDate then = difference.before().on();
        LocalDate on = difference.after().on();
        List<String> lines = new ArrayList<>();
        for (Evidence one : difference.started()) {
            lines.add(started(one, then, on)
                    + touched(difference, change -> change.started().contains(one)));
        }
        for (Difference.Altered one : difference.altered()) {
            lines.add(altered(one, on)
                    + touched(difference, change -> change.altered().contains(one)));
        }
        for (Evidence one : difference.gone()) {
            lines.add("no longer counts: " + evidence.of(one)
                    + touched(difference, change -> change.gone().contains(one)));
        }
        return lines;
    }

    /** Returns each finding that says something else, and what it said. */
    public List<String> findings(Difference difference) {
        List<String> lines = new ArrayList<>();
        for (Difference.Change change : difference.changes()) {
            Finding was = change.before();
            Finding is = change.after();
            if (is == null) {
                lines.add(title(change) + ": no longer asked");
            } else if (was == null) {
                lines.add(title(change) + ": " + said(is) + ", was not asked");
            } else if (!said(was).equals(said(is))) {
                lines.add(title(change) + ": " + said(is) + ", was " + said(was));
            }
        }
        return lines;
    }

    private String started(Evidence one, LocalDate then, LocalDate on) {
        if (!(one.statement() instanceof Statement.Present present) || present.when() == Lasting.UNKNOWN) {
            return "new: " + evidence.of(one);
        }
        PartialDate since = present.since();
        boolean news = since != null && since.earliest().isAfter(then);
        if (!news || present.when() != Lasting.NOW) {
            return brief(one, on) + doubt(one);
        }
        String comma = present.amount() == null ? "" : ",";
        return named(one, present) + comma + " started " + day(since, on) + doubt(one);
    }

    private String altered(Difference.Altered one, LocalDate on) {
        String was = brief(one.before(), on);
        String is = brief(one.after(), on);
        if (!was.equals(is)) {
            return is + doubt(one.after()) + ", was " + was;
        }
        return one.before().confidence() == one.after().confidence()
                ? is + ": charted otherwise"
                : is + ": " + one.after().confidence().code() + ", was "
                        + one.before().confidence().code();
    }

    /** What it says without its source. */
    private String brief(Evidence one, LocalDate on) {
        if (!(one.statement() instanceof Statement.Present present)) {
            return evidence.of(one);
        }
        List<String> parts = new ArrayList<>();
        parts.add(named(one, present));
        if (present.since() != null) {
            parts.add((present.when() == Lasting.NOW ? "since " : "from ") + day(present.since(), on));
        }
        if (present.when() == Lasting.OVER) {
            parts.add(present.until() == null ? "over" : "until " + day(present.until(), on));
        }
        return String.join(", ", parts);
    }

    private String named(Evidence one, Statement.Present present) {
        String what = EvidenceWords.words(one.what());
        String name = what == null ? evidence.name(one.topics().get(0)) : what;
        Quantity amount = present.amount();
        return amount == null
                ? name
                : name + ", " + amount.value().toPlainString() + " "
                        + amount.unit().code() + " a day";
    }

    private static String doubt(Evidence one) {
        return one.isConfirmed() ? "" : " (" + one.confidence().code() + ")";
    }

    private String touched(Difference difference, Predicate<Difference.Change> which) {
        return difference.changes().stream()
                .filter(which)
                .map(this::title)
                .distinct()
                .collect(Collectors.joining("; ", " [", "]"));
    }

    private String title(Difference.Change change) {
        Finding finding = change.after() == null ? change.before() : change.after();
        return finding == null ? "" : words.title(finding);
    }

    private static String said(Finding finding) {
        return finding.truth().code() + ", " + finding.says().code();
    }

    /** Returns a day as it is spoken, with its year where that is another one. */
    private static String day(@Nullable PartialDate date, LocalDate on) {
        if (date == null) {
            return "an unknown day";
        }
        Integer month = date.month();
        if (month == null) {
            return String.valueOf(date.year());
        }
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String spoken = date.day() == null ? name : date.day() + " " + name;
        return date.year() == on.getYear() ? spoken : spoken + " " + date.year();
    }
}
