package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * A fact of a visit that is the host's own resource: it is pointed to and never written again, so that nobody counts it twice.
 *
 * <p>What the resource says is the host's to say. Here is only what the program adds to it.
 *
 * @param fact by which id the record knows it; a vital sign or an order
 * @param source the host's resource
 * @param position its place among the visit's vital signs or orders, from 0
 * @param checkpoint which planned look it answers; absent when none, and for orders
 * @param withdrawn whether it was taken over in error; the host's resource may stand all the same
 */
public record Adopted(
        FactRef fact,
        HostRef source,
        int position,
        @Nullable CheckpointRole checkpoint,
        boolean withdrawn) {
    /** Checks that the source is of the fact's type. */
    public Adopted {
        Require.present("fact, source", fact, source);
        Require.that(
                (fact.kind() == FactKind.VITAL_SIGN && source.type().equals("Observation"))
                        || (fact.kind() == FactKind.ORDER && source.type().equals("MedicationRequest")),
                "an adopted fact must be a vital sign from an Observation or an order from a MedicationRequest");
        Require.that(position >= 0, CoreFault.RANGE, "a position must be 0 or more");
        Require.that(
                checkpoint == null || fact.kind() == FactKind.VITAL_SIGN,
                CoreFault.CONTRADICTION,
                "only a vital sign answers a planned look");
    }

    /** Returns what a visit took over from the host. */
    static List<Adopted> of(SessionRecord session) {
        List<Adopted> adopted = new ArrayList<>();
        int position = 0;
        for (VitalSign vital : session.vitalSigns()) {
            HostRef source = vital.source();
            if (source != null) {
                FactRef fact = new FactRef(FactKind.VITAL_SIGN, vital.id());
                boolean withdrawn = switch (vital.status()) {
                    case ENTERED_IN_ERROR -> true;
                    case FINAL, AMENDED -> false;
                };
                adopted.add(new Adopted(fact, source, position, vital.checkpoint(), withdrawn));
            }
            position++;
        }
        position = 0;
        for (MedicationOrder order : session.orders()) {
            HostRef source = order.source();
            if (source != null) {
                boolean withdrawn = order.status() == OrderStatus.ENTERED_IN_ERROR;
                adopted.add(new Adopted(new FactRef(FactKind.ORDER, order.id()), source, position, null, withdrawn));
            }
            position++;
        }
        return adopted;
    }

    /** Returns where references to these facts lead. */
    static Map<ResourceKey, HostRef> sources(ClinicId clinic, List<Adopted> adopted) {
        Map<ResourceKey, HostRef> sources = new HashMap<>();
        adopted.forEach(one -> sources.put(FactRefs.key(clinic, one.fact()), one.source()));
        return sources;
    }
}
