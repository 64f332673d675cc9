package org.ketachart.sessions;

import java.util.List;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.protocol.Protocol;

/**
 * What is known now of a visit's alerts. What was believed when, who was told and who took it on stands in the visit itself, in
 * {@link Session#alerts()} and what follows them: a reading that is corrected or charted late changes what is known, never what was believed.
 */
public final class Alerts {
    private Alerts() {}

    /**
     * Returns every alert that the facts known now speak for, in the order of the clinic. It depends on the facts alone: in whatever order
     * they were charted, and whether a fact was retracted or never charted, the answer is the same. Only readings of one and the same moment
     * count in the order in which they were first charted.
     */
    public static List<AlertEpisode> known(Session session, Protocol protocol) {
        return List.copyOf(new AlertCourse(WatchedFacts.of(session), protocol).episodes());
    }
}
