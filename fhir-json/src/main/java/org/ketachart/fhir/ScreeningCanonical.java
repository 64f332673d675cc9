package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.ProtocolRef;

/**
 * A screening form as the canonical of its Questionnaire, {@code …/Questionnaire/{rules}-{stage}|{version}}.
 *
 * @param rules the rules it asks for
 * @param stage which of the two forms
 */
record ScreeningCanonical(ProtocolRef rules, FormStage stage) {
    private static final String BASE = Canonical.BASE + "/Questionnaire/";

    /** Returns the canonical. */
    String url() {
        return BASE + rules.id().value() + "-" + stage.code() + "|"
                + rules.version().value();
    }

    /** Returns the form a canonical names; nothing if it names none of ours. */
    static @Nullable ScreeningCanonical parse(@Nullable String canonical) {
        int bar = canonical == null ? -1 : canonical.indexOf('|');
        if (canonical == null || bar < BASE.length() || !canonical.startsWith(BASE)) {
            return null;
        }
        String name = canonical.substring(BASE.length(), bar);
        for (FormStage stage : FormStage.values()) {
            String end = "-" + stage.code();
            if (name.endsWith(end)) {
                try {
                    return new ScreeningCanonical(
                            ProtocolRef.of(
                                    name.substring(0, name.length() - end.length()), canonical.substring(bar + 1)),
                            stage);
                } catch (DomainException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
