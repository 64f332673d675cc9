package org.ketachart.sessions.form;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.FormValue.YesNo;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.sessions.adverse.RatedTerm;
import org.ketachart.sessions.form.FormGap.Why;

/**
 * What effects and adverse events since the first device say of one term (REM-32 to REM-34), and what ratings and looks let one ask.
 *
 * <p>One that was there is a yes. A look that found nothing is no no, for nobody looked all the time, and a score is no judgement: both are
 * proposed to the person who answers.
 */
final class EffectFindings {
    /** Something that was there: from when and until when, where that is known. */
    private record There(
            FactRef fact, OffsetDateTime onset, @Nullable OffsetDateTime resolved) {}

    private final SessionRecord record;
    private final List<FactRef> since;
    private final List<There> there = new ArrayList<>();
    private final List<FactRef> rated = new ArrayList<>();
    private final List<FactRef> absent = new ArrayList<>();

    EffectFindings(EventTerm term, SessionRecord record, DoseFindings dose) {
        this.record = record;
        this.since = dose.first().map(DoseFindings::ref).stream().toList();
        OffsetDateTime first = dose.first().map(device -> device.time().start()).orElse(OffsetDateTime.MAX);
        for (Effect effect : record.effects()) {
            if (effect.status() != RecordStatus.ENTERED_IN_ERROR
                    && effect.term() == term
                    && (effect.time().start().isAfter(first)
                            || (effect.presence() == EffectPresence.PRESENT
                                    && effect.time().start().isEqual(first)))) {
                look(effect);
            }
        }
        for (AdverseEvent event : record.adverseEvents()) {
            if (event.status() != RecordStatus.ENTERED_IN_ERROR
                    && event.term() == term
                    && !event.onset().isBefore(first)) {
                FactRef fact = new FactRef(FactKind.ADVERSE_EVENT, event.id());
                there.add(new There(fact, event.onset(), event.resolved()));
            }
        }
        for (Rating rating : record.ratings()) {
            if (rating.status() != RecordStatus.ENTERED_IN_ERROR
                    && rating.taken().isAfter(first)) {
                RatedTerm.shows(term, rating)
                        .ifPresent(shown -> (shown ? rated : absent).add(new FactRef(FactKind.RATING, rating.id())));
            }
        }
    }

    private void look(Effect effect) {
        FactRef fact = new FactRef(FactKind.EFFECT, effect.id());
        if (effect.presence() == EffectPresence.PRESENT) {
            there.add(new There(fact, effect.time().start(), effect.time().end()));
        } else if (effect.presence() == EffectPresence.ABSENT) {
            absent.add(fact);
        }
    }

    Finding experienced() {
        List<FactRef> facts = seen();
        if (facts.isEmpty()) {
            return Finding.none(rated.isEmpty() && absent.isEmpty() ? Why.NOT_RECORDED : Why.NOT_ANSWERED);
        }
        facts.addAll(since);
        return Finding.of(new YesNo(true), facts);
    }

    /** Returns what scores or looks without a finding let one propose; nothing where there are none. */
    Optional<Finding> proposed() {
        List<FactRef> facts = rated.isEmpty() ? absent : rated;
        return facts.isEmpty() ? Optional.empty() : Optional.of(Finding.of(new YesNo(!rated.isEmpty()), facts));
    }

    private List<FactRef> seen() {
        return new ArrayList<>(there.stream().map(There::fact).toList());
    }

    Finding onset() {
        return there.stream()
                .min(Comparator.comparing(There::onset, OffsetDateTime.timeLineOrder()))
                .map(one -> Finding.of(new Moment(one.onset()), List.of(one.fact())))
                .orElse(Finding.none(Why.NOT_RECORDED));
    }

    /** While one of them goes on, or nobody said when it ended, there is no resolution. */
    Finding resolution() {
        OffsetDateTime last = null;
        for (There one : there) {
            OffsetDateTime resolved = one.resolved();
            if (resolved == null) {
                return Finding.none(Why.NOT_RECORDED);
            }
            last = last == null || resolved.isAfter(last) ? resolved : last;
        }
        return last == null
                ? Finding.none(Why.NOT_RECORDED)
                : Finding.of(new Moment(last), there.stream().map(There::fact).toList());
    }

    /** What was done for it is a yes; that nothing is charted is no no. */
    Finding intervention() {
        List<FactRef> seen = seen();
        seen.addAll(rated);
        List<FactRef> facts = new ArrayList<>();
        for (Intervention act : record.interventions()) {
            List<FactRef> because =
                    act.promptedBy().stream().filter(seen::contains).toList();
            if (act.status() != RecordStatus.ENTERED_IN_ERROR && !because.isEmpty()) {
                facts.add(act.ref());
                facts.addAll(because);
            }
        }
        return facts.isEmpty() ? Finding.none(Why.NOT_ANSWERED) : Finding.of(new YesNo(true), facts);
    }
}
