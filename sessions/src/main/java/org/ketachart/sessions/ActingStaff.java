package org.ketachart.sessions;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.sessions.SessionCommand.*;

/** Who acts, and whether they may: of the clinic's staff, or by the role they act in. */
record ActingStaff(Session session, CommandContext context) {
    /** Two persons are two: of the clinic's staff, or the actor of the command. */
    boolean isSecond(OverrideGate override) {
        HostRef second = override.second();
        return second != null
                && !second.equals(override.clinician())
                && (second.equals(context.actor())
                        || session.record().clinic().staff().stream()
                                .anyMatch(s -> s.person().equals(second)));
    }

    @Nullable
    StaffRole role(HostRef clinician) {
        return context.actor().equals(clinician)
                ? context.role()
                : session.record().clinic().staff().stream()
                        .filter(s -> s.person().equals(clinician))
                        .map(StaffMember::role)
                        .findFirst()
                        .orElse(null);
    }

    boolean isPrescriber(HostRef clinician) {
        boolean acting =
                context.role() == StaffRole.PRESCRIBER && context.actor().equals(clinician);
        return acting
                || session.record().clinic().staff().stream()
                        .anyMatch(s ->
                                s.role() == StaffRole.PRESCRIBER && s.person().equals(clinician));
    }
}
