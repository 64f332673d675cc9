package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * At least so many years have gone by since a day, such as that of birth.
 *
 * @param topic what began that day
 * @param years 0 to 150
 */
public record Aged(Topic topic, int years) implements Condition {
    /** Checks the bounds. */
    public Aged {
        Require.present("topic", topic);
        Require.inRange("years", years, 0, 150, "");
    }

    @Override
    public Verdict judge(EvidenceBase evidence) {
        List<Verdict> said = evidence.of(topic).stream()
                .filter(one -> one.statement() instanceof Statement.Present)
                .map(one -> judged(one, ((Statement.Present) one.statement()).since(), evidence.on()))
                .toList();
        if (said.isEmpty()) {
            return Verdict.unknown(List.of(), List.of(new Question(topic, QuestionKind.WHEN, List.of())), null);
        }
        List<Verdict> sure =
                said.stream().filter(one -> one.truth() != Truth.UNKNOWN).toList();
        if (sure.isEmpty() || sure.stream().map(Verdict::truth).distinct().count() == 1) {
            return Verdict.together(sure.isEmpty() ? said : sure, Truth.MET);
        }
        List<RecordId> all = said.stream().flatMap(one -> one.used().stream()).toList();
        LocalDate until = said.stream().map(Verdict::until).reduce(null, Verdict::earlier);
        return Verdict.unknown(all, List.of(new Question(topic, QuestionKind.WHICH, all)), until);
    }

    private Verdict judged(Evidence one, @Nullable PartialDate since, LocalDate on) {
        List<RecordId> used = List.of(one.id());
        if (since != null && Recent.isAhead(since, on)) {
            return Verdict.unknown(
                    used, List.of(new Question(topic, QuestionKind.WHEN, used)), Recent.lastAhead(since));
        }
        if (!one.isConfirmed() || since == null) {
            QuestionKind kind = since == null ? QuestionKind.WHEN : QuestionKind.CONFIRM;
            return Verdict.unknown(used, List.of(new Question(topic, kind, used)), null);
        }
        LocalDate first = since.earliest().plusYears(years);
        LocalDate last = since.latest().plusYears(years);
        if (on.isBefore(first)) {
            return new Verdict(Truth.NOT_MET, used, List.of(), first.minusDays(1));
        }
        return on.isBefore(last)
                ? Verdict.unknown(used, List.of(new Question(topic, QuestionKind.WHEN, used)), last.minusDays(1))
                : new Verdict(Truth.MET, used, List.of(), null);
    }

    @Override
    public List<Topic> topics() {
        return List.of(topic);
    }
}
