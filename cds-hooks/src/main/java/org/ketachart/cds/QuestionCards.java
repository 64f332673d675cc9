package org.ketachart.cds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Question;
import org.ketachart.screening.AskedWhen;
import org.ketachart.screening.RuleSet;

/** The one card with what is still to be asked. Unknown is not clear: while there is such a card, nobody found the patient fit. */
final class QuestionCards {
    private static final int MOST = 40;

    private final RuleSet rules;
    private final CardText text;
    private final CardIds ids;

    QuestionCards(RuleSet rules, CardText text, CardIds ids) {
        this.rules = rules;
        this.text = text;
        this.ids = ids;
    }

    Optional<Card> of(Screened screened, CdsRequest request) {
        Map<Question, List<Finding>> asked = asked(screened.findings());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Map.Entry<Question, List<Finding>>> all = new ArrayList<>(asked.entrySet());
        if (request.service() == CdsService.SESSION_CHECK) {
            all.sort(Comparator.comparing(one -> !isOfTheDay(one.getKey())));
        }
        List<String> lines = new ArrayList<>();
        List<String> ask = new ArrayList<>();
        for (Map.Entry<Question, List<Finding>> one : all.subList(0, Math.min(MOST, all.size()))) {
            lines.addAll(lines(one.getKey(), one.getValue(), ask.size() + 1, screened));
            ask.add(text.question(one.getKey()));
        }
        if (all.size() > MOST) {
            lines.add("");
            lines.add("And " + (all.size() - MOST) + " more.");
        }
        unread(request.chart()).ifPresent(line -> {
            lines.add("");
            lines.add(line);
        });
        return Optional.of(new Card(
                ids.of(screened.agent(), "questions"),
                Indicator.INFO,
                CardTopic.OPEN_QUESTIONS,
                "Still to be asked before " + screened.name() + ": " + counted(all.size(), "question"),
                String.join("\n", lines),
                null,
                ask));
    }

    /** One question may settle several findings: it is asked once, with all it is for. */
    static Map<Question, List<Finding>> asked(List<Finding> findings) {
        Map<Question, List<Finding>> asked = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (FindingCards.isOpen(finding) && finding.says() == ClearanceWord.ASK) {
                finding.missing()
                        .forEach(question -> asked.computeIfAbsent(question, key -> new ArrayList<>())
                                .add(finding));
            }
        }
        return asked;
    }

    /** What nobody could place says nothing, and is told so that it is not taken for nothing. */
    static Optional<String> unread(SeenChart chart) {
        return chart.notUnderstood() == 0
                ? Optional.empty()
                : Optional.of("Of " + counted(chart.entries(), "entry") + " that were sent, " + chart.notUnderstood()
                        + " could not be placed by their codes. A person must read them.");
    }

    static String counted(int number, String one) {
        String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return number + " " + (number == 1 ? one : many);
    }

    private boolean isOfTheDay(Question question) {
        return rules.find(question.topic())
                .filter(entry -> entry.asked() == AskedWhen.SESSION || entry.asked() == AskedWhen.BOTH)
                .isPresent();
    }

    private List<String> lines(Question question, List<Finding> findings, int number, Screened screened) {
        String indent = " ".repeat(String.valueOf(number).length() + 2);
        List<String> lines = new ArrayList<>();
        lines.add(number + ". " + CardText.escaped(text.question(question)));
        lines.add(indent + "- for "
                + String.join("; ", findings.stream().map(text::titled).toList()));
        text.evidence(question.about(), "known: ", screened).forEach(line -> lines.add(indent + line));
        return lines;
    }
}
