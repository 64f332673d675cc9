package org.ketachart.workbench.push;

import java.util.Set;

/** Hands one transaction over and tells what became of it. */
public final class Delivery {
    /** With these a server speaks of this transaction alone, so that the next may be taken. */
    private static final Set<Integer> OF_THIS_ALONE = Set.of(400, 404, 409, 412, 413, 422);

    private final FhirServer server;
    private final ServerWords words;
    private final Refusals refusals;

    /** Creates the way to a server. */
    public Delivery(FhirServer server, ServerWords words) {
        this.server = server;
        this.words = words;
        this.refusals = new Refusals(server, words);
    }

    /** Sends a transaction and waits for its answer. It is tried once: what is not known is for the next push to mend. */
    public Receipt send(Transaction transaction) {
        int size = transaction.parts().size();
        Reply reply = server.post(transaction.bytes());
        if (reply instanceof Reply.Silence silence) {
            Outcome outcome = silence.isBeforeSending() ? Outcome.NOT_SENT : Outcome.UNKNOWN;
            return Receipt.all(size, outcome, refusals.writing(silence), false);
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (answer.isDone()) {
            return TransactionAnswer.read(answer.body(), transaction.parts(), words);
        }
        return Receipt.all(
                size,
                answer.leavesOpen() ? Outcome.UNKNOWN : Outcome.REFUSED,
                refusals.writing(answer, transaction),
                OF_THIS_ALONE.contains(answer.status()));
    }
}
