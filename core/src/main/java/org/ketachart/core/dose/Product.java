package org.ketachart.core.dose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * What was in the hand: a device, vial or pack with its lot, so that a recall finds its patients.
 *
 * @param id the host's own, such as the package code and lot joined
 * @param drug which of the two drugs
 * @param packageCode the national drug code, eleven digits in three groups; unknown when absent
 * @param lot as printed; unknown when absent
 * @param expires as printed; unknown when absent
 * @param status whether this stands
 */
public record Product(
        RecordId id,
        Drug drug,
        @Nullable Code packageCode,
        @Nullable Note lot,
        @Nullable PartialDate expires,
        RecordStatus status) {
    /** Checks that all of it is there. */
    public Product {
        Require.present("id, drug, status", id, drug, status);
    }

    /** Returns whether this stands and is past its expiry; a month on a label holds to its last day, and no expiry known is no expiry past. */
    public boolean isExpired(LocalDate day) {
        return status != RecordStatus.ENTERED_IN_ERROR
                && expires != null
                && expires.latest().isBefore(day);
    }

    /** Returns whether this stands and is of the other drug; what was entered in error says nothing. */
    public boolean contradicts(Drug given) {
        return status != RecordStatus.ENTERED_IN_ERROR && drug != given;
    }
}
