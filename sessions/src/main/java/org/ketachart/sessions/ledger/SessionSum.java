package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/**
 * What became of that which a session drew out of one container (REM-43).
 *
 * @param session which session
 * @param container out of which container
 * @param unit what it is kept in
 * @param drawn what was taken out
 * @param given what reached the patient or was used up
 * @param wasted what was destroyed
 * @param putBack what went back unopened
 * @param lost what was lost or stolen out of the hand
 */
public record SessionSum(
        SessionId session,
        RecordId container,
        Unit unit,
        BigDecimal drawn,
        BigDecimal given,
        BigDecimal wasted,
        BigDecimal putBack,
        BigDecimal lost) {
    /** Checks that all of it is there. */
    public SessionSum {
        Require.present(
                "session, container, unit, drawn, given, wasted, putBack, lost",
                session,
                container,
                unit,
                drawn,
                given,
                wasted,
                putBack,
                lost);
    }

    /** Returns what nobody has accounted for yet; below zero where more was used than drawn, and zero when all is well. */
    public Quantity unaccounted() {
        return new Quantity(
                drawn.subtract(given).subtract(wasted).subtract(putBack).subtract(lost), unit);
    }
}
