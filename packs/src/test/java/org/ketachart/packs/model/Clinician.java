package org.ketachart.packs.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.observation.VitalKind;
import org.ketachart.core.session.CareVisitKind;
import org.ketachart.core.session.ChecklistItem;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.PlanId;
import org.ketachart.sessions.Decision;
import org.ketachart.sessions.SessionCommand.DeclareReady;
import org.ketachart.sessions.SessionCommand.Open;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;

/** Leads a visit through as a clinic does, with whatever goes wrong in one. */
final class Clinician {
    /** The most commands of a visit. */
    private static final int MOST = 80;

    private final World world;
    private final Desk desk;
    private final Dice dice;
    private final Charter charter;
    private final Stepper stepper;
    private final int noise;
    private final boolean careful;
    private final Deque<Runnable> prepared = new ArrayDeque<>();
    private int tries;
    private int over;

    private Clinician(World world) {
        this.world = world;
        this.dice = new Dice(world.seed());
        this.desk = new Desk(world, dice);
        this.careful = dice.chance(650);
        int ill = careful ? 8 : 70;
        this.noise = dice.of(40, 120, 300);
        this.charter = new Charter(
                desk,
                new FactMaker(world.protocol(), dice, dice.of(ill, 120, 350)),
                new CareMaker(world.protocol(), dice, ill));
        this.stepper = new Stepper(desk, charter);
    }

    /** Makes a visit up and plays it. */
    static Visit visit(World world) {
        Clinician clinician = new Clinician(world);
        clinician.lead();
        return clinician.desk.visit;
    }

    private void lead() {
        if (dice.chance(10)) {
            stepper.arrive();
        }
        open();
        prepare();
        while (desk.commands() < MOST && over < 4) {
            if (dice.chance(noise)) {
                disturb();
            } else {
                proceed();
            }
        }
    }

    private void open() {
        PlannedTime planned = dice.chance(100)
                ? new PlannedTime(
                        java.time.LocalDateTime.of(2026, 6, 1, 9, 0),
                        world.clinic().zone())
                : null;
        SessionNumber number = dice.chance(300) ? new SessionNumber(dice.between(1, 3), null, null) : null;
        Setting setting = world.setting();
        PlanId plan = dice.chance(100) ? new PlanId("plan") : null;
        Open open = new Open(world.clinic(), setting, null, null, null, planned, null, plan, number);
        while (desk.session() == null) {
            if (desk.tell(open, desk.happened()) instanceof Decision.Refused) {
                open = new Open(world.clinic(), setting, null, null, null, null, null, plan, number);
            }
        }
        if (dice.chance(20)) {
            desk.tell(open, desk.happened());
        }
    }

    /** What is asked and measured before the dose; what a protocol only advises is often left out. */
    private void prepare() {
        List<Runnable> tasks = new ArrayList<>();
        for (Map.Entry<GateItem, GateRule> rule :
                world.protocol().gates().rules().entrySet()) {
            boolean wanted =
                    rule.getValue().unmet() == Firmness.HARD ? dice.chance(careful ? 998 : 960) : dice.chance(300);
            if (wanted && rule.getKey().isBeforeDose()) {
                tasks.add(() -> meet(rule.getKey()));
            }
        }
        tasks.add(() -> charter.vital(VitalKind.OXYGEN_SATURATION));
        tasks.add(charter::product);
        Collections.shuffle(tasks, new java.util.Random(dice.between(0, 1_000_000)));
        prepared.addAll(tasks);
        prepared.add(() -> charter.vital(VitalKind.BLOOD_PRESSURE));
        prepared.addFirst(charter::order);
    }

    private void meet(GateItem item) {
        ChecklistItem asked = CareMaker.asked(item);
        if (asked != null) {
            charter.answer(asked);
            return;
        }
        switch (item) {
            case WEIGHT -> charter.vital(VitalKind.WEIGHT);
            case SUICIDALITY -> charter.screen(false);
            case MAINTENANCE_PLAN -> charter.plan();
            case SPACING, WEEKLY, CUMULATIVE -> charter.history();
            case AUTHORIZATION -> charter.authorization();
            case BASELINE -> {
                charter.vital(VitalKind.HEART_RATE);
                charter.vital(VitalKind.RESPIRATORY_RATE);
                charter.rating(Scale.MOAAS);
            }
            default -> charter.vital(VitalKind.BLOOD_PRESSURE);
        }
    }

    private void proceed() {
        SessionState state = desk.state();
        switch (state) {
            case PLANNED -> arrive();
            case ARRIVED -> {
                if (!prepared.isEmpty()) {
                    prepared.poll().run();
                } else if (dice.chance(30)) {
                    stepper.withhold();
                } else {
                    stepper.clear();
                }
            }
            case CLEARED -> begin();
            case DOSING -> dose();
            case MONITORING -> monitor();
            case READY -> leave();
            default -> {
                over++;
                if (state == SessionState.WITHHELD && over == 2) {
                    stepper.depart();
                } else {
                    disturb();
                }
            }
        }
    }

