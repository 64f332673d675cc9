package org.ketachart.cds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;

/**
 * Which drugs a call is about, and what the rules say of each.
 *
 * <p>An order of one of the two is screened whole. An order of anything else is told of only where the patient has one of the two, and only as far
 * as the order itself has to do with a finding: nobody who orders lorazepam wants to read of an aneurysm.
 */
final class CallScreen {
    private final RuleSet rules;
    private final TermSet terms;
    private final Jurisdiction jurisdiction;
    private final CdsRequest request;
    private final LocalDate on;
    private final Map<RecordId, Evidence> drafted = new LinkedHashMap<>();
    private final Set<RecordId> picked = new LinkedHashSet<>();
    private final Set<Drug> ordered = EnumSet.noneOf(Drug.class);
    private final Set<Drug> had = EnumSet.noneOf(Drug.class);

    CallScreen(RuleSet rules, TermSet terms, Jurisdiction jurisdiction, CdsRequest request, LocalDate on) {
        this.rules = rules;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.request = request;
        this.on = on;
        request.drafts().forEach(this::look);
        request.taken().forEach(medicine -> had.addAll(medicine.drugs()));
    }

    private void look(Medicine draft) {
        Evidence evidence = draft.evidence(terms, on);
        if (evidence != null) {
            drafted.put(evidence.id(), evidence);
            if (draft.selected()) {
                picked.add(evidence.id());
            }
        }
        (draft.selected() ? ordered : had).addAll(draft.drugs());
    }

    /** Returns whether the call may be about the program at all; an order of a medicine no rule has a word for is not. */
    boolean isConcerned() {
        return !request.hook().isOrdering() || !ordered.isEmpty() || !picked.isEmpty() || request.hasUnreadableDraft();
    }

    /** Returns the drugs in their order. */
    Set<Drug> agents() {
        Set<Drug> agents = EnumSet.noneOf(Drug.class);
        agents.addAll(ordered);
        agents.addAll(had);
        return agents;
    }

    /** Returns the rules asked of a drug. */
    Screen rules(Drug agent) {
        return Screen.of(rules, agent, jurisdiction, route(agent));
    }

    Screened screen(Drug agent, Known known) {
        boolean whole = !request.hook().isOrdering() || ordered.contains(agent);
        RecordId id = new RecordId(request.hookInstance() + "-" + agent.code());
        EvidenceBase evidence = EvidenceBase.of(evidence(known), on);
        return new Screened(
                agent,
                whole,
                picked,
                rules(agent).propose(id, evidence, known.overrides()),
                evidence,
                known.overrides());
    }

    /** What the EHR sends now is newer than what the host noted of the same entry before. */
    private Collection<Evidence> evidence(Known known) {
        Map<RecordId, Evidence> all = new LinkedHashMap<>();
        request.chart().evidence().forEach(one -> all.put(one.id(), one));
        known.evidence().forEach(one -> all.putIfAbsent(one.id(), one));
        List<Evidence> before = List.copyOf(all.values());
        drafted.values().forEach(draft -> all.put(draft.id(), superseding(draft, before)));
        return all.values();
    }

    /** Who denied a medicine this morning contradicts nobody who orders it now. */
    private static Evidence superseding(Evidence draft, List<Evidence> before) {
        List<RecordId> denials = before.stream()
                .filter(one -> one.statement() instanceof Statement.Absent
                        && !one.id().equals(draft.id())
                        && one.topics().stream().anyMatch(draft.topics()::contains))
                .map(Evidence::id)
                .toList();
        return new Evidence(
                draft.id(),
                draft.topics(),
                draft.what(),
                draft.statement(),
                draft.asOf(),
                draft.source(),
                draft.confidence(),
                denials);
    }

    /** Returns the one way the orders of a drug name; nothing where they name none or several, and then the rules of every way are asked. */
    private @Nullable Route route(Drug agent) {
        List<Medicine> orders = new ArrayList<>(request.drafts());
        if (!ordered.contains(agent)) {
            orders.addAll(request.taken());
        }
        Set<Route> routes = EnumSet.noneOf(Route.class);
        for (Medicine order : orders) {
            if (!order.drugs().contains(agent)) {
                continue;
            }
            if (order.route() == null) {
                return null;
            }
            routes.add(order.route());
        }
        return routes.size() == 1 ? routes.iterator().next() : null;
    }
}
