package org.ketachart.cds;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.fhir.DoseCodes;

/**
 * Which ordered medicine is one of the two drugs.
 *
 * <p>Codes decide where the terms know them (topics {@code esketamine}, {@code racemic-ketamine} and, of a host, {@code ketamine}), and those by which
 * our own record writes the drugs. Codes near a known one and words decide only where no code does: to screen an order that merely may be of
 * the drug does no harm, to pass one over would.
 */
final class ProgramDrugs {
    private static final Map<Topic, Drug> TOPICS = Map.of(
            new Topic("esketamine"), Drug.ESKETAMINE,
            new Topic("racemic-ketamine"), Drug.RACEMIC_KETAMINE,
            new Topic("ketamine"), Drug.RACEMIC_KETAMINE);

    private static final List<String> ESKETAMINE = List.of("esketamine", "s-ketamine", "(s)-ketamine", "spravato");
    private static final List<String> KETAMINE = List.of("ketamine", "ketalar");

    private ProgramDrugs() {}

    static Set<Drug> of(List<Code> codes, String words, TermSet terms) {
        Set<Drug> found = EnumSet.noneOf(Drug.class);
        for (Code code : codes) {
            ours(code, found);
            terms.of(code).stream()
                    .filter(term -> term.meaning() == TermMeaning.PRESENT)
                    .forEach(term -> put(term.topic(), found));
        }
        if (found.isEmpty()) {
            codes.forEach(code -> terms.near(code).forEach(topic -> put(topic, found)));
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

    private static void ours(Code code, Set<Drug> found) {
        for (Drug drug : Drug.values()) {
            for (Code known : DoseCodes.DRUG.codings(drug)) {
                if (known.system().equals(code.system()) && known.code().equals(code.code())) {
                    found.add(drug);
                }
            }
        }
    }

    private static void put(Topic topic, Set<Drug> found) {
        Drug drug = TOPICS.get(topic);
        if (drug != null) {
            found.add(drug);
        }
    }
}
