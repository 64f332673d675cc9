package org.ketachart.sessions;

import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;

/** Our own words as concepts of the record. */
final class Terms {
    private static final String SYSTEMS = "https://ketachart.org/fhir/CodeSystem/";

    private Terms() {}

    static Concept alert(SessionAlert word) {
        return of("session-alert", word);
    }

    static Concept deviation(SessionDeviation word) {
        return of("session-deviation", word);
    }

    static Concept refusal(Refusal refusal) {
        return Concept.code(SYSTEMS + "session-fault", refusal.code(), refusal.message());
    }

    /** Returns why a dose counts as stopped when the patient was gone before it was complete. */
    static Concept departed() {
        return Concept.code(SYSTEMS + "session-stop", "departed", "the patient was gone before the dose was complete");
    }

    private static Concept of(String system, Coded word) {
        return Concept.code(SYSTEMS + system, word.code(), null);
    }
}
