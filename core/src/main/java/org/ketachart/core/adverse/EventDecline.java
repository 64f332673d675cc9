package org.ketachart.core.adverse;

import java.time.OffsetDateTime;
import java.util.List;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A clinician's judgement that what was seen is no adverse event, against a proposal. It lives in the log alone.
 *
 * @param id kept through all amendments
 * @param term what had been proposed
 * @param because the facts that had called for it; what comes later is proposed anew
 * @param reason why it is none
 * @param at when it was judged
 * @param clinician who judged
 * @param status final, amended or entered in error
 */
public record EventDecline(
        RecordId id,
        EventTerm term,
        List<FactRef> because,
        Concept reason,
        OffsetDateTime at,
        HostRef clinician,
        RecordStatus status)
        implements ChartedFact {
    /** Checks that facts are named, and keeps its own copy. */
    public EventDecline {
        Require.present(
                "id, term, because, reason, at, clinician, status", id, term, because, reason, at, clinician, status);
        because = Require.distinct("because", because);
        Require.that(!because.isEmpty(), "a proposal that is declined must name the facts it rested on");
        Require.charted("at", at);
    }
}
