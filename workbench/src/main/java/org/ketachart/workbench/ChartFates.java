package org.ketachart.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.fhir.ChartEntry;
import org.ketachart.fhir.ChartFate;
import org.ketachart.fhir.ChartRead;
import org.ketachart.fhir.ChartReason;
import org.ketachart.screening.PageLines;

/** What became of a chart's entries, as lines of the page: how many of each fate, and by the chart's own words what a person must read. */
final class ChartFates {
    private static final Map<String, String> SYSTEMS = Map.of(
            "http://snomed.info/sct", "SNOMED CT",
            "http://loinc.org", "LOINC",
            "http://hl7.org/fhir/sid/icd-10", "ICD-10",
            "http://hl7.org/fhir/sid/icd-10-cm", "ICD-10-CM",
            "http://www.nlm.nih.gov/research/umls/rxnorm", "RxNorm",
            "http://www.whocc.no/atc", "ATC",
            "http://hl7.org/fhir/sid/ndc", "NDC",
            "http://hl7.org/fhir/sid/cvx", "CVX");

    private ChartFates() {}

    static List<String> lines(ChartRead chart) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (chart.goesOn()) {
            lines.addAll(PageLines.of(
                    "", "The chart goes on in another Bundle, which nobody read: what is missing here may be there."));
        }
        lines.add("The chart has " + chart.entries().size() + " entries: " + chart.count(ChartFate.USED) + " used, "
                + chart.count(ChartFate.IRRELEVANT) + " irrelevant, " + chart.count(ChartFate.NOT_UNDERSTOOD)
                + " not understood");
        Map<ChartReason, Map<String, Integer>> unread = new EnumMap<>(ChartReason.class);
        for (ChartEntry entry : chart.entries()) {
            ChartReason reason = entry.reason();
            if (reason != null && entry.fate() == ChartFate.NOT_UNDERSTOOD) {
                unread.computeIfAbsent(reason, key -> new LinkedHashMap<>()).merge(named(entry), 1, Integer::sum);
            }
        }
        unread.forEach((reason, entries) -> lines.addAll(PageLines.of(
                "- ",
                words(reason) + " ("
                        + entries.values().stream().mapToInt(Integer::intValue).sum() + "): "
                        + entries.entrySet().stream()
                                .map(one -> one.getKey() + (one.getValue() == 1 ? "" : " (" + one.getValue() + ")"))
                                .collect(Collectors.joining("; ")))));
        return lines;
    }

    /** Where the chart has no words, its place must do. */
    private static String named(ChartEntry entry) {
        String type = entry.type() == null ? "no resource" : entry.type();
        Concept what = entry.what();
        return what == null ? type + " at " + entry.place() : type + " " + words(what);
    }

    private static String words(Concept what) {
        if (what.codes().isEmpty()) {
            return "\"" + (what.text() == null ? "" : what.text().text()) + "\"";
        }
        Code code = what.codes().get(0);
        String said = said(what.text() == null ? null : what.text().text(), code.display());
        return SYSTEMS.getOrDefault(code.system(), code.system()) + " " + code.code()
                + (said == null ? "" : " \"" + said + "\"");
    }

    private static @Nullable String said(@Nullable String text, @Nullable String display) {
        return text == null ? display : text;
    }

    private static String words(ChartReason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "a code that is not known here";
            case FREE_TEXT -> "words without a code";
            case UNKNOWN_VALUE -> "an answer or a result that is not understood";
            case CONTRADICTION -> "contradicts itself";
            case OTHER_PATIENT -> "of another patient";
            case NO_SUBJECT -> "does not say whose it is";
            case TYPE -> "of a kind that is not read";
            case UNKNOWN_FORM -> "answers to another form";
            case UNKNOWN_LIST -> "a list that does not say that it is complete, or of what";
            case UNRESOLVED -> "a medicine that is not in the chart";
            case VERSIONS -> "there more than once, and which is the newest is not said";
            case NO_RESOURCE -> "an empty entry";
            default -> "cannot be read";
        };
    }
}
