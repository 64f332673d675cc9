package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Four sessions with consents and monitoring forms, sent to a part of a store that is their own: the first as it was known while its form
 * was a draft, then all as they are known now, then all once more.
 *
 * @param sessions as they are known now; the first has consents, and a form that was signed, sent and acknowledged
 * @param base where they are
 * @param draft the first push, of the first session alone
 * @param afterDraft every resource after it
 * @param now the push of all
 * @param afterNow the version of each resource after it
 * @param again the same push
 * @param afterAgain the version of each resource after it
 */
record Papers(
        List<Visit> sessions,
        URI base,
        Push draft,
        List<JsonNode> afterDraft,
        Push now,
        Map<String, String> afterNow,
        Push again,
        Map<String, String> afterAgain) {
    /** What of a session is neither measured nor done. */
    static final List<String> TYPES = List.of("Consent", "QuestionnaireResponse", "Task");

    private static final Instant BEFORE_THE_SIGNATURE = Instant.parse("2026-05-12T20:00:00Z");
    private static final List<String> LOGS = List.of("01-", "05-", "06-", "08-");

    /** Sends them. The host's resources have ids of their own, for HAPI refuses an id that another part of it has (HAPI-0825). */
    static Papers sentTo(FhirStore store) {
        List<Visit> sessions =
                Visit.withForms(log -> log.replaceAll("\"(Device|Organization|Practitioner)/", "\"$1/aside-")).stream()
                        .filter(visit -> LOGS.stream().anyMatch(visit.toString()::startsWith))
                        .toList();
        URI base = store.aside();
        if (store.enforcesReferences()) {
            new Host().move(base, sessions);
        }
        Chartroom chartroom = new Chartroom(base, store.pageSize());
        String[] options = store.pushOptions().toArray(String[]::new);
        Push draft = Push.of(base, List.of(sessions.get(0).knownAt(BEFORE_THE_SIGNATURE)), options);
        List<JsonNode> afterDraft = found(base, store.pageSize(), sessions.get(0));
        Push now = Push.of(base, sessions, options);
        Map<String, String> afterNow = chartroom.versions();
        Push again = Push.of(base, sessions, options);
        return new Papers(sessions, base, draft, afterDraft, now, afterNow, again, chartroom.versions());
    }

    /** Returns the consents, forms and tasks that are found by the patient of a session. */
    static List<JsonNode> found(URI base, int pageSize, Visit session) {
        List<JsonNode> found = new ArrayList<>();
        for (String type : TYPES) {
            found.addAll(new Http()
                    .search(base, type + "?patient=" + session.patient() + "&_total=accurate&_count=" + pageSize));
        }
        return found;
    }
}
