package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.DomainException;

/** A revision of a form as the canonical of its Questionnaire, {@code …/Questionnaire/{id}|{version}}. */
final class FormCanonical {
    private static final String BASE = Canonical.BASE + "/Questionnaire/";

    private FormCanonical() {}

    static String of(FormRef form) {
        return BASE + form.id().value() + "|" + form.version().value();
    }

    /** Returns the revision a canonical names; nothing if it names none of ours. */
    static @Nullable FormRef parse(@Nullable String canonical) {
        int bar = canonical == null ? -1 : canonical.indexOf('|');
        if (canonical == null || bar < BASE.length() || !canonical.startsWith(BASE)) {
            return null;
        }
        try {
            return FormRef.of(canonical.substring(BASE.length(), bar), canonical.substring(bar + 1));
        } catch (DomainException e) {
            return null;
        }
    }
}
