package org.ketachart.sessions.ledger;

import org.ketachart.core.supply.LedgerAct;
import org.ketachart.core.value.Require;

/** What somebody does with a controlled substance: about to, or done. */
public sealed interface LedgerCommand {
    /** Returns what is about to be done, or was. */
    LedgerAct act();

    /**
     * About to be done; refused where a rule stands in its way, and recorded as done otherwise.
     *
     * @param act what
     */
    record Plan(LedgerAct act) implements LedgerCommand {
        /** Checks that all of it is there. */
        public Plan {
            Require.present("act", act);
        }
    }

    /**
     * It happened; recorded whatever the rules say, with what was outside them. What it says must still be possible: of this clinic, under
     * an id of its own, in the container's unit.
     *
     * @param act what
     */
    record Fact(LedgerAct act) implements LedgerCommand {
        /** Checks that all of it is there. */
        public Fact {
            Require.present("act", act);
        }
    }
}
