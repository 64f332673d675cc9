package org.ketachart.workbench.push;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.Issue;

/** What an answer means that does not say yes, and what to do then. */
final class Refusals {
    private static final String NOT_KNOWN = "; what it did is not known, run again: nothing will be doubled";

    private final FhirServer server;
    private final ServerWords words;

    Refusals(FhirServer server, ServerWords words) {
        this.server = server;
        this.words = words;
    }

    /** Returns why nothing came back when something was only read. */
    Issue reading(Reply.Silence silence) {
        return PushFault.DROPPED == silence.fault()
                ? silence.fault().issue("the server must answer, ended the connection")
                : silence.fault().issue(silent(silence));
    }

    /** Returns why nothing came back when something was to be written. */
    Issue writing(Reply.Silence silence) {
        return switch (silence.fault()) {
            case UNREACHABLE -> silence.fault().issue(silent(silence));
            case DROPPED -> silence.fault().issue("the server must answer, ended the connection" + NOT_KNOWN);
            default -> silence.fault().issue(silent(silence) + NOT_KNOWN);
        };
    }

    private String silent(Reply.Silence silence) {
        return switch (silence.fault()) {
            case UNREACHABLE -> "the server must be reachable, is not";
            case ANSWER -> "the answer must have at most " + BoundedBody.LARGEST + " bytes, has more";
            case TLS -> "the connection must be made safe by TLS, could not be";
            default ->
                "the server must answer in time, did not within "
                        + server.patience().toSeconds() + " seconds";
        };
    }

    /** Returns what an answer to a question means that gives no answer to it. */
    Issue reading(Reply.Answer answer) {
        return common(answer, "")
                .orElseGet(() -> answer.status() >= 500
                        ? PushFault.SERVER_ERROR.issue(
                                "the server must meet no error of its own, answered " + said(answer, List.of()))
                        : PushFault.STATUS.issue(
                                "the server must answer what it is asked, answered " + said(answer, List.of())));
    }

    /** Returns what an answer to a transaction means that does not take it. */
    Issue writing(Reply.Answer answer, Transaction sent) {
        String said = said(answer, sent.parts());
        return common(answer, open(answer)).orElseGet(() -> switch (answer.status()) {
            case 400, 404, 422 -> PushFault.REFUSED.issue("the server must take the transaction, answered " + said);
            case 409 ->
                PushFault.CONFLICT.issue(
                        "nobody else may write the same at the same time, the server answered " + said + "; run again");
            case 412 ->
                PushFault.CONFLICT.issue("each resource must be there once or not at all, the server answered " + said
                        + "; run again, and if that does not help, look for doubles");
            case 413 ->
                PushFault.TOO_LARGE.issue("the transaction must not be too large for the server, which answered " + said
                        + " to " + sent.bytes().length + " bytes");
            default ->
                answer.status() >= 500
                        ? PushFault.SERVER_ERROR.issue(
                                "the server must meet no error of its own, answered " + said + NOT_KNOWN)
                        : PushFault.STATUS.issue("the server must answer with 200, answered " + said);
        });
    }

    /** Returns what a status and an OperationOutcome say that comes instead of a stand-in. */
    Issue standIn(Reply.Answer answer, String type) {
        return common(answer, open(answer))
                .orElseGet(() -> PushFault.STAND_IN.issue("the server must take a stand-in of type " + type
                        + ", answered " + said(answer, List.of()) + open(answer)));
    }

    private static String open(Reply.Answer answer) {
        return answer.leavesOpen() ? NOT_KNOWN : "";
    }

    /**
     * Returns what an answer means whatever was asked.
     *
     * @param open what is not known for it; blank where nothing was to be written
     */
    private Optional<Issue> common(Reply.Answer answer, String open) {
        int status = answer.status();
        String said = said(answer, List.of());
        if (status >= 300 && status < 400) {
            return Optional.of(PushFault.REDIRECTED.issue(
                    "the server must answer itself, answered " + status + elsewhere(answer, open)));
        }
        return switch (status) {
            case 408 -> Optional.of(PushFault.TIMEOUT.issue("the server must answer in time, answered " + said + open));
            case 401 ->
                Optional.of(PushFault.NOT_ALLOWED.issue(
                        "the server must let us in, answered " + said + "; give a token that it accepts"));
            case 403 ->
                Optional.of(PushFault.NOT_ALLOWED.issue(
                        "the server must let us in, answered " + said + "; give a token that allows this"));
            case 429, 503 ->
                Optional.of(PushFault.BUSY.issue(
                        "the server must have time, answered " + said + wait(answer.retryAfter()) + "; run again"));
            default -> Optional.empty();
        };
    }

    private String elsewhere(Reply.Answer answer, String open) {
        if (answer.location().isBlank()) {
            return " and did not say where else" + open;
        }
        URI asked = server.target().at(answer.asked());
        Optional<String> origin = words.origin(asked, answer.location());
        if (origin.isEmpty()) {
            return " and pointed to somewhere else" + open;
        }
        return origin.equals(words.origin(asked, ""))
                ? " and pointed to another path of its own" + (open.isEmpty() ? "; mend the path of --to" : open)
                : " and pointed to " + origin.get()
                        + (open.isEmpty() ? "; if you know that server, give its base to --to" : open);
    }

    private String said(Reply.Answer answer, List<Part> sent) {
        return answer.status() + words.of(answer.body().root(), sent);
    }

    /** Says when to come back, if what was written is seconds or a moment, which is all it may be. */
    private static String wait(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,8}")) {
            return " and asks to wait " + retryAfter + " seconds";
        }
        try {
            ZonedDateTime moment = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return " and asks to wait until " + moment.toInstant();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
