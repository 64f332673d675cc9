package org.ketachart.core.adverse;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * A giving that may have caused an adverse event.
 *
 * @param giving an administration or a medicine
 * @param relatedness how likely it did; not yet judged when absent
 */
public record Suspect(FactRef giving, @Nullable Relatedness relatedness) {
    /** Checks that something given is suspected. */
    public Suspect {
        Require.present("giving", giving);
        Require.that(
                giving.kind() == FactKind.ADMINISTRATION || giving.kind() == FactKind.MEDICINE,
                "a suspect must be an administration or a medicine");
    }
}
