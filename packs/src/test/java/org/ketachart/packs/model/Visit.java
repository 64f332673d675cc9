package org.ketachart.packs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.SessionFold;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionDecider;

/** A visit as it is played, command by command, with everything that came of it. */
final class Visit {
    private final World world;
    private final SessionFold fold = new SessionFold();
    private final List<Played> played = new ArrayList<>();
    private final List<Event> log = new ArrayList<>();
    private @Nullable Session session;

    /**
     * One command and what came of it.
     *
     * @param asked the command
     * @param before the visit as believed before; absent before it is opened
     * @param sizeBefore how many events there were before
     * @param decision what was decided
     * @param after the visit as believed after
     */
    record Played(
            Asked asked,
            @Nullable Session before,
            int sizeBefore,
            Decision decision,
            @Nullable Session after) {
        boolean isAccepted() {
            return decision instanceof Decision.Accepted;
        }

        boolean isCorrection() {
            return asked.context().amends() != null;
        }

        List<Event> events() {
            return decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
        }
    }

    Visit(World world) {
        this.world = world;
    }

    /** Plays commands that were given before, as far as they still mean something. */
    static Visit of(World world, List<Asked> commands) {
        Visit visit = new Visit(world);
        commands.forEach(visit::play);
        return visit;
    }

    Decision play(Asked asked) {
        Decision decision;
        try {
            decision = SessionDecider.decide(session, asked.command(), asked.context(), world.protocol(), asked.now());
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "thrown at seed " + world.seed() + " under "
                            + world.protocol().ref().id().value() + "\n"
                            + asked().stream().map(Asked::toString).collect(Collectors.joining("\n")) + "\n" + asked,
                    e);
        }
        Session before = session;
        int size = log.size();
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(fold::apply);
            log.addAll(accepted.events());
            session = fold.session();
        }
        played.add(new Played(asked, before, size, decision, session));
        return decision;
    }

    World world() {
        return world;
    }

    List<Played> played() {
        return played;
    }

    List<Event> log() {
        return log;
    }

    /** Returns the events there were before a command. */
    List<Event> logBefore(Played step) {
        return log.subList(0, step.sizeBefore());
    }

    @Nullable
    Session session() {
        return session;
    }

    List<Asked> asked() {
        return played.stream().map(Played::asked).toList();
    }
}
