package org.ketachart.sessions.adverse;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * Something that a clinician should look at: is it an adverse event? It is none until somebody charts it as one.
 *
 * @param term what it would be
 * @param rule why it is proposed
 * @param because the facts it rests on, the worst reading or the treatment last: an event that names one of them among its triggers answers it, a
 *     decline must name the last
 * @param since when the first of them was so
 * @param grade the CTCAE grade that the worst number gives; none when absent
 */
public record EventProposal(
        EventTerm term,
        ProposalRule rule,
        List<FactRef> because,
        OffsetDateTime since,
        @Nullable CtcaeGrade grade) {
    /** Keeps its own copy. */
    public EventProposal {
        Require.present("term, rule, because, since", term, rule, because, since);
        because = Require.distinct("because", because);
    }

    /** Returns the grade that the numbers give; nothing if they give none. */
    public Optional<CtcaeGrade> findGrade() {
        return Optional.ofNullable(grade);
    }
}
