package org.ketachart.cds;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.RulePack;
import org.ketachart.packs.TermLibrary;

/** How a host serves cards. The page on CDS Hooks shows these lines, and all imports of this file are theirs. */
final class ServeCards {
    private ServeCards() {}

    static List<FindingOverride> serve(byte[] call, Known known, Instant now, ZoneId zone, HowAUserAnswers user) {
        // serve: begin
        RulePack pack = new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow();
        TermSet terms = new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
        CdsServices services = CdsServices.of(pack.rules(), terms, Jurisdiction.US, FhirContract.standard(), zone);
        byte[] discovery = services.discovery(); // GET /cds-services

        String id = "ketamine-eligibility"; // the last part of POST /cds-services/ketamine-eligibility
        Map<UUID, IssuedCard> kept = new HashMap<>(); // your table, for as long as feedback may come
        Result<CdsRequest> request = services.read(id, call);
        if (!request.isOk()) {
            throw new IllegalArgumentException(request.issues().toString()); // 400; no issue names a patient
        }
        CdsAnswer answer = services.answer(request.value(), known, now); // 200 with answer.bytes()
        answer.cards().forEach(card -> kept.put(card.uuid(), card));

        byte[] told = user.answers(discovery, answer); // POST /cds-services/ketamine-eligibility/feedback
        List<FindingOverride> overrides = new ArrayList<>(); // your record, handed in as known from now on
        for (CardFeedback one : services.feedback(id, told).value()) {
            IssuedCard card = kept.get(one.card());
            if (card != null) {
                one.override(card, zone).ifPresent(overrides::add); // where this user may judge
            }
        }
        // serve: end
        return overrides;
    }

    /** What happens between an answer and its feedback. */
    interface HowAUserAnswers {
        byte[] answers(byte[] discovery, CdsAnswer answer);
    }
}
