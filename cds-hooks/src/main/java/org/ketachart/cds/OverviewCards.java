package org.ketachart.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;

/** One card for one who opens a chart: what screening proposes, and on what. Nothing is to be decided at that moment, so nothing is set aside on it. */
final class OverviewCards {
    private final CardText text;
    private final CardIds ids;

    OverviewCards(CardText text, CardIds ids) {
        this.text = text;
        this.ids = ids;
    }

    Optional<Card> of(Screened screened, CdsRequest request) {
        ClearanceWord word = screened.proposal().word();
        if (word == ClearanceWord.YES) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        section("Against it", finding -> finding.says() == ClearanceWord.NO, screened, lines);
        section(
                "To be weighed, or required and not so",
                finding -> finding.says() == ClearanceWord.ASK,
                screened,
                lines);
        section(
                "To be heeded",
                finding -> finding.says() == ClearanceWord.YES_WITH_CAUTIONS && finding.override() == null,
                screened,
                lines);
        section("Set aside", finding -> finding.override() != null, screened, lines);
        int open = QuestionCards.asked(screened.findings()).size();
        if (open > 0) {
            lines.add("Still to be asked: " + QuestionCards.counted(open, "question") + ".");
            lines.add("");
        }
        QuestionCards.unread(request.chart()).ifPresent(lines::add);
        return Optional.of(new Card(
                ids.of(screened.agent(), "overview"),
                indicator(screened),
                CardTopic.OVERVIEW,
                "Screening for " + screened.name() + " proposes: " + words(word) + ". A clinician decides",
                String.join("\n", lines).strip(),
                null,
                List.of()));
    }

    private static Indicator indicator(Screened screened) {
        return screened.findings().stream()
                .filter(finding -> !FindingCards.isOpen(finding) && finding.override() == null)
                .map(FindingCards::indicator)
                .min(Indicator::compareTo)
                .orElse(Indicator.INFO);
    }

    private static String words(ClearanceWord word) {
        return switch (word) {
            case YES -> "yes";
            case YES_WITH_CAUTIONS -> "yes, with cautions";
            case ASK -> "ask";
            case NO -> "no";
        };
    }

    private void section(String title, Predicate<Finding> which, Screened screened, List<String> lines) {
        List<Finding> found = screened.findings().stream()
                .filter(finding -> !FindingCards.isOpen(finding))
                .filter(which)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        lines.add("**" + title + "**");
        lines.add("");
        for (Finding finding : found) {
            lines.add("- " + text.titled(finding));
            text.evidence(finding.used(), "because ", screened).forEach(line -> lines.add("  " + line));
        }
        lines.add("");
    }
}
