package org.ketachart.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.sessions.adverse.EventProposal;
import org.ketachart.sessions.adverse.EventProposals;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;
import org.ketachart.testkit.SeededTest;

/** A pressure that is higher never says less to a clinician than one that is lower. */
class ProposedPressureLawsTest {
    private static final Protocol PROTOCOL = Protocols.esketamineNasal();

    /** Every number from just below the limits of a rise to just above those of a crisis. */
    private static BloodPressure near(Random random) {
        return new BloodPressure(140 + random.nextInt(50), 80 + random.nextInt(46));
    }

    private static BloodPressure raised(BloodPressure from, Random random) {
        return new BloodPressure(from.systolic() + random.nextInt(12), from.diastolic() + random.nextInt(12));
    }

    private static String shown(BloodPressure pressure) {
        return pressure.systolic() + "/" + pressure.diastolic();
    }

    private static List<EventProposal> proposed(BloodPressure before, List<BloodPressure> after) {
        StringJoiner script = new StringJoiner("; ");
        script.add(
                "@-30 open; order; product; @-20 arrive; prepare; @-10 bp " + shown(before) + "; clear yes; @0 begin");
        for (int i = 0; i < after.size(); i++) {
            script.add("@" + 10 * (i + 1) + " bp " + shown(after.get(i)) + " as v" + i);
        }
        return EventProposals.open(
                new ScriptedVisit(PROTOCOL).play(script.toString()).session(), PROTOCOL);
    }

    @SeededTest
    void raising_any_pressure_after_the_drug_never_removes_a_proposal_of_a_rise(long seed) {
        Random random = new Random(seed);
        BloodPressure before = new BloodPressure(110 + random.nextInt(49), 65 + random.nextInt(34));
        List<BloodPressure> seen = new ArrayList<>();
        List<BloodPressure> higher = new ArrayList<>();
        int readings = 1 + random.nextInt(5);
        for (int i = 0; i < readings; i++) {
            seen.add(near(random));
            higher.add(random.nextBoolean() ? raised(seen.get(i), random) : seen.get(i));
            List<EventProposal> proposed = proposed(before, seen);
            List<EventProposal> still = proposed(before, higher);
            assertThat(proposed)
                    .as("%s, then %s raised to %s", before, seen, higher)
                    .allSatisfy(one -> assertThat(still)
                            .anyMatch(other ->
                                    other.term() == one.term() && !other.since().isAfter(one.since())));
        }
    }
}
