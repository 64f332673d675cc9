package org.ketachart.sessions.ledger;

import java.math.BigDecimal;
import org.ketachart.core.supply.Handling;
import org.ketachart.core.supply.LedgerAct.Drawn;
import org.ketachart.core.supply.LedgerAct.Given;
import org.ketachart.core.supply.LedgerAct.Returned;
import org.ketachart.core.supply.LedgerAct.Wasted;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** What a session has in hand out of one container while the entries are walked through. */
final class Hand {
    private final SessionId session;
    private final RecordId container;
    private final Unit unit;
    private BigDecimal drawn = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;
    private BigDecimal wasted = BigDecimal.ZERO;
    private BigDecimal putBack = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    Hand(SessionId session, RecordId container, Unit unit) {
        this.session = session;
        this.container = container;
        this.unit = unit;
    }

    void take(Handling act) {
        BigDecimal amount = act.amount().value();
        if (act instanceof Drawn) {
            drawn = drawn.add(amount);
        } else if (act instanceof Given) {
            given = given.add(amount);
        } else if (act instanceof Wasted) {
            wasted = wasted.add(amount);
        } else if (act instanceof Returned) {
            putBack = putBack.add(amount);
        } else {
            lost = lost.add(amount);
        }
    }

    SessionSum sum() {
        return new SessionSum(session, container, unit, drawn, given, wasted, putBack, lost);
    }
}
