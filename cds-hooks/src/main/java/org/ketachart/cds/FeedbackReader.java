package org.ketachart.cds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;

/** Reads what an EHR tells of cards, with every fault at once. */
final class FeedbackReader {
    /** What was done with a card was done lately; a year far off is a slip that no zone of a clinic could carry. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2999;

    private final CdsJson json = new CdsJson();

    Result<List<CardFeedback>> read(String id, byte[] body) {
        List<Issue> issues = new ArrayList<>();
        if (CdsService.find(id).isEmpty()) {
            issues.add(CdsFault.SERVICE.at("", "must be one of the services of the discovery"));
        }
        Map<String, Object> fields = json.read(body, issues);
        if (fields == null) {
            return Result.refused(issues);
        }
        CdsObject document = new CdsObject(fields, "", issues);
        List<CardFeedback> read = new ArrayList<>();
        for (CdsObject one : document.objects("feedback", true)) {
            int before = issues.size();
            CardFeedback feedback = feedback(one, issues, before);
            if (feedback != null) {
                read.add(feedback);
            }
        }
        if (read.isEmpty() && issues.isEmpty()) {
            document.fault(CdsFault.MISSING, "feedback", "must tell of at least one card");
        }
        return issues.isEmpty() ? Result.of(List.copyOf(read)) : Result.refused(issues);
    }

    private static @Nullable CardFeedback feedback(CdsObject one, List<Issue> issues, int before) {
        UUID card = uuid(one, "card");
        FeedbackOutcome outcome = outcome(one);
        Instant at = at(one);
        List<UUID> suggestions = suggestions(one, outcome);
        CdsObject why = one.object("overrideReason", false);
        if (why != null && outcome == FeedbackOutcome.ACCEPTED) {
            one.fault(CdsFault.CONTRADICTION, "overrideReason", "must not be there where a suggestion was accepted");
        }
        Code reason = why == null ? null : reason(why);
        Note comment = why == null ? null : comment(why);
        if (why != null && !why.has("reason") && !why.has("userComment")) {
            one.fault(CdsFault.MISSING, "overrideReason", "must have a reason or a comment");
        }
        if (issues.size() > before || card == null || outcome == null || at == null) {
            return null;
        }
        return new CardFeedback(card, outcome, suggestions, reason, comment, at);
    }

    private static @Nullable UUID uuid(CdsObject of, String field) {
        String text = of.text(field, true);
        UUID uuid = text == null ? null : Uuids.parse(text).orElse(null);
        if (text != null && uuid == null) {
            of.fault(CdsFault.UUID, field, "must be a UUID of 32 hexadecimal digits and four hyphens");
        }
        return uuid;
    }

    private static @Nullable FeedbackOutcome outcome(CdsObject one) {
        String text = one.text("outcome", true);
        Optional<FeedbackOutcome> outcome = Arrays.stream(FeedbackOutcome.values())
                .filter(known -> known.code().equals(text))
                .findFirst();
        if (text != null && outcome.isEmpty()) {
            one.fault(CdsFault.OUTCOME, "outcome", "must be accepted or overridden");
        }
        return outcome.orElse(null);
    }

    private static @Nullable Instant at(CdsObject one) {
        String text = one.text("outcomeTimestamp", true);
        try {
            OffsetDateTime time = text == null ? null : OffsetDateTime.parse(text);
            Require.charted("outcomeTimestamp", time);
            if (time != null && (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR)) {
                one.fault(CdsFault.TIME, "outcomeTimestamp", "must be of a year from 2000 to 2999");
                return null;
            }
            return time == null ? null : time.toInstant();
        } catch (DateTimeException | DomainException e) {
            one.fault(CdsFault.TIME, "outcomeTimestamp", "must be a time with its zone, such as 2026-05-12T14:30:00Z");
            return null;
        }
    }

    private static List<UUID> suggestions(CdsObject one, @Nullable FeedbackOutcome outcome) {
        if (outcome == FeedbackOutcome.OVERRIDDEN && one.has("acceptedSuggestions")) {
            one.fault(CdsFault.CONTRADICTION, "acceptedSuggestions", "must not be there where the card was dismissed");
        }
        List<UUID> found = new ArrayList<>();
        List<CdsObject> given = one.objects("acceptedSuggestions", outcome == FeedbackOutcome.ACCEPTED);
        for (CdsObject suggestion : given) {
            UUID id = uuid(suggestion, "id");
            if (id != null) {
                found.add(id);
            }
        }
        boolean empty = one.has("acceptedSuggestions") && given.isEmpty();
        if (outcome == FeedbackOutcome.ACCEPTED && empty) {
            one.fault(CdsFault.MISSING, "acceptedSuggestions", "must name at least one");
        }
        return found;
    }

    private static @Nullable Code reason(CdsObject why) {
        CdsObject coding = why.object("reason", false);
        if (coding == null) {
            return null;
        }
        String system = coding.text("system", true);
        String code = coding.text("code", true);
        String display = coding.text("display", false);
        try {
            return system == null || code == null ? null : new Code(system, code, display);
        } catch (DomainException e) {
            why.fault(
                    CdsFault.TEXT,
                    "reason",
                    "must be a coding: a system that is a URI, and a code without white space");
            return null;
        }
    }

    /** EHRs end lines as they like; the record ends them in one way. */
    private static @Nullable Note comment(CdsObject why) {
        String text = why.text("userComment", false);
        try {
            return text == null
                    ? null
                    : new Note(text.replace("\r\n", "\n").replace('\r', '\n').strip());
        } catch (DomainException e) {
            why.fault(
                    CdsFault.TEXT,
                    "userComment",
                    "must be text of at most 10000 characters, without control characters");
            return null;
        }
    }
}
