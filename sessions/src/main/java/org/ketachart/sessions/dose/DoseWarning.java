package org.ketachart.sessions.dose;

import java.util.Collection;
import java.util.List;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * Something about a dose that a clinician should see. It refuses nothing; a dose that was given stays a fact.
 *
 * @param concern what about, with its stable code
 * @param message the limit with its row and mark, or what is missing; lower case, no full stop, no patient data
 * @param because the facts it rests on, for the host to show; none when it is about a dose not yet given
 */
public record DoseWarning(DoseConcern concern, String message, List<FactRef> because) {
    /** Keeps its own copy. */
    public DoseWarning {
        Require.present("concern, message, because", concern, message, because);
        because = List.copyOf(because);
    }

    static DoseWarning of(DoseConcern concern, String message) {
        return new DoseWarning(concern, message, List.of());
    }

    static DoseWarning of(DoseConcern concern, String message, Administration... because) {
        return of(concern, message, List.of(because));
    }

    static DoseWarning of(DoseConcern concern, String message, Collection<Administration> because) {
        return new DoseWarning(
                concern,
                message,
                because.stream()
                        .map(a -> new FactRef(FactKind.ADMINISTRATION, a.id()))
                        .distinct()
                        .toList());
    }

    /** Returns the stable code, such as {@code dose-above-limit}. */
    public String code() {
        return concern.code();
    }
}
