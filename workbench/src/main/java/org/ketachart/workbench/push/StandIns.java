package org.ketachart.workbench.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/**
 * Puts stand-ins where an empty sandbox has nothing that a shipment points to. What is there is never touched. Not for a server with real
 * patients, where a missing patient is a fault to be told.
 */
public final class StandIns {
    private final FhirServer server;
    private final Refusals refusals;

    /** Creates the way to a server. */
    public StandIns(FhirServer server, ServerWords words) {
        this.server = server;
        this.refusals = new Refusals(server, words);
    }

    /** Returns which of the references lead nowhere on the server; only reads. */
    public Result<List<String>> missing(List<String> references) {
        List<String> missing = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (String reference : references) {
            Reply reply = server.get(reference);
            if (reply instanceof Reply.Silence silence) {
                return Result.refused(List.of(refusals.reading(silence)));
            }
            Reply.Answer answer = (Reply.Answer) reply;
            boolean gone = Set.of(404, 410).contains(answer.status());
            if (!gone && !answer.isDone()) {
                return Result.refused(List.of(refusals.reading(answer)));
            }
            if (gone && StandIn.of(reference).isEmpty()) {
                issues.add(PushFault.STAND_IN.issue(
                        "a stand-in must need no invented data, one of type " + StandIn.type(reference) + " would"));
            }
            if (gone) {
                missing.add(reference);
            }
        }
        return Result.of(List.copyOf(missing), issues.stream().distinct().toList());
    }

    /** Puts a stand-in where the server has nothing. */
    public Receipt put(String reference) {
        Reply reply = server.putNew(reference, StandIn.of(reference).orElseThrow());
        if (reply instanceof Reply.Silence silence) {
            Outcome outcome = silence.isBeforeSending() ? Outcome.NOT_SENT : Outcome.UNKNOWN;
            return Receipt.all(1, outcome, refusals.writing(silence), false);
        }
        Reply.Answer answer = (Reply.Answer) reply;
        return switch (answer.status()) {
            case 200, 201, 204 -> well(Outcome.CREATED);
            // Somebody else was faster, and theirs stays.
            case 409, 412 -> well(Outcome.THERE);
            default ->
                Receipt.all(
                        1,
                        answer.leavesOpen() ? Outcome.UNKNOWN : Outcome.REFUSED,
                        refusals.standIn(answer, StandIn.type(reference)),
                        false);
        };
    }

    private static Receipt well(Outcome outcome) {
        return new Receipt(List.of(new Receipt.Row(outcome, "")), List.of(), true);
    }
}
