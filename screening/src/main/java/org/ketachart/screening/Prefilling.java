package org.ketachart.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.Span;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TriedEntry;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Fills in what is known, field by field: only what is confirmed, recent enough and of one voice becomes an answer. */
final class Prefilling {
    private final RuleSet rules;
    private final EvidenceBase evidence;
    private final LocalDate on;

    Prefilling(RuleSet rules, EvidenceBase evidence) {
        this.rules = rules;
        this.evidence = evidence;
        this.on = evidence.on();
    }

    IntakeField field(TopicEntry entry) {
        return switch (entry.kind()) {
            case YES_NO -> yesNo(entry);
            case NUMBER -> new MeasuredField(rules, evidence).field(entry);
            case DAY -> day(entry);
            case LIST -> list(entry);
            case TRIALS -> trials(entry);
        };
    }

    private IntakeField yesNo(TopicEntry entry) {
        List<Evidence> there = new ArrayList<>();
        List<Evidence> denied = new ArrayList<>();
        boolean doubt = false;
        List<Evidence> all = evidence.of(entry.topic());
        for (Evidence one : all) {
            if (one.statement() instanceof Statement.Present present) {
                if (one.isConfirmed() && isThere(entry, one, present)) {
                    there.add(one);
                } else {
                    doubt |= mayBeThere(entry, present);
                }
            } else if (one.statement() instanceof Statement.Absent absent && isDenied(entry, one, absent)) {
                denied.add(one);
            }
        }
        if (!there.isEmpty() && denied.isEmpty()) {
            return answered(entry, yes(there), there, all);
        }
        return there.isEmpty() && !denied.isEmpty() && !doubt
                ? answered(entry, new AnswerValue.No(), denied, all)
                : blank(entry, all);
    }

    private boolean isThere(TopicEntry entry, Evidence one, Statement.Present present) {
        if (entry.span() == Span.EVER) {
            return true;
        }
        int reach = rules.reach(entry.topic());
        return switch (present.when()) {
            case NOW -> Recent.surely(one.asOf(), rules.reach().present(entry.topic()), on);
            case OVER -> present.until() != null && Recent.surely(present.until(), reach, on);
            case UNKNOWN -> false;
        };
    }

    /** What is surely over since longer than is asked about leaves no doubt. */
    private boolean mayBeThere(TopicEntry entry, Statement.Present present) {
        return entry.span() == Span.EVER
                || present.when() != Lasting.OVER
                || Recent.possibly(present.until(), rules.reach(entry.topic()), on);
    }

    private boolean isDenied(TopicEntry entry, Evidence one, Statement.Absent absent) {
        boolean covers = entry.span() == Span.EVER
                ? absent.span() == Span.EVER
                : Recent.covers(absent, rules.reach(entry.topic()));
        return one.isConfirmed()
                && covers
                && Recent.surely(one.asOf(), rules.reach().denied(entry.topic()), on);
    }

    /** A beginning is filled in where all that say one say the same, an end where all of it is over. */
    private static AnswerValue yes(List<Evidence> there) {
        List<PartialDate> sinces = new ArrayList<>();
        PartialDate until = null;
        boolean over = true;
        for (Evidence one : there) {
            Statement.Present said = (Statement.Present) one.statement();
            if (said.since() != null && !sinces.contains(said.since())) {
                sinces.add(said.since());
            }
            if (said.until() != null && (until == null || said.until().latest().isAfter(until.latest()))) {
                until = said.until();
            }
            over &= said.when() == Lasting.OVER;
        }
        PartialDate since = sinces.size() == 1 ? sinces.get(0) : null;
        PartialDate end = over ? until : null;
        boolean ordered = since == null || end == null || !end.latest().isBefore(since.earliest());
        return new AnswerValue.Yes(ordered ? since : null, end);
    }

