package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * One place where ledger and record differ. It refuses nothing: somebody looks at both and charts what is missing.
 *
 * @param what how they differ
 * @param session in which session
 * @param administration of which dose; absent where it is of the session as a whole
 * @param inLedger the ledger's amount in mg; absent where it has none, or where it is no matter of amounts
 * @param inRecord the record's amount in mg; absent where it has none, or where it is no matter of amounts
 */
public record ReconciliationFinding(
        Mismatch what,
        SessionId session,
        @Nullable RecordId administration,
        @Nullable BigDecimal inLedger,
        @Nullable BigDecimal inRecord) {
    /** Checks that all of it is there. */
    public ReconciliationFinding {
        Require.present("what, session", what, session);
    }
}
