package org.ketachart.sessions;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;

/**
 * What decisions say of a visit, as codes of our own code systems: alerts, deviations, why a gate was closed, why a dose ended,
 * why monitoring went on.
 *
 * <p>They get into the record and from there into FHIR. A host that validates codes against a closed list adds {@link #codes()} to it.
 */
public final class SessionWords {
    private static final String FAULTS = Canonical.codeSystem("session-fault");
    private static final Code DEPARTED = new Code(
            Canonical.codeSystem("session-stop"), "departed", "the patient was gone before the dose was complete");

    private static final Code DRUG_GIVEN = new Code(
            Canonical.codeSystem("session-resumption"), "drug-given", "a drug was given after the patient was ready");

    private SessionWords() {}

    /** Returns every code. */
    public static List<Code> codes() {
        List<Code> all = new ArrayList<>();
        for (SessionAlert word : SessionAlert.values()) {
            all.addAll(alert(word).codes());
        }
        for (SessionDeviation word : SessionDeviation.values()) {
            all.addAll(deviation(word).codes());
        }
        for (SessionFault word : SessionFault.values()) {
            all.add(new Code(FAULTS, word.code(), null));
        }
        all.add(DEPARTED);
        all.add(DRUG_GIVEN);
        return List.copyOf(all);
    }

    static Concept alert(SessionAlert word) {
        return of("session-alert", word);
    }

    static Concept deviation(SessionDeviation word) {
        return of("session-deviation", word);
    }

    static Concept refusal(Refusal refusal) {
        return Concept.code(FAULTS, refusal.code(), refusal.message());
    }

    /** Returns why a dose counts as stopped when the patient was gone before it was complete. */
    static Concept departed() {
        return new Concept(List.of(DEPARTED), null);
    }

    /** Returns why monitoring goes on although the patient was ready. */
    static Concept drugGiven() {
        return new Concept(List.of(DRUG_GIVEN), null);
    }

    private static Concept of(String system, Coded word) {
        return Concept.code(Canonical.codeSystem(system), word.code(), null);
    }
}
