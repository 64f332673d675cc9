package org.ketachart.workbench.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketachart.core.value.Issue;

/** What a server says became of each resource of a transaction. It is believed only where it speaks of each of them. */
final class TransactionAnswer {
    private static final String NOT_KNOWN = "; what became of them is not known, run again: nothing will be doubled";
    private static final Pattern ETAG = Pattern.compile("(W/)?\"([A-Za-z0-9.-]{1,64})\"");
    private static final Pattern LOCATION =
            Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?:/_history/([A-Za-z0-9.-]{1,64}))?");

    private final List<Part> sent;
    private final ServerWords words;
    private final List<Receipt.Row> rows = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private TransactionAnswer(List<Part> sent, ServerWords words) {
        this.sent = sent;
        this.words = words;
    }

    /** Reads an answer that came with a good status. */
    static Receipt read(Json body, List<Part> sent, ServerWords words) {
        if (!body.isResource()) {
            return unknown(sent, PushFault.NOT_FHIR.issue(body.instead() + NOT_KNOWN));
        }
        if (!body.is("Bundle") || !body.root().path("type").asText().equals("transaction-response")) {
            return unknown(
                    sent,
                    PushFault.ANSWER.issue(
                            "the answer must be a Bundle of type transaction-response, was something else"
                                    + NOT_KNOWN));
        }
        JsonNode entries = body.root().path("entry");
        if (entries.size() != sent.size()) {
            return unknown(
                    sent,
                    PushFault.ANSWER.issue("the answer must have " + sent.size()
                            + " entries, one for each that was sent, had " + entries.size() + NOT_KNOWN));
        }
        TransactionAnswer answer = new TransactionAnswer(sent, words);
        for (int i = 0; i < sent.size(); i++) {
            answer.row(i, entries.get(i).path("response"));
        }
        boolean told = answer.rows.stream().noneMatch(row -> row.outcome() == Outcome.UNKNOWN);
        return new Receipt(answer.allOrNothing(), answer.issues, told);
    }

    /** Returns the rows. A transaction is taken whole or not at all: where one row is not well, no other is said to be. */
    private List<Receipt.Row> allOrNothing() {
        boolean well = rows.stream().allMatch(row -> row.outcome().isWell());
        return rows.stream()
                .map(row -> well || !row.outcome().isWell() ? row : new Receipt.Row(Outcome.UNKNOWN, ""))
                .toList();
    }

    private static Receipt unknown(List<Part> sent, Issue issue) {
        return Receipt.all(sent.size(), Outcome.UNKNOWN, issue, false);
    }

    private void row(int at, JsonNode response) {
        Part part = sent.get(at);
        String row = "row " + (at + 1) + ", " + part.type();
        String status = response.path("status").asText();
        Matcher location = LOCATION.matcher(response.path("location").asText());
        boolean located = location.matches();
        if (located && !location.group(1).equals(part.type())) {
            fault(
                    Outcome.UNKNOWN,
                    PushFault.ANSWER,
                    "the answer must speak of what was sent, speaks of another type in " + row + NOT_KNOWN);
        } else if (status.matches("2[0-9]{2}\\b.*")) {
            Matcher etag = ETAG.matcher(response.path("etag").asText());
            String version = etag.matches() ? etag.group(2) : "";
            if (version.isEmpty() && located && location.group(2) != null) {
                version = location.group(2);
            }
            rows.add(new Receipt.Row(outcome(part, status, version), version));
        } else if (status.matches("[45][0-9]{2}\\b.*") && !status.startsWith("408")) {
            fault(
                    Outcome.REFUSED,
                    PushFault.REFUSED,
                    "the server must take all of the transaction, answered " + status.substring(0, 3) + " for " + row
                            + words.of(response.path("outcome"), List.of())
                            + (sent.size() > 1 ? "; what became of the others is not known" : ""));
        } else if (status.matches("[1-5][0-9]{2}\\b.*")) {
            fault(
                    Outcome.UNKNOWN,
                    PushFault.ANSWER,
                    "the answer must say what became of each resource, answered " + status.substring(0, 3) + " for "
                            + row + NOT_KNOWN);
        } else {
            fault(
                    Outcome.UNKNOWN,
                    PushFault.ANSWER,
                    "the answer must have a status for each resource, has none for " + row + NOT_KNOWN);
        }
    }

    private static Outcome outcome(Part part, String status, String version) {
        if (status.startsWith("201")) {
            return Outcome.CREATED;
        }
        // A first version cannot have been changed, and what is created once is never changed.
        return version.equals("1") || part.isCreatedOnce() ? Outcome.THERE : Outcome.UP_TO_DATE;
    }

    private void fault(Outcome outcome, PushFault fault, String message) {
        rows.add(new Receipt.Row(outcome, ""));
        issues.add(fault.issue(message));
    }
}
