package org.ketachart.cds;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.screening.RuleSet;

/**
 * The CDS Hooks services of a clinic, as pure functions: made once, safe for all threads, without network, clock or memory.
 *
 * <pre>{@code
 * CdsServices services = CdsServices.of(rules, terms, Jurisdiction.US, FhirContract.standard(), zone);
 * Result<CdsRequest> request = services.read("ketamine-eligibility", body);
 * CdsAnswer answer = services.answer(request.value(), known, now);
 * }</pre>
 *
 * <p>{@code fhirServer} and {@code fhirAuthorization} of a request are not used: nothing is fetched. What was not sent along is told on a card.
 */
public final class CdsServices {
    private final RuleSet rules;
    private final TermSet terms;
    private final Jurisdiction jurisdiction;
    private final FhirContract contract;
    private final ZoneId zone;
    private final @Nullable URI source;
    private final @Nullable URI form;

    private CdsServices(
            RuleSet rules,
            TermSet terms,
            Jurisdiction jurisdiction,
            FhirContract contract,
            ZoneId zone,
            @Nullable URI source,
            @Nullable URI form) {
        this.rules = rules;
        this.terms = terms;
        this.jurisdiction = jurisdiction;
        this.contract = contract;
        this.zone = zone;
        this.source = source;
        this.form = form;
    }

    /**
     * Returns the services of a clinic.
     *
     * @param rules that are asked
     * @param terms which codes of a chart mean which topics
     * @param jurisdiction whose label is followed
     * @param contract by which our own resources are known in a chart
     * @param zone the clinic's, in which it is today
     */
    public static CdsServices of(
            RuleSet rules, TermSet terms, Jurisdiction jurisdiction, FhirContract contract, ZoneId zone) {
        Require.present("rules, terms, jurisdiction, contract, zone", rules, terms, jurisdiction, contract, zone);
        return new CdsServices(rules, terms, jurisdiction, contract, zone, null, null);
    }

    /**
     * Returns these services with a page that cards name as their source. Without it they name none: no page of ours is served yet.
     *
     * @throws IllegalArgumentException if the URL is not absolute
     */
    public CdsServices withSource(URI page) {
        return new CdsServices(rules, terms, jurisdiction, contract, zone, web(page), form);
    }

    /**
     * Returns these services with a page, the host's own, on which the open questions are answered.
     *
     * @throws IllegalArgumentException if the URL is not absolute
     */
    public CdsServices withForm(URI page) {
        return new CdsServices(rules, terms, jurisdiction, contract, zone, source, web(page));
    }

    private static URI web(URI page) {
        boolean web = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
        if (!web || page.getHost() == null) {
            throw new IllegalArgumentException("a page must have an absolute URL");
        }
        return page;
    }

    /** Returns the answer to {@code GET /cds-services}. */
    public byte[] discovery() {
        return Discovery.write();
    }

    /**
     * Reads a {@code POST /cds-services/{id}}.
     *
     * @param service the id in the URL
     * @param body of the request
     * @return the request, with a warning for each entry of the chart that is faulty; or every fault at once
     */
    public Result<CdsRequest> read(String service, byte[] body) {
        Require.present("service, body", service, body);
        return new RequestReader(terms, new ChartSight(contract, rules, terms)).read(service, body);
    }

    /** Answers a request by what was sent along alone. */
    public CdsAnswer answer(CdsRequest request, Instant now) {
        return answer(request, Known.nothing(), now);
    }

    /**
     * Answers a request.
     *
     * @param request as it was read
     * @param known what the host knows of the patient beside it
     * @param now when
     */
    public CdsAnswer answer(CdsRequest request, Known known, Instant now) {
        Require.present("request, known, now", request, known, now);
        OffsetDateTime time = OffsetDateTime.ofInstant(now, zone);
        List<Told> told = told(new CallScreen(rules, terms, jurisdiction, request, time.toLocalDate()), request, known);
        String label = "KetaChart: " + rules.ref().id().value() + " "
                + rules.ref().version().value() + ", " + jurisdiction.code().toUpperCase(Locale.ROOT);
        byte[] bytes = new AnswerWriter(label, source, form)
                .write(told.stream().map(Told::card).toList(), new TaskWriter(request, time));
        return new CdsAnswer(
                bytes, told.stream().map(one -> one.issued(request)).toList());
    }

    private List<Told> told(CallScreen screen, CdsRequest request, Known known) {
        if (!screen.isConcerned()) {
            return List.of();
        }
        CallCards call = new CallCards(rules, jurisdiction, request);
        if (request.chart().deceased() && !screen.agents().isEmpty()) {
            return List.of(new Told(call.deceased(), null, List.of()));
        }
        List<Told> told = new ArrayList<>();
        List<String> agents = new ArrayList<>();
        for (Drug agent : screen.agents()) {
            agents.add(Screened.name(agent));
            if (screen.rules(agent).asked().isEmpty()) {
                told.add(new Told(call.unruled(agent), agent, List.of()));
                continue;
            }
            Screened screened = screen.screen(agent, known);
            call.of(screened).forEach(card -> told.add(new Told(card, agent, screened.behind(card.finding()))));
        }
        call.unseen(agents).ifPresent(card -> told.add(new Told(card, null, List.of())));
        told.sort(Comparator.comparing(one -> one.card().indicator()));
        return told;
    }

    /** A card with the drug it is about, and the evidence its finding rests on. */
    private record Told(Card card, @Nullable Drug agent, List<Evidence> behind) {
        IssuedCard issued(CdsRequest request) {
            Finding finding = card.finding();
            return new IssuedCard(
                    card.uuid(),
                    finding == null ? null : finding.rule(),
                    agent,
                    finding == null ? List.of() : finding.used(),
                    finding == null ? null : finding.truth(),
                    finding == null ? null : EvidenceDigest.of(behind),
                    request.patient(),
                    request.user());
        }
    }

    /**
     * Reads a {@code POST /cds-services/{id}/feedback}.
     *
     * @param service the id in the URL
     * @param body of the request
     * @return what was done with each card; or every fault at once
     */
    public Result<List<CardFeedback>> feedback(String service, byte[] body) {
        Require.present("service, body", service, body);
        return new FeedbackReader().read(service, body);
    }
}
