package org.ketachart.cds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Truth;

/** A card for each finding that somebody must act on, the most urgent first; what is merely worth reading is on one card together. */
final class FindingCards {
    private final CardText text;
    private final CardIds ids;

    FindingCards(CardText text, CardIds ids) {
        this.text = text;
        this.ids = ids;
    }

    List<Card> of(Screened screened) {
        List<Card> cards = new ArrayList<>();
        List<Finding> reading = new ArrayList<>();
        for (Finding finding : screened.findings()) {
            if (isOpen(finding) || screened.isSetAside(finding)) {
                continue;
            }
            if (finding.says() != ClearanceWord.YES) {
                cards.add(card(finding, screened));
            } else if (isForReading(finding)) {
                reading.add(finding);
            }
        }
        cards.sort(Comparator.comparing(Card::indicator));
        if (!reading.isEmpty()) {
            cards.add(reading(reading, screened));
        }
        return cards;
    }

    static boolean isOpen(Finding finding) {
        return finding.truth() == Truth.UNKNOWN;
    }

    static boolean isForReading(Finding finding) {
        return finding.truth() == Truth.MET
                && finding.says() == ClearanceWord.YES
                && finding.kind() != FindingKind.REQUIREMENT;
    }

    static Indicator indicator(Finding finding) {
        return switch (finding.says()) {
            case NO -> Indicator.CRITICAL;
            case ASK -> Indicator.WARNING;
            case YES_WITH_CAUTIONS ->
                finding.severity() == InteractionSeverity.MODERATE ? Indicator.INFO : Indicator.WARNING;
            case YES -> Indicator.INFO;
        };
    }

    private Card card(Finding finding, Screened screened) {
        List<String> lines = new ArrayList<>();
        lines.add(text.advice(finding));
        lines.add("");
        lines.addAll(text.because(finding, screened));
        return new Card(
                ids.of(screened.agent(), finding),
                indicator(finding),
                CardTopic.of(finding),
                summary(finding, screened.name()),
                String.join("\n", lines).strip(),
                finding,
                List.of());
    }

    private String summary(Finding finding, String agent) {
        String title = text.title(finding);
        return switch (finding.kind()) {
            case ABSOLUTE -> "Against " + agent + ": " + title;
            case RELATIVE -> "To be weighed before " + agent + ": " + title;
            case REQUIREMENT -> "Required for " + agent + ", and not so: " + title;
            case CAUTION -> "To be heeded with " + agent + ": " + title;
            case INTERACTION -> severity(finding) + " interaction with " + agent + ": " + title;
            case INFORMATION -> "For the reader, " + agent + ": " + title;
        };
    }

    private static String severity(Finding finding) {
        InteractionSeverity severity = finding.severity();
        if (severity == null) {
            return "An";
        }
        return switch (severity) {
            case CONTRAINDICATED -> "Contraindicated";
            case MAJOR -> "Major";
            case MODERATE -> "Moderate";
            case MINOR -> "Minor";
            case INFORMATIONAL -> "Informational";
        };
    }

    private Card reading(List<Finding> findings, Screened screened) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add("- **" + text.titled(finding) + "** " + text.advice(finding));
        }
        return new Card(
                ids.of(screened.agent(), "reading"),
                Indicator.INFO,
                CardTopic.INFORMATION,
                "For the reader, " + screened.name() + ": " + QuestionCards.counted(findings.size(), "note"),
                String.join("\n", lines),
                null,
                List.of());
    }
}
