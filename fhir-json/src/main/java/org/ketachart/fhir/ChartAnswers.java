package org.ketachart.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** Answers to our own intake and pre-session forms, whose questions are named for their topics. A question left blank says nothing. */
final class ChartAnswers implements ChartKind {
    private static final String FORMS = Canonical.BASE + "/Questionnaire/";

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return ChartMeaning.NOTHING;
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        String status = node.string("status");
        if (!isOurs(node.string("questionnaire"))) {
            return ChartReason.UNKNOWN_FORM;
        }
        if ("entered-in-error".equals(status)) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        boolean done = "completed".equals(status) || "amended".equals(status);
        facts.confidence = done ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
        facts.asOf = ChartDay.dayOf(node.day("authored"));
        facts.saidBy = view.person(node.object(node.has("source") ? "source" : "author"));
        int answers = answers(node, facts);
        if (!facts.found().isEmpty()) {
            return null;
        }
        return answers > 0 ? ChartReason.UNKNOWN_VALUE : ChartReason.NO_VALUE;
    }

    private static boolean isOurs(@Nullable String canonical) {
        if (canonical == null || !canonical.startsWith(FORMS)) {
            return false;
        }
        int bar = canonical.indexOf('|');
        String name = canonical.substring(FORMS.length(), bar < 0 ? canonical.length() : bar);
        return isNamed(name, "intake") || isNamed(name, "pre-session");
    }

    private static boolean isNamed(String name, String form) {
        return name.equals(form) || name.endsWith("-" + form);
    }

    /** Reads the answers below a group, an item or an answer, and returns how many there were. */
    private static int answers(ChartNode node, ChartFacts facts) {
        int number = 0;
        for (ChartNode item : node.objects("item")) {
            Topic topic = topic(item.string("linkId"));
            for (ChartNode answer : item.objects("answer")) {
                Statement statement = topic == null ? null : statement(answer);
                if (topic != null && statement != null) {
                    facts.say(topic.code(), List.of(topic), null, statement);
                }
                number += 1 + answers(answer, facts);
            }
            number += answers(item, facts);
        }
        return number;
    }

    private static @Nullable Topic topic(@Nullable String linkId) {
        try {
            return linkId == null ? null : new Topic(linkId);
        } catch (DomainException e) {
            return null;
        }
    }

    private static @Nullable Statement statement(ChartNode answer) {
        if (answer.has("valueBoolean")) {
            return Boolean.TRUE.equals(answer.bool("valueBoolean")) ? Present.now() : Absent.now();
        }
        if (answer.has("valueDate")) {
            PartialDate day = ChartDay.dayOf(answer.day("valueDate"));
            return day == null ? null : new Present(Lasting.UNKNOWN, day, null, null);
        }
        ChartNode quantity = answer.object("valueQuantity");
        Quantity amount = quantity == null ? null : ChartAmount.measured(quantity);
        return amount == null ? null : new Measured(amount, null);
    }
}
