package org.ketachart.cds;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;

/**
 * Which ordered medicine is one of the two drugs.
 *
 * <p>Codes decide where they are known, those of a host's own terms included (topics {@code esketamine}, {@code ketamine},
 * {@code racemic-ketamine}). Words decide only where no code does: to screen an order that merely names the drug does no harm, to pass one over
 * would.
 */
final class ProgramDrugs {
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String UNII = "http://fdasis.nlm.nih.gov";

    private static final Map<String, Drug> CODES = Map.ofEntries(
            row(ATC, "N01AX03", Drug.RACEMIC_KETAMINE),
            row(ATC, "N01AX14", Drug.ESKETAMINE),
            row(ATC, "N06AX27", Drug.ESKETAMINE),
            row(RXNORM, "238082", Drug.RACEMIC_KETAMINE),
            row(RXNORM, "238083", Drug.RACEMIC_KETAMINE),
            row(RXNORM, "238084", Drug.RACEMIC_KETAMINE),
            row(RXNORM, "2201623", Drug.ESKETAMINE),
            row(UNII, "690G0D6V8H", Drug.RACEMIC_KETAMINE),
            row(UNII, "O18YUO0I83", Drug.RACEMIC_KETAMINE),
            row(UNII, "L8P1H35P2Z", Drug.ESKETAMINE),
            row("http://snomed.info/sct", "373464007", Drug.RACEMIC_KETAMINE),
            row(Canonical.codeSystem("drug"), Drug.RACEMIC_KETAMINE.code(), Drug.RACEMIC_KETAMINE),
            row(Canonical.codeSystem("drug"), Drug.ESKETAMINE.code(), Drug.ESKETAMINE));

    private static final List<String> ESKETAMINE = List.of("esketamine", "s-ketamine", "(s)-ketamine", "spravato");
    private static final List<String> KETAMINE = List.of("ketamine", "ketalar");

    private ProgramDrugs() {}

    static Set<Drug> of(List<Code> codes, String words, TermSet terms) {
        Set<Drug> found = EnumSet.noneOf(Drug.class);
        for (Code code : codes) {
            Drug known = CODES.get(key(code.system(), code.code()));
            if (known != null) {
                found.add(known);
            }
            for (Term term : terms.of(code)) {
                switch (term.topic().code()) {
                    case "esketamine" -> found.add(Drug.ESKETAMINE);
                    case "ketamine", "racemic-ketamine" -> found.add(Drug.RACEMIC_KETAMINE);
                    default -> {}
                }
            }
        }
        if (found.isEmpty()) {
            String lower = words.toLowerCase(Locale.ROOT);
            if (ESKETAMINE.stream().anyMatch(lower::contains)) {
                found.add(Drug.ESKETAMINE);
            } else if (KETAMINE.stream().anyMatch(lower::contains)) {
                found.add(Drug.RACEMIC_KETAMINE);
            }
        }
        return found;
    }

    private static Map.Entry<String, Drug> row(String system, String code, Drug drug) {
        return Map.entry(key(system, code), drug);
    }

    private static String key(String system, String code) {
        return system + '|' + code;
    }
}
