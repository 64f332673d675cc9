package org.ketachart.packs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ketachart.sessions.protocol.Protocol;

/**
 * Makes visits up from seeds, plays them under a protocol and holds every one to every law. Give it a protocol of your own.
 *
 * <p>How many visits are made up for each protocol is for {@code -Dmodel.sequences} to say; 100000 is the whole, a tenth the default.
 */
public final class SessionModel {
    private static final List<Law> LAWS = List.of(
            new Law("a log is well formed", 1, FactLaws::wellFormed),
            new Law("a fact is never refused", 1, FactLaws::neverRefused),
            new Law("a gate is closed by what speaks against it and by nothing else", 1, GateLaws::gates),
            new Law("a host is told what speaks against leaving", 2, GateLaws::readiness),
            new Law("a first drug without its gate shows", 1, FactLaws::ungatedDosesShow),
            new Law("nobody is finished but by the gate", 1, FactLaws::finishedByTheGate),
            new Law("the alerts known are those the facts speak for", 2, AlertLaws::known),
            new Law("an alert is raised, and ended once", 1, AlertLaws::log),
            new Law("what lasts is raised", 4, AlertLaws::settled),
            new Law("a log is the same in any batches", 4, ReplayLaws::batches),
            new Law("a belief is not changed by what comes later", 4, ReplayLaws::belief),
            new Law("retracted is never charted", 2, ReplayLaws::retractedIsNeverCharted),
            new Law("the order of charting makes no alert", 4, ReplayLaws::chartedInAnotherOrder),
            new Law("the notation of a time decides nothing", 20, ReplayLaws::otherNotation, true),
            new Law("the zone of a clinic decides nothing but days", 20, ReplayLaws::otherZone, true));

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
        OptionalLong broken = LongStream.rangeClosed(1, sequences)
                .parallel()
                .filter(seed -> !holds(protocol, seed, tally))
                .findFirst();
        if (broken.isPresent()) {
            tell(Clinician.visit(World.of(protocol, broken.getAsLong())), broken.getAsLong());
        }
        return tally;
    }

    private static boolean holds(Protocol protocol, long seed, Tally tally) {
        try {
            Visit visit = Clinician.visit(World.of(protocol, seed));
            tally.count(visit);
            return LAWS.stream().noneMatch(law -> seed % law.every() == 0 && broken(law, visit) != null);
        } catch (AssertionError e) {
            return false;
        }
    }

    private static void tell(Visit visit, long seed) {
        for (Law law : LAWS) {
            if (seed % law.every() == 0 && broken(law, visit) != null) {
                throw new AssertionError(told(law, shortest(law, visit)));
            }
        }
    }

    private static @Nullable Throwable broken(Law law, Visit visit) {
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
        return "broken: " + law.name() + "\nprotocol "
                + world.protocol().ref().id().value() + ", seed " + world.seed() + ", zone "
                + world.clinic().zone() + ", setting " + world.setting() + "\n" + broken + "\n"
                + visit.played().stream()
                        .map(step -> step.asked() + "\n    -> " + ReplayLaws.signature(step))
                        .collect(Collectors.joining("\n"));
    }
}
