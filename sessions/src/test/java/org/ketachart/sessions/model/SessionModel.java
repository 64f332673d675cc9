package org.ketachart.sessions.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ketachart.sessions.Protocol;

/**
 * Makes visits up from seeds, plays them under a protocol and holds every one to every law. Give it a protocol of your own.
 *
 * <p>How many visits are made up for each protocol is for {@code -Dmodel.sequences} to say; 100000 is the whole, a tenth the default.
 */
public final class SessionModel {
    private static final List<Law> LAWS = List.of(
            new Law("a log is well formed", FactLaws::wellFormed),
            new Law("a fact is never refused", FactLaws::neverRefused),
            new Law("a gate is closed by what speaks against it and by nothing else", GateLaws::gates),
            new Law("a host is told what speaks against leaving", GateLaws::readiness),
            new Law("a first drug without its gate shows", FactLaws::ungatedDosesShow),
            new Law("nobody is finished but by the gate", FactLaws::finishedByTheGate),
            new Law("the alerts known are those the facts speak for", AlertLaws::known),
            new Law("an alert is raised, and ended once", AlertLaws::log),
            new Law("what lasts is raised", AlertLaws::settled),
            new Law("a log is the same in any batches", ReplayLaws::batches),
            new Law("a belief is not changed by what comes later", ReplayLaws::belief),
            new Law("retracted is never charted", ReplayLaws::retractedIsNeverCharted),
            new Law("the order of charting makes no alert", ReplayLaws::chartedInAnotherOrder),
            new Law("the notation of a time decides nothing", ReplayLaws::otherNotation, true),
            new Law("the zone of a clinic decides nothing but days", ReplayLaws::otherZone, true));

    private SessionModel() {}

    /** Returns how many visits are asked for. */
    public static int sequences() {
        return Integer.getInteger("model.sequences", 10_000);
    }

    /**
     * Tries a protocol.
     *
     * @return what occurred
     * @throws AssertionError with protocol, seed and the shortest visit found that breaks a law
     */
    public static Tally run(Protocol protocol, int sequences) {
        Tally tally = new Tally();
        LongStream.rangeClosed(1, sequences).parallel().forEach(seed -> {
            Visit visit = check(protocol, seed);
            tally.count(visit);
        });
        return tally;
    }

    private static Visit check(Protocol protocol, long seed) {
        World world = World.of(protocol, seed);
        Visit visit = Clinician.visit(world);
        for (Law law : LAWS) {
            if (broken(law, visit) != null) {
                throw new AssertionError(told(law, shortest(law, visit)));
            }
        }
        return visit;
    }

    private static @org.jspecify.annotations.Nullable Throwable broken(Law law, Visit visit) {
        try {
            law.check().of(visit, new Dice(visit.world().seed()));
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    /** A shorter visit lets the dice look at something else; some of them look at what is broken. */
    private static boolean isBroken(Law law, Visit visit) {
        for (int seed = 1; seed <= 20; seed++) {
            try {
                law.check().of(visit, new Dice(seed));
            } catch (AssertionError e) {
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        }
        return false;
    }

    /** Leaves out command after command for as long as the law is still broken in the same way. */
    private static Visit shortest(Law law, Visit visit) {
        Visit shortest = visit;
        boolean shorter = !law.repeats();
        while (shorter) {
            shorter = false;
            for (int i = shortest.played().size() - 1; i >= 0; i--) {
                List<Asked> fewer = new ArrayList<>(shortest.asked());
                if (i >= fewer.size()) {
                    continue;
                }
                fewer.remove(i);
                Visit tried = Visit.of(visit.world(), fewer);
                if (isBroken(law, tried)) {
                    shortest = tried;
                    shorter = true;
                }
            }
        }
        return shortest;
    }

    private static String told(Law law, Visit visit) {
        String broken = "";
        for (int seed = 0; seed <= 20 && broken.isEmpty(); seed++) {
            try {
                law.check().of(visit, new Dice(seed == 0 ? visit.world().seed() : seed));
            } catch (AssertionError | RuntimeException e) {
                broken = e.toString();
            }
        }
        World world = visit.world();
        return "broken: " + law.name() + "\nprotocol " + world.protocol().ref().id().value() + ", seed " + world.seed() + ", zone "
                + world.clinic().zone() + ", setting " + world.setting() + "\n" + broken + "\n"
                + visit.played().stream()
                        .map(step -> step.asked() + "\n    -> " + ReplayLaws.signature(step))
                        .collect(Collectors.joining("\n"));
    }
}