    private void arrive() {
        if (dice.chance(200) && !prepared.isEmpty()) {
            prepared.poll().run();
        } else if (dice.chance(40)) {
            stepper.any();
        } else if (dice.chance(25)) {
            stepper.callOff();
        } else {
            stepper.arrive();
        }
    }

    private void begin() {
        if (!prepared.isEmpty()) {
            prepared.poll().run();
            return;
        }
        if (stepper.begin() instanceof Decision.Refused) {
            tries++;
            switch (dice.between(0, 9)) {
                case 0 -> stepper.withhold();
                case 1 -> charter.give();
                case 2, 3, 4 -> stepper.override(stepper.beginning());
                default -> {
                    if (tries > 3) {
                        stepper.withhold();
                    } else {
                        prepare();
                    }
                }
            }
        }
    }

    private void dose() {
        desk.pass(dice.between(60, 600));
        switch (dice.between(0, 5)) {
            case 0, 1 -> charter.give();
            case 2 -> charter.vital(VitalKind.BLOOD_PRESSURE);
            default -> stepper.end();
        }
    }

    private void monitor() {
        desk.pass(dice.between(300, 1700));
        switch (dice.between(0, 11)) {
            case 0, 1, 2, 3 -> {
                if (dice.chance(60)) {
                    spell();
                } else {
                    charter.vital(VitalKind.BLOOD_PRESSURE);
                }
            }
            case 4 -> charter.vital(VitalKind.OXYGEN_SATURATION);
            case 5 -> charter.rating(dice.of(Scale.values()));
            case 6 -> stepper.acknowledge();
            case 7 -> charter.answer(dice.of(ChecklistItem.GAIT_STEADY, ChecklistItem.DISTRESS));
            case 8 -> {
                if (dice.chance(150)) {
                    stepper.depart();
                } else {
                    charter.screen(true);
                }
            }
            default -> ready();
        }
    }

    /** Something goes wrong for a while, around its limits. */
    private void spell() {
        Charter bad = new Charter(desk, new FactMaker(world.protocol(), dice, 700), charter.care);
        VitalKind kind = dice.of(VitalKind.BLOOD_PRESSURE, VitalKind.HEART_RATE, VitalKind.OXYGEN_SATURATION);
        for (int i = dice.between(2, 5); i > 0; i--) {
            desk.pass(dice.between(60, 400));
            bad.vital(kind);
        }
        bad.rating(dice.of(Scale.MOAAS, Scale.RASS));
        charter.answer(dice.of(ChecklistItem.DISTRESS, ChecklistItem.CRISIS_SYMPTOMS));
    }

    private void ready() {
        if (stepper.ready() instanceof Decision.Refused) {
            Session session = desk.session();
            if (session != null && !session.openAlerts().isEmpty()) {
                stepper.acknowledge();
            } else if (dice.chance(150)) {
                stepper.override(new DeclareReady());
            } else if (dice.chance(200)) {
                charter.give();
            }
        }
    }

    private void leave() {
        desk.pass(dice.between(30, 900));
        switch (dice.between(0, 9)) {
            case 0 -> stepper.resume();
            case 1 -> stepper.depart();
            case 2 -> charter.vital(VitalKind.BLOOD_PRESSURE);
            case 3 -> charter.careVisit(dice.of(CareVisitKind.values()));
            default -> {
                if (stepper.finish() instanceof Decision.Refused) {
                    if (dice.chance(300)) {
                        stepper.override(stepper.finishing());
                    } else {
                        stepper.acknowledge();
                        charter.vital(VitalKind.BLOOD_PRESSURE);
                    }
                }
            }
        }
    }

    /** Anything, at any time. */
    private void disturb() {
        switch (dice.between(0, 19)) {
            case 0, 1, 2 -> charter.vital(dice.of(VitalKind.values()));
            case 3 -> charter.rating(dice.of(Scale.values()));
            case 4 -> charter.answer(dice.of(ChecklistItem.values()));
            case 5 -> charter.screen(dice.chance(500));
            case 6 -> charter.history();
            case 7 -> charter.home();
            case 8 -> charter.give();
            case 9 -> charter.other();
            case 10, 11 -> stepper.retract();
            case 12 -> stepper.correct();
            case 13 -> stepper.acknowledge();
            case 14, 15 -> stepper.any();
            case 16 -> repeat();
            case 17 -> desk.pass(dice.between(0, 7200));
            case 18 -> charter.careVisit(dice.of(CareVisitKind.values()));
            default -> rarely();
        }
    }

    private void rarely() {
        switch (dice.between(0, 5)) {
            case 0 -> stepper.depart();
            case 1 -> charter.order();
            case 2 -> charter.product();
            case 3 -> charter.authorization();
            case 4 -> charter.plan();
            default -> charter.vital(VitalKind.BLOOD_PRESSURE);
        }
    }

    /** Charts something that was charted before once more, word for word. */
    private void repeat() {
        Asked again = dice.of(desk.visit.asked());
        desk.tell(
                again.command(),
                again.context().occurredAt(),
                null,
                again.context().causedBy());
    }
}
