package org.ketachart.packs.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/**
 * Evidence in the words of a truth table:
 *
 * <pre>
 * copd now                      it is there
 * copd once                     it was there; whether it still is, nobody said
 * copd over                     it is over; nobody said since when
 * copd denied                   it is not there now
 * copd never                    it never was
 * stroke denied for 42 days     it was not there in those days either
 * consent 10 days ago           it happened on that day
 * consent in 2026-05            it happened then
 * birth since 1961-06-15        it began then, and goes on
 * systolic 141 mm[Hg]           it was measured
 * medicines complete            the list is complete, of what stands before it
 * trial of sertraline: 8 wk, 10 %, as prescribed, this episode
 *
 * ..., said 31 days ago         not today, but so many days ago
 * ..., unconfirmed              nobody confirmed it
 * </pre>
 */
final class EvidenceWords {
    private static final Pattern SAID = Pattern.compile("(.*), said (\\d+) days? ago");
    private static final Pattern UNCONFIRMED = Pattern.compile("(.*), unconfirmed");
    private static final Pattern HAPPENED = Pattern.compile("(\\d+) days? ago");
    private static final Pattern DENIED = Pattern.compile("denied for (\\d+) days");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?) (\\S+)");
    private static final Topic TRIALS = new Topic("antidepressant-trials");

    private final LocalDate on;

    EvidenceWords(LocalDate on) {
        this.on = on;
    }

    /** Returns the topic of which a piece of evidence speaks. */
    static Topic topic(String words) {
        return words.startsWith("trial of ") ? TRIALS : new Topic(words.split(" ", 2)[0]);
    }

    /**
     * Returns the evidence that words stand for.
     *
     * @param before what stands before it on the line: what a list is of
     */
    Evidence read(RecordId id, String words, List<Evidence> before) {
        String rest = words;
        Matcher unconfirmed = UNCONFIRMED.matcher(rest);
        boolean doubted = unconfirmed.matches();
        rest = doubted ? unconfirmed.group(1) : rest;
        Matcher said = SAID.matcher(rest);
        int ago = 0;
        if (said.matches()) {
            ago = Integer.parseInt(said.group(2));
            rest = said.group(1);
        }
        Topic topic = topic(rest);
        Statement statement = rest.startsWith("trial of ")
                ? new Statement.Tried(trial(rest.substring("trial of ".length())))
                : statement(rest.split(" ", 2)[1], topic, before);
        return new Evidence(
                id,
                List.of(topic),
                null,
                statement,
                PartialDate.of(on.minusDays(ago)),
                new EvidenceSource(SourceKind.FORM, null, null),
                doubted ? Confidence.UNCONFIRMED : Confidence.CONFIRMED,
                List.of());
    }

    private Statement statement(String said, Topic topic, List<Evidence> before) {
        Matcher happened = HAPPENED.matcher(said);
        if (happened.matches()) {
            return there(Lasting.OVER, PartialDate.of(on.minusDays(Long.parseLong(happened.group(1)))));
        }
        Matcher denied = DENIED.matcher(said);
        if (denied.matches()) {
            return new Statement.Absent(Span.NOW, Integer.valueOf(denied.group(1)));
        }
        if (said.startsWith("in ")) {
            return there(Lasting.OVER, PartialDate.parse(said.substring(3)));
        }
        if (said.startsWith("since ")) {
            return there(Lasting.NOW, PartialDate.parse(said.substring(6)));
        }
        Matcher number = NUMBER.matcher(said);
        if (number.matches()) {
            Unit unit = Unit.find(number.group(2)).orElseThrow();
            return new Statement.Measured(Quantity.of(number.group(1), unit), null);
        }
        return switch (said) {
            case "now" -> there(Lasting.NOW, null);
            case "once" -> there(Lasting.UNKNOWN, null);
            case "over" -> there(Lasting.OVER, null);
            case "denied" -> Statement.Absent.now();
            case "never" -> Statement.Absent.ever();
            case "complete" ->
                new Statement.Listed(before.stream()
                        .filter(one -> one.topics().contains(topic))
                        .map(Evidence::id)
                        .toList());
            default -> throw new IllegalArgumentException("not understood: " + said);
        };
    }

    private static Statement there(Lasting lasting, @Nullable PartialDate since) {
        return new Statement.Present(lasting, since, null, null);
    }

    private static AntidepressantTrial trial(String words) {
        String[] halves = words.split(": ", 2);
        Integer weeks = null;
        Integer improvement = null;
        Boolean adherent = null;
        Boolean sameEpisode = null;
        for (String part : halves[1].split(", ", -1)) {
            if (part.endsWith(" wk")) {
                weeks = Integer.valueOf(part.replace(" wk", ""));
            } else if (part.endsWith(" %")) {
                improvement = Integer.valueOf(part.replace(" %", ""));
            } else if (part.endsWith("as prescribed")) {
                adherent = !part.startsWith("not");
            } else if (part.endsWith(" episode")) {
                sameEpisode = part.equals("this episode");
            } else {
                throw new IllegalArgumentException("not understood: " + part);
            }
        }
        return new AntidepressantTrial(
                Concept.text(halves[0]), null, null, null, null, weeks, improvement, adherent, null, sameEpisode);
    }
}
