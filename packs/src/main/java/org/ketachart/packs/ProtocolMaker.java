package org.ketachart.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.Checkpoint;
import org.ketachart.sessions.PressureLimit;
import org.ketachart.sessions.Protocol;
import org.ketachart.sessions.ProtocolValue;
import org.ketachart.sessions.Threshold;

/** Makes the typed protocol of its values, after holding them against each other: layers that are each right may be wrong together. */
final class ProtocolMaker {
    private final Map<ProtocolValue, Threshold> values;
    private final List<Issue> issues = new ArrayList<>();

    private ProtocolMaker(Map<ProtocolValue, Threshold> values) {
        this.values = values;
    }

    static Result<Protocol> make(ProtocolRef ref, ProtocolPack library, Map<ProtocolValue, Threshold> values) {
        ProtocolMaker maker = new ProtocolMaker(values);
        maker.check();
        return maker.issues.isEmpty() ? Result.of(maker.protocol(ref, library)) : Result.refused(maker.issues);
    }

    private void check() {
        rises(ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.HOLD_SYSTOLIC);
        rises(ProtocolValue.CAUTION_DIASTOLIC, ProtocolValue.HOLD_DIASTOLIC);
        rises(ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.CRISIS_SYSTOLIC);
        rises(ProtocolValue.ALERT_DIASTOLIC, ProtocolValue.CRISIS_DIASTOLIC);
        rises(ProtocolValue.SATURATION_URGENT, ProtocolValue.SATURATION_LOOK);
        rises(ProtocolValue.SEDATION_EMERGENCY, ProtocolValue.SEDATION_PRESCRIBER);
        rises(ProtocolValue.LOOK_40_EARLIEST, ProtocolValue.LOOK_40_DUE);
        rises(ProtocolValue.LOOK_40_DUE, ProtocolValue.LOOK_40_LATEST);
        if (!values.containsKey(ProtocolValue.STAY_FROM_FIRST) && !values.containsKey(ProtocolValue.STAY_AFTER_LAST)) {
            issues.add(PackFault.MISSING.at("values", "must have stay.from-first or stay.after-last"));
        }
        long looks =
                List.of(ProtocolValue.LOOK_40_EARLIEST, ProtocolValue.LOOK_40_DUE, ProtocolValue.LOOK_40_LATEST)
                        .stream()
                        .filter(values::containsKey)
                        .count();
        if (looks != 0 && looks != 3) {
            issues.add(PackFault.MISSING.at("values", "must have all three of look.40-minutes, or none"));
        }
    }

    private void rises(ProtocolValue lower, ProtocolValue upper) {
        Threshold low = values.get(lower);
        Threshold high = values.get(upper);
        if (low != null
                && high != null
                && low.value().value().compareTo(high.value().value()) > 0) {
            issues.add(PackFault.CONTRADICTION.at("values." + upper.code(), "must be at least " + lower.code()));
        }
    }

    private Protocol protocol(ProtocolRef ref, ProtocolPack library) {
        return new Protocol(
                ref,
                Objects.requireNonNull(library.drug()),
                Objects.requireNonNull(library.route()),
                pressure(ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.CAUTION_DIASTOLIC, false),
                pressure(ProtocolValue.HOLD_SYSTOLIC, ProtocolValue.HOLD_DIASTOLIC, true),
                pressure(ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.ALERT_DIASTOLIC, true),
                pressure(ProtocolValue.RISE_SYSTOLIC, ProtocolValue.RISE_DIASTOLIC, true),
                known(ProtocolValue.RISE_PERCENT),
                pressure(ProtocolValue.CRISIS_SYSTOLIC, ProtocolValue.CRISIS_DIASTOLIC, false),
                known(ProtocolValue.SATURATION_LOOK),
                known(ProtocolValue.SATURATION_URGENT),
                known(ProtocolValue.SEDATION_PRESCRIBER),
                known(ProtocolValue.SEDATION_EMERGENCY),
                find(ProtocolValue.STAY_FROM_FIRST),
                find(ProtocolValue.STAY_AFTER_LAST),
                looks(),
                known(ProtocolValue.LEAVING_PRESSURE));
    }

    private List<Checkpoint> looks() {
        Threshold due = find(ProtocolValue.LOOK_40_DUE);
        return due == null
                ? List.of()
                : List.of(new Checkpoint(
                        CheckpointRole.AT_40_MINUTES,
                        due,
                        known(ProtocolValue.LOOK_40_EARLIEST),
                        known(ProtocolValue.LOOK_40_LATEST)));
    }

    private PressureLimit pressure(ProtocolValue systolic, ProtocolValue diastolic, boolean inclusive) {
        return new PressureLimit(known(systolic), known(diastolic), inclusive);
    }

    private Threshold known(ProtocolValue name) {
        return Objects.requireNonNull(values.get(name));
    }

    private @Nullable Threshold find(ProtocolValue name) {
        return values.get(name);
    }
}
