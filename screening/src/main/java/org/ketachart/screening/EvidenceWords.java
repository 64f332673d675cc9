package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** A piece of evidence in words, for the clinician who reads why. It holds what the chart says: it belongs on a page and in no log. */
final class EvidenceWords {
    private final RuleSet rules;

    EvidenceWords(RuleSet rules) {
        this.rules = rules;
    }

    /** Returns the evidence in one line, such as {@code lorazepam 1 mg: taken, since 2026-03-12 (chart, MedicationRequest/7, as of 2026-03-14)}. */
    String of(Evidence one) {
        return name(one) + ": " + said(one) + " (" + source(one) + ")";
    }

    /** The words of a chart are anybody's; what they were read as stands beside them. */
    private String name(Evidence one) {
        String words = words(one.what());
        String topics = one.topics().stream().map(this::name).collect(Collectors.joining(", "));
        return words == null || words.equalsIgnoreCase(topics) ? topics : words + ", read as " + topics;
    }

    /** Returns what the pack calls a topic; its code where it does not know it. */
    String name(Topic topic) {
        return rules.find(topic).map(entry -> entry.name().text()).orElse(topic.code());
    }

    static @Nullable String words(@Nullable Concept what) {
        if (what == null) {
            return null;
        }
        if (what.text() != null) {
            return what.text().text();
        }
        return what.codes().get(0).display();
    }

    /** Of a topic that is a day, the day says it all. */
    private String said(Evidence one) {
        boolean day = rules.find(one.topics().get(0))
                .filter(entry -> entry.kind() == AnswerKind.DAY)
                .isPresent();
        if (one.statement() instanceof Statement.Present present) {
            if (day && present.since() != null) {
                return present.since().toString();
            }
            if (present.when() != Lasting.NOW
                    && rules.reach().happens(one.topics().get(0))) {
                return happened(present);
            }
        }
        return one.statement() instanceof Statement.Absent absent
                        && rules.reach().happens(one.topics().get(0))
                ? never(absent)
                : said(one.statement());
    }

    /** Of what has a day, such as a test, whether it still is would be no question. */
    private static String happened(Statement.Present present) {
        PartialDate day = present.since() == null ? present.until() : present.since();
        return day == null ? "yes, its day is not known" : "yes, dated " + day;
    }

    private static String never(Statement.Absent absent) {
        if (absent.span() == Span.EVER) {
            return "asked, and there never was one";
        }
        return "asked, and there was none "
                + (absent.days() == null ? "that day" : "in the last " + absent.days() + " days");
    }

    private static String said(Statement statement) {
        if (statement instanceof Statement.Present present) {
            return present(present);
        } else if (statement instanceof Statement.Absent absent) {
            return absent(absent);
        } else if (statement instanceof Statement.Measured measured) {
            return amount(measured.value());
        } else if (statement instanceof Statement.Listed listed) {
            return "said to be complete, with " + listed.members().size() + " on it";
        } else if (statement instanceof Statement.Tried tried) {
            return trial(tried.trial());
        }
        throw new IllegalStateException("a statement must be one of the five");
    }

    private static String present(Statement.Present present) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (present.when()) {
                    case NOW -> "there";
                    case OVER -> "was there, and is over";
                    case UNKNOWN -> "was there, not known whether it still is";
                });
        if (present.amount() != null) {
            parts.add(amount(present.amount()) + " a day");
        }
        if (present.since() != null) {
            parts.add((present.when() == Lasting.NOW ? "since " : "from ") + present.since());
        }
        if (present.until() != null) {
            parts.add("until " + present.until());
        }
        return String.join(", ", parts);
    }

    private static String absent(Statement.Absent absent) {
        if (absent.span() == Span.EVER) {
            return "asked and denied, now and ever";
        }
        return absent.days() == null
                ? "asked and denied for the day"
                : "asked and denied for the last " + absent.days() + " days";
    }

    private static String trial(AntidepressantTrial trial) {
        List<String> parts = new ArrayList<>();
        parts.add(said(trial.drug()));
        parts.add(trial.dose() == null ? "dose not charted" : "up to " + amount(trial.dose()));
        parts.add(trial.weeks() == null ? "weeks not charted" : trial.weeks() + " weeks at an adequate dose");
        parts.add(trial.improvement() == null ? "effect not charted" : trial.improvement() + " % better at best");
        parts.add(choice(trial.adherent(), "taken as prescribed", "not taken as prescribed", "adherence not charted"));
        parts.add(choice(trial.sameEpisode(), "in this episode", "in an earlier episode", "episode not charted"));
        return String.join(", ", parts);
    }

    private static String choice(@Nullable Boolean said, String yes, String no, String unknown) {
        if (said == null) {
            return unknown;
        }
        return said ? yes : no;
    }

    private static String amount(Quantity quantity) {
        return quantity.value().toPlainString() + " " + quantity.unit().code();
    }

    private static String source(Evidence one) {
        List<String> parts = new ArrayList<>();
        EvidenceSource source = one.source();
        parts.add(source.kind().code());
        String written = pointer(source.written());
        if (written != null) {
            parts.add(written);
        }
        String by = pointer(source.saidBy());
        if (by != null) {
            parts.add("by " + by);
        }
        parts.add(one.asOf() == null ? "day unknown" : "as of " + one.asOf());
        if (!one.isConfirmed()) {
            parts.add(one.confidence().code());
        }
        return String.join(", ", parts);
    }

    private static @Nullable String pointer(@Nullable HostRef ref) {
        return ref == null ? null : place(ref);
    }

    /** Returns a reference as it is written, or the type and the business identifier. */
    static String place(HostRef ref) {
        if (ref.literal() != null) {
            return ref.literal();
        }
        return ref.identifier() == null
                ? ref.type()
                : ref.type() + " " + ref.identifier().value();
    }

    /** Returns what somebody said, in words; by its first code where there are none. */
    static String said(Concept what) {
        String words = words(what);
        return words == null ? what.codes().get(0).code() : words;
    }
}
