package org.ketachart.core.consent;

import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * Which words the patient had in hand. The words themselves stay with the clinic; the hash tells later whether they are still the same.
 *
 * @param document the clinic's id of the form, such as {@code treatment-consent}
 * @param version its version
 * @param sha256 of the bytes shown, 64 lower-case hexadecimal digits
 */
public record ConsentText(RecordId document, RecordId version, String sha256) {
    private static final int DIGITS = 64;

    /** Checks the form of the hash. */
    public ConsentText {
        Require.present("document, version, sha256", document, version, sha256);
        boolean hex = sha256.length() == DIGITS
                && sha256.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        Require.that(hex, CoreFault.TEXT, "a text's sha256 must be 64 digits of 0-9 a-f");
    }
}
