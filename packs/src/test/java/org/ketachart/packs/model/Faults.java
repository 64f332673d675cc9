package org.ketachart.packs.model;

import java.util.EnumSet;
import java.util.Set;
import org.ketachart.sessions.SessionFault;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.Protocol;

/** What ought to be found against a step, by how firmly the protocol holds to it. */
final class Faults {
    final Set<SessionFault> hard = EnumSet.noneOf(SessionFault.class);
    final Set<SessionFault> soft = EnumSet.noneOf(SessionFault.class);
    /** What is known to speak against it, firmly or not. */
    final Set<SessionFault> known = EnumSet.noneOf(SessionFault.class);

    private final Protocol protocol;
    boolean second;

    Faults(Protocol protocol) {
        this.protocol = protocol;
    }

    void close(boolean against, SessionFault fault) {
        if (against) {
            hard.add(fault);
            known.add(fault);
        }
    }

    void unmet(boolean against, GateItem item, SessionFault fault) {
        if (against) {
            GateRule rule = protocol.gates().rules().get(item);
            boolean always = item == GateItem.PRESSURE || item == GateItem.SATURATION;
            Firmness firmness = rule != null ? rule.unmet() : always ? Firmness.HARD : Firmness.OFF;
            add(firmness, rule, fault);
            if (firmness != Firmness.OFF) {
                known.add(fault);
            }
        }
    }

    void unknown(boolean against, GateItem item, SessionFault fault) {
        if (against) {
            GateRule rule = protocol.gates().rules().get(item);
            boolean always = item == GateItem.PRESSURE || item == GateItem.SATURATION;
            add(rule != null ? rule.unknown() : always ? Firmness.HARD : Firmness.OFF, rule, fault);
        }
    }

    private void add(Firmness firmness, GateRule rule, SessionFault fault) {
        if (firmness == Firmness.HARD) {
            hard.add(fault);
            second |= rule != null && rule.persons() > 1;
        } else if (firmness == Firmness.SOFT) {
            soft.add(fault);
        }
    }
}
