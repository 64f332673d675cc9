package org.ketachart.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Mark;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GatePolicy;
import org.ketachart.sessions.protocol.GateRule;

/** What a gate found, sorted by how firmly the protocol holds to it. */
final class GateFindings {
    private final GatePolicy policy;
    private final List<Refusal> closing = new ArrayList<>();
    private final List<Refusal> advised = new ArrayList<>();
    private final List<Refusal> open = new ArrayList<>();
    private boolean second;

    GateFindings(GatePolicy policy) {
        this.policy = policy;
    }

    /** Takes in what closes the gate whatever the protocol says. */
    void close(Refusal refusal) {
        closing.add(refusal);
    }

    /** Takes in an item that is known not to be met; the message gets its origin. */
    void unmet(GateItem item, SessionFault fault, String message, FactRef... because) {
        add(item, rule(item).unmet(), fault, message, because);
    }

    /** Takes in an item of which nothing is known. */
    void unknown(GateItem item, SessionFault fault, String message, FactRef... because) {
        Refusal added = add(item, rule(item).unknown(), fault, message, because);
        if (added != null) {
            open.add(added);
        }
    }

    private @Nullable Refusal add(
            GateItem item, Firmness firmness, SessionFault fault, String message, FactRef... because) {
        if (firmness == Firmness.OFF) {
            return null;
        }
        GateRule rule = rule(item);
        Refusal refusal = Refusal.of(fault, message + " (" + rule.origin() + ")", because);
        if (firmness == Firmness.HARD) {
            closing.add(refusal);
            second |= rule.persons() > 1;
        } else {
            advised.add(refusal);
        }
        return refusal;
    }

    /** What is older than the policy stays hard where a protocol says nothing of it; anything else is not looked at. */
    private GateRule rule(GateItem item) {
        boolean always = item == GateItem.PRESSURE || item == GateItem.SATURATION;
        return policy.find(item).orElse(GateRule.of(always ? Firmness.HARD : Firmness.OFF, "none", Mark.D));
    }

    /** Returns the same without what fits a test. */
    GateFindings without(Predicate<Refusal> which) {
        closing.removeIf(which);
        advised.removeIf(which);
        return this;
    }

    /** Returns every reason why the gate is closed. */
    List<Refusal> closing() {
        return List.copyOf(closing);
    }

    /** Returns what is unmet and only advised against. */
    List<Refusal> advised() {
        return List.copyOf(advised);
    }

    /** Returns what is known to be unmet, closing and advised alike; what is only unknown is not among it. */
    List<Refusal> known() {
        return Stream.concat(closing.stream(), advised.stream())
                .filter(refusal -> !open.contains(refusal))
                .toList();
    }

    /** Returns whether two persons must agree to set the gate aside. */
    boolean takesSecond() {
        return second;
    }
}
