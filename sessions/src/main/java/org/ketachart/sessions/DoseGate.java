package org.ketachart.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.sessions.SessionCommand.BeginDose;
import org.ketachart.sessions.protocol.Protocol;

/** The gate before the dose: what speaks against beginning it, all at once. */
record DoseGate(Session session, Protocol protocol, BeginDose dose, List<LotRecall> recalls) {
    GateFindings judge() {
        GateFindings found = new GateFindings(protocol.gates());
        Administration first = dose.first();
        clearance(found);
        if (first.completion() == Completion.NOT_GIVEN) {
            found.close(Refusal.of(SessionFault.NOT_GIVEN, "the first administration must be given or in progress"));
        }
        if (first.drug() != protocol.drug() || first.route() != protocol.route()) {
            found.close(Refusal.of(SessionFault.WRONG_PROTOCOL, "the protocol must be for the drug and route given"));
        }
        if (!SettingRule.allows(protocol, session.record().setting())) {
            found.close(SettingRule.refusal(protocol, session.record().setting()));
        }
        order(found);
        session.record().products().stream()
                .filter(p -> p.id().equals(first.product()) && p.contradicts(first.drug()))
                .forEach(p -> found.close(Refusal.of(
                        SessionFault.WRONG_PRODUCT,
                        "the product must be of the drug given",
                        new FactRef(FactKind.PRODUCT, p.id()))));
        stock(found);
        new BaselineGate(session, protocol, first, latest(), found).check();
        new BeforeDose(session, protocol, first.time().start(), found).check();
        new CourseGates(session, protocol, first, found).check();
        return found;
    }

    private void stock(GateFindings found) {
        StockRule stock = new StockRule(session, recalls);
        if (stock.isExpired(dose.first())) {
            found.close(Refusal.of(SessionFault.PRODUCT_EXPIRED, "the product must not be past its expiry"));
        }
        if (stock.isRecalled(dose.first())) {
            found.close(
                    Refusal.of(SessionFault.PRODUCT_RECALLED, "the product must not be of a lot that is taken back"));
        }
    }

    private Optional<Clearance> latest() {
        List<Clearance> decided = session.clearances();
        return decided.isEmpty() ? Optional.empty() : Optional.of(decided.get(decided.size() - 1));
    }

    private void clearance(GateFindings found) {
        Optional<Clearance> named = session.clearances().stream()
                .filter(c -> c.id().equals(dose.clearance()))
                .reduce((a, b) -> b);
        if (named.isEmpty()) {
            found.close(Refusal.of(SessionFault.CLEARANCE_UNKNOWN, "a dose must name a clearance of this visit"));
            return;
        }
        if (!named.get().allowsDose()) {
            found.close(Refusal.of(SessionFault.CLEARANCE_DENIES, "the clearance must be yes or yes-with-cautions"));
        }
        if (!named.equals(latest())) {
            found.close(
                    Refusal.of(SessionFault.CLEARANCE_SUPERSEDED, "the clearance must be the latest of this visit"));
        }
        LocalDate until = named.get().until();
        if (until != null
                && new Checklist(session, dose.first().time().start()).today().isAfter(until)) {
            found.close(Refusal.of(
                    SessionFault.CLEARANCE_EXPIRED,
                    "the clearance must hold on the day of the dose, in the clinic's zone"));
        }
    }

    private void order(GateFindings found) {
        Administration first = dose.first();
        Optional<MedicationOrder> order = session.record().orders().stream()
                .filter(o -> o.id().equals(first.order()))
                .findFirst();
        if (order.isEmpty()) {
            found.close(Refusal.of(SessionFault.ORDER_MISSING, "a dose must name an order of this visit"));
            return;
        }
        FactRef ref = new FactRef(FactKind.ORDER, order.get().id());
        if (order.get().status() != OrderStatus.ACTIVE) {
            found.close(Refusal.of(SessionFault.ORDER_NOT_ACTIVE, "the order must be active", ref));
        }
        if (order.get().prescriber() == null) {
            found.close(Refusal.of(SessionFault.ORDER_UNSIGNED, "the order must name who signed it", ref));
        }
        if (order.get().authored().isAfter(first.time().start())) {
            found.close(Refusal.of(SessionFault.ORDER_LATER, "the order must be written before the dose", ref));
        }
        if (order.get().drug() != first.drug()) {
            found.close(Refusal.of(SessionFault.WRONG_DRUG, "the drug must be the one ordered", ref));
        }
        if (order.get().route() != first.route()) {
            found.close(Refusal.of(SessionFault.WRONG_ROUTE, "the route must be the one ordered", ref));
        }
        if (new Given(protocol, session.record(), first).exceeds(order.get())) {
            found.close(Refusal.of(SessionFault.DOSE_ABOVE_ORDER, "the dose must be at most what was ordered", ref));
        }
    }
}
