package org.ketachart.screening;

import org.ketachart.core.screening.Question;

/** A question in words: the pack's own for its topic, with what more must be known. */
final class QuestionWords {
    private final RuleSet rules;

    QuestionWords(RuleSet rules) {
        this.rules = rules;
    }

    String of(Question question) {
        String asked = rules.find(question.topic())
                .map(entry -> entry.question().text())
                .orElse(question.topic().code());
        return switch (question.kind()) {
            case IS_IT_THERE, HOW_MUCH -> asked;
            case WHEN -> asked + " The day decides, and is not known well enough.";
            case STILL_SO -> asked + " What was said is too old, or without a day.";
            case CONFIRM -> asked + " What is charted needs a person to read it.";
            case WHICH -> asked + " What is charted contradicts itself.";
            case TRIAL -> asked + " Of this trial, something is not charted.";
            case COMPLETE -> asked + " Nobody said that the list is complete.";
            case WEIGH -> "Does the benefit outweigh this? Only a prescriber can say.";
        };
    }
}
