package org.ketachart.sessions.ledger;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Product;
import org.ketachart.core.session.HomeDose;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.supply.HomeSupply;
import org.ketachart.core.supply.LedgerAct.Dispensed;
import org.ketachart.core.supply.LedgerAct.Drawn;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerEntry;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;

/** Follows every container, product and supply to the patients. */
final class LotTraces {
    private final Map<List<Object>, HostRef> patients = new HashMap<>();
    private final Map<List<Object>, List<Product>> supplies = new HashMap<>();
    private final List<LotTrace> traces = new ArrayList<>();

    LotTraces(Collection<Ledger> ledgers, Collection<Session> sessions) {
        for (Session session : sessions) {
            SessionRecord record = session.record();
            patients.put(
                    List.of(record.chart().clinic(), record.id()),
                    record.chart().patient());
            session.care().supplies().forEach(supply -> ofSupply(record, supply));
        }
        ledgers.forEach(this::ofLedger);
        for (Session session : sessions) {
            session.record().administrations().stream()
                    .filter(Administration::reachedPatient)
                    .forEach(dose -> ofDose(session.record(), dose));
            session.care().homeDoses().stream()
                    .filter(dose -> dose.status() != RecordStatus.ENTERED_IN_ERROR)
                    .forEach(dose -> ofHomeDose(session.record(), dose));
        }
    }

    List<LotTrace> all() {
        return traces;
    }

    private void ofLedger(Ledger ledger) {
        Map<RecordId, Product> labels = new HashMap<>();
        for (ContainerBalance balance : ledger.balances()) {
            if (balance.container() != null) {
                labels.put(balance.id(), balance.container().product());
            }
        }
        Set<List<Object>> gave = new HashSet<>();
        for (LedgerEntry entry : ledger.standing()) {
            if (entry.act() instanceof Given given) {
                gave.add(List.of(given.session(), given.container()));
            }
        }
        for (LedgerEntry entry : ledger.standing()) {
            ClinicId clinic = entry.clinic();
            if (entry.act() instanceof Given given) {
                TouchedDose dose = new TouchedDose(
                        TouchKind.DOSE,
                        clinic,
                        given.patient(),
                        given.session(),
                        given.administration(),
                        entry.occurredAt(),
                        true,
                        true,
                        false);
                add(List.of(clinic, given.session(), given.administration()), dose, labels.get(given.container()));
            } else if (entry.act() instanceof Dispensed dispensed) {
                TouchedDose dose = new TouchedDose(
                        TouchKind.DISPENSED,
                        clinic,
                        dispensed.patient(),
                        null,
                        dispensed.container(),
                        entry.occurredAt(),
                        true,
                        true,
                        false);
                add(List.of(ledger.site(), entry), dose, labels.get(dispensed.container()));
            } else if (entry.act() instanceof Drawn drawn
                    && !gave.contains(List.of(drawn.session(), drawn.container()))
                    && isStillOut(ledger, drawn)) {
                TouchedDose dose = new TouchedDose(
                        TouchKind.DRAWN,
                        clinic,
                        patients.get(List.of(clinic, drawn.session())),
                        drawn.session(),
                        drawn.container(),
                        entry.occurredAt(),
                        false,
                        true,
                        false);
                add(List.of(ledger.site(), drawn.session(), drawn.container()), dose, labels.get(drawn.container()));
            }
        }
    }

    /** What was put back unopened reached nobody. */
    private static boolean isStillOut(Ledger ledger, Drawn drawn) {
        return ledger.findSession(drawn.session(), drawn.container())
                .filter(sum -> sum.drawn().compareTo(sum.putBack()) > 0)
                .isPresent();
    }

    private void ofDose(SessionRecord record, Administration dose) {
        TouchedDose touched =
                told(TouchKind.DOSE, record, dose.id(), dose.time().start());
        List<Product> labels = record.products().stream()
                .filter(product -> product.id().equals(dose.product()))
                .toList();
        add(List.of(record.chart().clinic(), record.id(), dose.id()), touched, labels);
    }

    /** A supply may be told of at several visits, with another label after a correction: each label counts. */
    private void ofSupply(SessionRecord record, HomeSupply supply) {
        if (supply.status() == RecordStatus.ENTERED_IN_ERROR) {
            return;
        }
        Product label = new Product(supply.id(), supply.drug(), null, supply.lot(), supply.expires(), supply.status());
        List<Object> key = key(record, supply.id());
        supplies.computeIfAbsent(key, id -> new ArrayList<>()).add(label);
        add(
                List.of(TouchKind.HOME_SUPPLY, key),
                told(TouchKind.HOME_SUPPLY, record, supply.id(), supply.dispensed()),
                label);
    }

    private void ofHomeDose(SessionRecord record, HomeDose dose) {
        List<Product> labels =
                dose.from() == null ? List.of() : supplies.getOrDefault(key(record, dose.from()), List.of());
        add(
                List.of(TouchKind.HOME_DOSE, key(record, dose.id())),
                told(TouchKind.HOME_DOSE, record, dose.id(), dose.taken()),
                labels);
    }

    private static List<Object> key(SessionRecord record, RecordId id) {
        return List.of(record.chart().clinic(), record.chart().patient(), id);
    }

    private static TouchedDose told(TouchKind what, SessionRecord record, RecordId item, OffsetDateTime at) {
        return new TouchedDose(
                what, record.chart().clinic(), record.chart().patient(), record.id(), item, at, true, false, true);
    }

    private void add(List<Object> key, TouchedDose dose, List<Product> labels) {
        if (labels.isEmpty()) {
            add(key, dose, (Product) null);
        }
        labels.forEach(label -> add(key, dose, label));
    }

    private void add(List<Object> key, TouchedDose dose, @Nullable Product label) {
        traces.add(new LotTrace(key, dose, label));
    }
}
