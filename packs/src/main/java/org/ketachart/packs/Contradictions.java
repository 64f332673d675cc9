package org.ketachart.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Issue;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.LookFrom;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.ProtocolValue;

/** What layers say against each other: packs that are each right may be wrong together. */
final class Contradictions {
    /** The lowest pressure that can be charted, and the highest saturation. */
    private static final int LOWEST_SYSTOLIC = 40;

    private static final int LOWEST_DIASTOLIC = 20;
    private static final int FULL_SATURATION = 100;

    private final Purpose purpose;
    private final LaidLayers laid;
    private final List<Issue> issues = new ArrayList<>();

    Contradictions(Purpose purpose, LaidLayers laid) {
        this.purpose = purpose;
        this.laid = laid;
    }

    List<Issue> find() {
        limits();
        margins();
        stays();
        gates();
        looks();
        return issues;
    }

    private void limits() {
        rises(ProtocolValue.CAUTION_SYSTOLIC, ProtocolValue.HOLD_SYSTOLIC);
        rises(ProtocolValue.CAUTION_DIASTOLIC, ProtocolValue.HOLD_DIASTOLIC);
        rises(ProtocolValue.ALERT_SYSTOLIC, ProtocolValue.CRISIS_SYSTOLIC);
        rises(ProtocolValue.ALERT_DIASTOLIC, ProtocolValue.CRISIS_DIASTOLIC);
        rises(ProtocolValue.SATURATION_URGENT, ProtocolValue.SATURATION_LOOK);
        rises(ProtocolValue.SEDATION_EMERGENCY, ProtocolValue.SEDATION_PRESCRIBER);
        rises(ProtocolValue.PULSE_HIGH, ProtocolValue.PULSE_STOP);
        parts(ProtocolValue.RESPIRATION_LOW, ProtocolValue.RESPIRATION_HIGH);
        parts(ProtocolValue.PULSE_LOW, ProtocolValue.PULSE_HIGH);
        parts(ProtocolValue.RASS_LOW, ProtocolValue.RASS_HIGH);
    }

    /** An alert that no reading can end would stand until somebody gave up looking at it. */
    private void margins() {
        rises(ProtocolValue.PRESSURE_CLEARS, ProtocolValue.RISE_SYSTOLIC);
        rises(ProtocolValue.PRESSURE_CLEARS, ProtocolValue.RISE_DIASTOLIC);
        leaves(ProtocolValue.ALERT_SYSTOLIC, LOWEST_SYSTOLIC);
        leaves(ProtocolValue.ALERT_DIASTOLIC, LOWEST_DIASTOLIC);
        Optional<BigDecimal> look = number(ProtocolValue.SATURATION_LOOK);
        Optional<BigDecimal> margin = number(ProtocolValue.SATURATION_CLEARS);
        if (look.isPresent()
                && margin.isPresent()
                && look.get().add(margin.get()).compareTo(BigDecimal.valueOf(FULL_SATURATION)) > 0) {
            contradict(
                    "values." + ProtocolValue.SATURATION_CLEARS.code(),
                    "must not reach beyond 100 %, with saturation.look");
        }
    }

    private void leaves(ProtocolValue limit, int lowest) {
        Optional<BigDecimal> from = number(limit);
        Optional<BigDecimal> margin = number(ProtocolValue.PRESSURE_CLEARS);
        if (from.isPresent()
                && margin.isPresent()
                && from.get().subtract(margin.get()).compareTo(BigDecimal.valueOf(lowest)) <= 0) {
            contradict("values." + limit.code(), "must be more than " + lowest + " above pressure.clears-below");
        }
    }

    private void stays() {
        if (number(ProtocolValue.STAY_FROM_FIRST).isEmpty()
                && number(ProtocolValue.STAY_AFTER_LAST).isEmpty()) {
            issues.add(PackFault.MISSING.at("values", "must have stay.from-first or stay.after-last"));
        }
    }

