package org.ketachart.core.adverse;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * An untoward happening in a patient who was treated, whether or not the treatment caused it.
 *
 * @param id kept through all amendments
 * @param term the event in the program's own list, so that it can be counted; none fits, or nobody chose one, when absent
 * @param what the event verbatim, and in codes of others
 * @param onset when it began
 * @param resolved when it was over; absent while it goes on or when not known
 * @param detected when it was noticed; absent when not recorded
 * @param recorded when it was first written down; absent when not known
 * @param severity how intense; unknown when absent
 * @param grade the CTCAE grade, 1 to 5; not graded when absent
 * @param serious whether it met a seriousness criterion; not yet judged when absent
 * @param criteria the criteria it met; only with {@code serious} true
 * @param ruledOut the criteria it was looked at for and did not meet; one in neither list was not assessed
 * @param suspects the givings that may have caused it
 * @param actions what was done about the dose, as far as recorded
 * @param outcome how it ended or stands; not recorded when absent
 * @param triggers the readings and ratings that showed it
 * @param recorder who recorded it; unknown when absent
 * @param status final, amended or entered in error
 */
public record AdverseEvent(
        RecordId id,
        @Nullable EventTerm term,
        Concept what,
        OffsetDateTime onset,
        @Nullable OffsetDateTime resolved,
        @Nullable OffsetDateTime detected,
        @Nullable OffsetDateTime recorded,
        @Nullable Severity severity,
        @Nullable Integer grade,
        @Nullable Boolean serious,
        List<SeriousnessCriterion> criteria,
        List<SeriousnessCriterion> ruledOut,
        List<Suspect> suspects,
        List<EventAction> actions,
        @Nullable EventOutcome outcome,
        List<FactRef> triggers,
        @Nullable HostRef recorder,
        RecordStatus status)
        implements ChartedFact {
    /** Checks the grade and that the facts agree. */
    public AdverseEvent {
        Require.present(
                "id, what, onset, criteria, ruledOut, suspects, actions, triggers, status",
                id,
                what,
                onset,
                criteria,
                ruledOut,
                suspects,
                actions,
                triggers,
                status);
        Require.that(
                what.codes().stream().noneMatch(code -> code.system().equals(EventTerm.SYSTEM)),
                "a term of the program's list must be the term of the event, not one of its other codes");
        Require.charted("onset", onset);
        Require.charted("resolved", resolved);
        Require.charted("detected", detected);
        Require.charted("recorded", recorded);
        Require.inOrder("an adverse event", onset, resolved);
        if (grade != null) {
            Require.inRange("grade", grade, 1, 5, "");
        }
        criteria = Require.distinct("criteria", criteria);
        ruledOut = Require.distinct("criteria ruled out", ruledOut);
        Require.that(Collections.disjoint(criteria, ruledOut), "a criterion must not be both met and ruled out");
        Require.that(
                ruledOut.size() < SeriousnessCriterion.values().length || !Boolean.TRUE.equals(serious),
                "an event that meets no criterion is not serious");
        suspects = Require.distinct("suspects", suspects);
        actions = Require.distinct("actions", actions);
        triggers = Require.distinct("triggers", triggers);
        Require.that(
                triggers.stream().allMatch(fact -> fact.kind().isOfRecord()),
                "what triggered an event must be a fact of the record");
        Require.that(criteria.isEmpty() || Boolean.TRUE.equals(serious), "only a serious event has criteria");
        Require.that(
                grade == null || grade < 5 || outcome == null || outcome == EventOutcome.FATAL, "grade 5 is death");
    }

    /** Returns an event as it is first noticed, of which nothing is judged yet. */
    public static AdverseEvent noticed(
            RecordId id, @Nullable EventTerm term, Concept what, OffsetDateTime onset, HostRef recorder) {
        return new AdverseEvent(
                id,
                term,
                what,
                onset,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                recorder,
                RecordStatus.FINAL);
    }

    /** Returns whether a criterion of seriousness was met; nothing if nobody looked at it. */
    public Optional<Boolean> meets(SeriousnessCriterion criterion) {
        return criteria.contains(criterion)
                ? Optional.of(true)
                : ruledOut.contains(criterion) ? Optional.of(false) : Optional.empty();
    }
}
