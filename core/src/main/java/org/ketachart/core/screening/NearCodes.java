package org.ketachart.core.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.value.Code;

/**
 * What a code that no term knows may mean, for a person to look: it is a known one but for its spelling, stands in the same category of an
 * ICD-10, is another package of the same product, or is a class above a known one.
 */
final class NearCodes {
    private static final String ICD = "icd-10";
    private static final String ATC = "whocc.no/atc";
    private static final int CATEGORY = 3;
    private static final int SHORTEST_CLASS = 3;

    private final Map<String, Set<Topic>> close = new HashMap<>();
    private final Map<String, Set<Topic>> below = new HashMap<>();

    void add(Term term) {
        if (term.meaning() == TermMeaning.MEASURED) {
            return;
        }
        String family = family(term.system());
        String plain = plain(term.code());
        put(term.match() == TermMatch.BELOW ? below : close, key(family, plain), term.topic());
        if (family.equals(ICD)) {
            put(close, key(ICD, category(plain)), term.topic());
        }
        Ndc.product(term.system(), term.code()).ifPresent(product -> put(close, key(family, product), term.topic()));
        if (family.equals(ATC)) {
            for (int end = plain.length() - 1; end >= SHORTEST_CLASS; end--) {
                put(close, key(family, plain.substring(0, end)), term.topic());
            }
        }
    }

    List<Topic> of(Code code) {
        String family = family(code.system());
        String plain = plain(code.code());
        Set<Topic> found = new LinkedHashSet<>(close.getOrDefault(key(family, plain), Set.of()));
        for (int end = plain.length(); end > 0 && family.equals(ATC); end--) {
            found.addAll(below.getOrDefault(key(family, plain.substring(0, end)), Set.of()));
        }
        if (family.equals(ICD)) {
            found.addAll(close.getOrDefault(key(ICD, category(plain)), Set.of()));
        }
        Ndc.product(code.system(), code.code())
                .ifPresent(product -> found.addAll(close.getOrDefault(key(family, product), Set.of())));
        return new ArrayList<>(found);
    }

    private static void put(Map<String, Set<Topic>> into, String key, Topic topic) {
        into.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(topic);
    }

    /** Every ICD-10 is one, that of the WHO and those of countries; another system is one however its address is spelled. */
    private static String family(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains(ICD)) {
            return ICD;
        }
        int version = lower.indexOf('|');
        return (version < 0 ? lower : lower.substring(0, version))
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/+$", "");
    }

    /** Returns a code in capitals, letters and digits alone. */
    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String category(String plain) {
        return plain.substring(0, Math.min(CATEGORY, plain.length()));
    }

    private static String key(String family, String code) {
        return family + '|' + code;
    }
}
