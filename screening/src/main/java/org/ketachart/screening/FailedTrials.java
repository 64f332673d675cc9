package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * So many different antidepressants were tried long enough, at an adequate dose, as prescribed, and helped too little (SCR-01 to SCR-09).
 *
 * <p>A fact of a trial that nobody charted leaves the trial open, and so does a drug that nobody knows as an oral antidepressant: such a trial is
 * unconfirmed. The condition is not met only when somebody said that there were no more.
 *
 * @param topic the trials, and that their list is complete
 * @param atLeast how many, 1 to 10
 * @param weeks at least how long at an adequate dose, 0 to 104
 * @param improvement at most how much better, in %, 0 to 100
 * @param inEpisode whether only those of the present episode count
 */
public record FailedTrials(Topic topic, int atLeast, int weeks, int improvement, boolean inEpisode)
        implements Condition {
    /** Checks the bounds. */
    public FailedTrials {
        Require.present("topic", topic);
        Require.inRange("trials", atLeast, 1, 10, "");
        Require.inRange("weeks", weeks, 0, 104, "wk");
        Require.inRange("improvement", improvement, 0, 100, "%");
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        List<RecordId> sure = new ArrayList<>();
        List<RecordId> open = new ArrayList<>();
        List<RecordId> all = new ArrayList<>();
        TriedDrugs sureDrugs = new TriedDrugs();
        TriedDrugs possibleDrugs = new TriedDrugs();
        Evidence list = null;
        for (Evidence one : evidence.of(topic)) {
            if (one.statement() instanceof Statement.Listed listed
                    && one.isConfirmed()
                    && listed.members().stream().allMatch(evidence::accountsFor)) {
                list = one;
            } else if (one.statement() instanceof Statement.Tried tried) {
                Truth failed = one.isConfirmed() ? failed(tried.trial()) : Truth.UNKNOWN;
                all.add(one.id());
                if (failed == Truth.UNKNOWN) {
                    open.add(one.id());
                    possibleDrugs.add(tried.trial().drug());
                } else if (failed == Truth.MET) {
                    sure.add(one.id());
                    sureDrugs.add(tried.trial().drug());
                    possibleDrugs.add(tried.trial().drug());
                }
            }
        }
        if (sureDrugs.atLeast() >= atLeast) {
            return new Verdict(Truth.MET, sure, List.of(), null);
        }
        if (list != null && possibleDrugs.atMost() < atLeast) {
            all.add(list.id());
            return new Verdict(Truth.NOT_MET, all, List.of(), null);
        }
        List<Question> missing = new ArrayList<>();
        if (open.isEmpty() && list != null) {
            missing.add(new Question(topic, QuestionKind.WHICH, sure));
        }
        for (RecordId id : open) {
            missing.add(new Question(topic, QuestionKind.TRIAL, List.of(id)));
        }
        if (list == null) {
            missing.add(new Question(topic, QuestionKind.COMPLETE, List.of()));
        }
        return Verdict.unknown(all, missing, null);
    }

    /** Returns whether a trial was adequate and failed; unknown where what is charted does not say. */
    private Truth failed(AntidepressantTrial trial) {
        List<Truth> parts = List.of(
                inEpisode ? truth(trial.sameEpisode()) : Truth.MET,
                truth(trial.weeks() == null ? null : trial.weeks() >= weeks),
                truth(trial.adherent()),
                truth(trial.improvement() == null ? null : trial.improvement() <= improvement));
        if (parts.contains(Truth.NOT_MET)) {
            return Truth.NOT_MET;
        }
        return parts.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.MET;
    }

    private static Truth truth(@Nullable Boolean said) {
        if (said == null) {
            return Truth.UNKNOWN;
        }
        return said ? Truth.MET : Truth.NOT_MET;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
