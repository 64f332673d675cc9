package org.ketachart.core.form;

import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Which revision of which form was filled.
 *
 * @param id the form, such as {@code rems-patient-monitoring-form}
 * @param version its revision, such as {@code 2025}
 */
public record FormRef(RecordId id, RecordId version) {
    /** Checks that all of it is there. */
    public FormRef {
        Require.present("id, version", id, version);
    }

    /** Returns a form by its texts. */
    public static FormRef of(String id, String version) {
        return new FormRef(new RecordId(id), new RecordId(version));
    }
}