    private void gates() {
        needs(GateItem.WEIGHT, ProtocolValue.WEIGHT_AGE);
        needs(GateItem.PRESCRIPTION_MONITORING, ProtocolValue.MONITORING_REVIEW);
        needs(GateItem.MISUSE, ProtocolValue.MISUSE_REVIEW);
        needs(GateItem.FOOD, ProtocolValue.FOOD);
        needs(GateItem.LIQUID, ProtocolValue.LIQUID);
        needs(GateItem.NASAL_SPRAY, ProtocolValue.NASAL_SPRAY);
        needs(GateItem.SPACING, ProtocolValue.SPACING);
        needs(GateItem.WEEKLY, ProtocolValue.WEEKLY);
        needs(GateItem.CUMULATIVE, ProtocolValue.CUMULATIVE);
        needs(GateItem.DOSE_LIMIT, ProtocolValue.DOSE_TOTAL, ProtocolValue.DOSE_PER_KILOGRAM);
        if (asks(GateItem.BASELINE) && laid.planned().stream().noneMatch(look -> look.from() == LookFrom.BEFORE_DOSE)) {
            issues.add(PackFault.MISSING.at("looks", "must have one from before-dose, for the gate baseline"));
        }
        if (purpose.setting() == Setting.TELEHEALTH && !asks(GateItem.MONITOR_PERSON)) {
            contradict("gates.monitor-person", "must not be off where the dose is taken at home (MON-36)");
        }
    }

    /** A gate without its number would be open to everybody. */
    private void needs(GateItem item, ProtocolValue... anyOf) {
        if (asks(item) && List.of(anyOf).stream().noneMatch(name -> number(name).isPresent())) {
            issues.add(PackFault.MISSING.at("values." + anyOf[0].code(), "must be there for the gate " + item.code()));
        }
    }

    private boolean asks(GateItem item) {
        SetGate gate = laid.gates().get(item);
        return gate != null && gate.rule().unmet() != Firmness.OFF;
    }

    private void looks() {
        List<PlannedLook> looks = laid.planned();
        for (int i = 0; i < looks.size(); i++) {
            PlannedLook look = looks.get(i);
            within(look);
            for (PlannedLook other : looks.subList(0, i)) {
                if (LookWindows.overlap(other, look)) {
                    contradict(
                            "looks." + look.name().value(),
                            "must not share a window and an item with "
                                    + other.name().value() + ", one reading would answer both");
                }
            }
        }
    }

    /** Without a required look nobody is ready, so it cannot come after the minimum stay. */
    private void within(PlannedLook look) {
        ProtocolValue stay =
                look.from() == LookFrom.DOSE_END ? ProtocolValue.STAY_AFTER_LAST : ProtocolValue.STAY_FROM_FIRST;
        Optional<BigDecimal> minutes = number(stay);
        if (look.required() && minutes.isPresent() && minutes.get().compareTo(BigDecimal.valueOf(look.first())) < 0) {
            contradict("looks." + look.name().value() + ".first", "must be at most " + stay.code());
        }
    }

    private void rises(ProtocolValue lower, ProtocolValue upper) {
        if (compare(lower, upper) > 0) {
            contradict("values." + upper.code(), "must be at least " + lower.code());
        }
    }

    private void parts(ProtocolValue lower, ProtocolValue upper) {
        if (compare(lower, upper) >= 0) {
            contradict("values." + upper.code(), "must be above " + lower.code());
        }
    }

    private int compare(ProtocolValue lower, ProtocolValue upper) {
        Optional<BigDecimal> low = number(lower);
        Optional<BigDecimal> high = number(upper);
        return low.isPresent() && high.isPresent() ? low.get().compareTo(high.get()) : -1;
    }

    private Optional<BigDecimal> number(ProtocolValue name) {
        return Optional.ofNullable(laid.values().get(name))
                .map(value -> value.threshold().value().value());
    }

    private void contradict(String path, String message) {
        issues.add(PackFault.CONTRADICTION.at(path, message));
    }
}
