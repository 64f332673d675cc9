package org.ketachart.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;

/**
 * What the codes of a report conclude, and what its words hint at. Of what the report was made to find out it was so on its day; and where nobody
 * can say, a person must look.
 *
 * @param isKnown whether a code was known
 * @param isOpen whether what the report was made to find out was concluded in a way that nobody could read
 */
record ChartConclusions(boolean isKnown, boolean isOpen) {
    /**
     * Reads them.
     *
     * @param of what the report is of
     * @param seen that something was there on the day of the report
     */
    static ChartConclusions read(ChartNode report, ChartView view, ChartFacts facts, ChartMeaning of, Present seen) {
        boolean known = false;
        Set<Topic> open = new LinkedHashSet<>(of.asked());
        open.addAll(of.bears());
        List<ChartNode> codes = report.objects("conclusionCode");
        for (ChartNode one : codes) {
            ChartMeaning meaning = view.terms.of(one, ChartSetting.STATE);
            if (meaning.says() && !meaning.contradictsItself()) {
                boolean answers = meaning.present().stream().anyMatch(open::contains);
                facts.state("conclusion", meaning, answers ? seen : new Present(Lasting.UNKNOWN, null, null, null));
                meaning.present().forEach(open::remove);
                meaning.absent().forEach(open::remove);
                known = true;
            } else {
                facts.review("conclusion", meaning, null, Lasting.UNKNOWN);
            }
        }
        if (report.has("conclusion")) {
            ChartMeaning words = view.terms.ofWords(report.string("conclusion"), ChartSetting.STATE);
            facts.review("conclusion", words, null, Lasting.UNKNOWN);
        }
        boolean concluded = !codes.isEmpty() || report.has("conclusion");
        if (concluded) {
            facts.review("result", List.copyOf(open), of, seen);
        }
        return new ChartConclusions(known, concluded && !open.isEmpty());
    }
}
