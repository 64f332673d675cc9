package org.ketachart.core.event;

import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EventDecline;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.dose.Product;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.CareVisit;
import org.ketachart.core.session.ChecklistAnswer;
import org.ketachart.core.session.DoseHistory;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.PayerAuthorization;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.value.RecordStatus;

/** The same facts, marked as entered in error and otherwise unchanged. */
final class Withdrawn {
    private Withdrawn() {}

    static VitalSign of(VitalSign v) {
        return new VitalSign(
                v.id(),
                v.taken(),
                v.reading(),
                v.checkpoint(),
                v.method(),
                v.site(),
                v.position(),
                v.performer(),
                v.device(),
                v.source(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static Rating of(Rating r) {
        return new Rating(
                r.id(), r.taken(), r.scale(), r.result(), r.checkpoint(), r.performer(), RecordStatus.ENTERED_IN_ERROR);
    }

    static Administration of(Administration a) {
        return new Administration(
                a.id(),
                a.drug(),
                a.route(),
                a.form(),
                a.completion(),
                a.time(),
                a.given(),
                a.rate(),
                a.ending(),
                a.order(),
                a.product(),
                a.weight(),
                a.waste(),
                a.performer(),
                a.reason(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static Intervention of(Intervention i) {
        return new Intervention(
                i.id(),
                i.kind(),
                i.what(),
                i.time(),
                i.amount(),
                i.route(),
                i.performer(),
                i.promptedBy(),
                i.note(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static AdverseEvent of(AdverseEvent e) {
        return new AdverseEvent(
                e.id(),
                e.term(),
                e.what(),
                e.onset(),
                e.resolved(),
                e.detected(),
                e.recorded(),
                e.severity(),
                e.grade(),
                e.serious(),
                e.criteria(),
                e.ruledOut(),
                e.suspects(),
                e.actions(),
                e.outcome(),
                e.triggers(),
                e.recorder(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static Effect of(Effect e) {
        return new Effect(
                e.id(),
                e.term(),
                e.presence(),
                e.reason(),
                e.time(),
                e.words(),
                e.checkpoint(),
                e.performer(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static EventReview of(EventReview r) {
        return new EventReview(
                r.id(),
                r.event(),
                r.aware(),
                r.expectedness(),
                r.context(),
                r.reports(),
                r.closed(),
                r.reviewer(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static EventDecline of(EventDecline d) {
        return new EventDecline(
                d.id(), d.term(), d.because(), d.reason(), d.at(), d.clinician(), RecordStatus.ENTERED_IN_ERROR);
    }

    static HomeSupply of(HomeSupply s) {
        return new HomeSupply(
                s.id(),
                s.dispensed(),
                s.drug(),
                s.route(),
                s.compounder(),
                s.product(),
                s.lot(),
                s.expires(),
                s.units(),
                s.strength(),
                s.returned(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static Product of(Product p) {
        return new Product(p.id(), p.drug(), p.packageCode(), p.lot(), p.expires(), RecordStatus.ENTERED_IN_ERROR);
    }

    static MedicationOrder of(MedicationOrder o) {
        return new MedicationOrder(
                o.id(),
                OrderStatus.ENTERED_IN_ERROR,
                o.drug(),
                o.route(),
                o.dose(),
                o.over(),
                o.authored(),
                o.prescriber(),
                o.replaces(),
                o.instruction(),
                o.source());
    }

    static ChecklistAnswer of(ChecklistAnswer a) {
        return new ChecklistAnswer(
                a.id(),
                a.item(),
                a.given(),
                a.answer(),
                a.asker(),
                a.source(),
                a.note(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static SuicidalityScreen of(SuicidalityScreen s) {
        return new SuicidalityScreen(
                s.id(),
                s.taken(),
                s.ideation(),
                s.recentBehavior(),
                s.screener(),
                s.assessor(),
                s.planned(),
                s.plan(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static DoseHistory of(DoseHistory h) {
        return new DoseHistory(h.id(), h.asOf(), h.doses(), RecordStatus.ENTERED_IN_ERROR);
    }

    static PayerAuthorization of(PayerAuthorization p) {
        return new PayerAuthorization(
                p.id(), p.from(), p.until(), p.visitsLeft(), p.source(), RecordStatus.ENTERED_IN_ERROR);
    }

    static HomeDose of(HomeDose d) {
        return new HomeDose(
                d.id(),
                d.taken(),
                d.drug(),
                d.route(),
                d.given(),
                d.supply(),
                d.from(),
                d.monitored(),
                d.symptoms(),
                d.reporter(),
                d.note(),
                RecordStatus.ENTERED_IN_ERROR);
    }

    static CareVisit of(CareVisit v) {
        return new CareVisit(
                v.id(),
                v.kind(),
                v.standing(),
                v.at(),
                v.encounter(),
                v.clinician(),
                v.narrative(),
                v.sensitivity(),
                RecordStatus.ENTERED_IN_ERROR);
    }
}
