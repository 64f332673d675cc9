package org.ketachart.fhir;

import java.util.Optional;
import org.ketachart.core.screening.RuleRef;

/** What rules are called, for EHRs that show the words beside a code; a rule pack has them. */
@FunctionalInterface
public interface RuleTitles {
    /** No titles: an EHR then shows the ids of rules. */
    RuleTitles NONE = rule -> Optional.empty();

    /** Returns the title of a rule in its version; nothing where it is not known. */
    Optional<String> find(RuleRef rule);
}