    private IntakeField day(TopicEntry entry) {
        List<Evidence> all = evidence.of(entry.topic());
        Map<PartialDate, List<Evidence>> days = new LinkedHashMap<>();
        for (Evidence one : all) {
            if (one.isConfirmed() && one.statement() instanceof Statement.Present present && present.since() != null) {
                days.computeIfAbsent(present.since(), key -> new ArrayList<>()).add(one);
            }
        }
        if (days.size() != 1) {
            return blank(entry, all);
        }
        Map.Entry<PartialDate, List<Evidence>> only = days.entrySet().iterator().next();
        return answered(entry, new AnswerValue.Day(only.getKey()), only.getValue(), all);
    }

    /** Whatever stands on the list, or is of a topic that the list denies when it is complete. That it is complete, only a person says. */
    private IntakeField list(TopicEntry entry) {
        Map<RecordId, Evidence> all = new LinkedHashMap<>();
        for (Evidence one : evidence.of(entry.topic())) {
            all.put(one.id(), one);
            if (one.statement() instanceof Statement.Listed listed) {
                listed.members().forEach(id -> evidence.find(id).ifPresent(member -> all.put(id, member)));
            }
        }
        for (TopicEntry other : rules.topics()) {
            if (entry.topic().equals(other.list())) {
                evidence.of(other.topic()).forEach(one -> all.put(one.id(), one));
            }
        }
        List<ListedEntry> entries = new ArrayList<>();
        List<RecordId> used = new ArrayList<>();
        for (Evidence one : all.values()) {
            if (one.isConfirmed()
                    && one.statement() instanceof Statement.Present present
                    && present.when() == Lasting.NOW
                    && entries.size() < AnswerValue.MOST_ENTRIES
                    && isRecent(one)) {
                entries.add(new ListedEntry(what(one), present, Prefill.from(List.of(one.id()))));
                used.add(one.id());
            }
        }
        return listed(
                entry,
                entries.isEmpty() ? null : new AnswerValue.Entries(entries, false),
                used,
                List.copyOf(all.values()));
    }

    private boolean isRecent(Evidence one) {
        return one.topics().stream()
                .allMatch(topic -> Recent.surely(one.asOf(), rules.reach().present(topic), on));
    }

    private Concept what(Evidence one) {
        Concept what = one.what();
        return what == null ? Concept.text(name(one.topics().get(0))) : what;
    }

    private String name(Topic topic) {
        return rules.find(topic).map(entry -> entry.name().text()).orElse(topic.code());
    }

    private IntakeField trials(TopicEntry entry) {
        List<Evidence> all = evidence.of(entry.topic());
        List<TriedEntry> trials = new ArrayList<>();
        List<RecordId> used = new ArrayList<>();
        for (Evidence one : all) {
            if (one.isConfirmed()
                    && one.statement() instanceof Statement.Tried tried
                    && trials.size() < AnswerValue.MOST_ENTRIES) {
                trials.add(new TriedEntry(tried.trial(), Prefill.from(List.of(one.id()))));
                used.add(one.id());
            }
        }
        return listed(entry, trials.isEmpty() ? null : new AnswerValue.Trials(trials, false), used, all);
    }

    private IntakeField listed(TopicEntry entry, @Nullable AnswerValue value, List<RecordId> used, List<Evidence> all) {
        ScreeningAnswer answer = value == null ? null : ScreeningAnswer.given(entry.topic(), value);
        return new IntakeField(entry, rules.reach(entry.topic()), answer, beside(all, used));
    }

    private IntakeField answered(TopicEntry entry, AnswerValue value, List<Evidence> by, List<Evidence> all) {
        List<RecordId> used = by.stream().map(Evidence::id).toList();
        ScreeningAnswer answer = new ScreeningAnswer(entry.topic(), value, Prefill.from(used), List.of());
        return new IntakeField(entry, rules.reach(entry.topic()), answer, beside(all, used));
    }

    private IntakeField blank(TopicEntry entry, List<Evidence> all) {
        return new IntakeField(entry, rules.reach(entry.topic()), null, beside(all, List.of()));
    }

    /** A statement that a list is complete is nothing to be shown beside it: the entries are. */
    static List<RecordId> beside(List<Evidence> all, List<RecordId> used) {
        return all.stream()
                .filter(one -> !(one.statement() instanceof Statement.Listed))
                .map(Evidence::id)
                .filter(id -> !used.contains(id))
                .toList();
    }
}
