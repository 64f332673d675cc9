package org.ketachart.packs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GatePolicy;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** Makes the typed protocol of its laid layers, after they were held against each other. */
final class ProtocolMaker {
    private ProtocolMaker() {}

    static Result<Protocol> make(ProtocolRef ref, Purpose purpose, LaidLayers laid) {
        List<Issue> issues = new Contradictions(purpose, laid).find();
        if (!issues.isEmpty()) {
            return Result.refused(issues);
        }
        Map<ProtocolValue, Threshold> numbers = new EnumMap<>(ProtocolValue.class);
        laid.values().forEach((name, value) -> numbers.put(name, value.threshold()));
        Map<GateItem, GateRule> rules = new EnumMap<>(GateItem.class);
        laid.gates().forEach((item, gate) -> rules.put(item, gate.rule()));
        return Result.of(new Protocol(
                ref,
                purpose.drug(),
                purpose.route(),
                purpose.setting(),
                new Limits(numbers),
                laid.planned(),
                new GatePolicy(rules)));
    }
}
