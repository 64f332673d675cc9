package org.ketachart.core.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Require;

/**
 * Which codes and words of a chart mean which topics: value sets, as data that a host adds its own codes to.
 *
 * <p>A code that is not in it says nothing, and above all not that nothing is there: it is listed as not understood.
 */
public final class TermSet {
    private final ProtocolRef ref;
    private final List<Term> terms;
    private final List<TermHint> hints;
    private final Map<String, List<Term>> exact = new HashMap<>();
    private final Map<String, List<Term>> below = new HashMap<>();
    private final NearCodes near = new NearCodes();
    private final Set<String> branching = new HashSet<>();

    /**
     * Puts terms in order.
     *
     * @param ref the pack and its version
     * @param terms each once
     * @param hints each once
     * @throws org.ketachart.core.value.DomainException if one is there twice
     */
    public TermSet(ProtocolRef ref, List<Term> terms, List<TermHint> hints) {
        Require.present("ref, terms, hints", ref, terms, hints);
        this.ref = ref;
        this.terms = Require.distinct("terms", terms);
        this.hints = Require.distinct("hints", hints);
        for (Term term : terms) {
            Map<String, List<Term>> into = term.match() == TermMatch.BELOW ? below : exact;
            into.computeIfAbsent(key(term.system(), term.code()), key -> new ArrayList<>())
                    .add(term);
            near.add(term);
            if (term.match() == TermMatch.BELOW) {
                branching.add(term.system());
            }
        }
    }

    /** Returns these terms with a host's own beside them. */
    public TermSet with(List<Term> more) {
        List<Term> all = new ArrayList<>(terms);
        more.stream().filter(term -> !all.contains(term)).forEach(all::add);
        return new TermSet(ref, all, hints);
    }

    /** Returns the pack and its version. */
    public ProtocolRef ref() {
        return ref;
    }

    /** Returns every term. */
    public List<Term> terms() {
        return terms;
    }

    /** Returns every hint. */
    public List<TermHint> hints() {
        return hints;
    }

    /** Returns what a code means for certain; none where nobody said. */
    public List<Term> of(Code code) {
        List<Term> found = exact.getOrDefault(key(code.system(), code.code()), List.of());
        if (!branching.contains(code.system())) {
            return List.copyOf(found);
        }
        List<Term> all = new ArrayList<>(found);
        for (int end = code.code().length(); end > 0; end--) {
            all.addAll(below.getOrDefault(key(code.system(), code.code().substring(0, end)), List.of()));
        }
        return all;
    }

    /**
     * Returns what a code may mean, for a person to look: topics of a code that differs in its spelling alone, is of the same category of an
     * ICD-10 of whatever country, is of the same product, or is below it. None where the code itself is known.
     */
    public List<Topic> near(Code code) {
        return of(code).isEmpty() ? near.of(code) : List.of();
    }

    /**
     * Returns whether some terms of a system stand for a branch of it. Of a code in no branch that says nothing: no pack knows every branch that
     * matters.
     */
    public boolean isBranching(String system) {
        return branching.contains(system);
    }

    /** Returns what words may mean, for a person to look. */
    public List<Topic> hinted(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return hints.stream()
                .filter(hint -> lower.contains(hint.word()))
                .map(TermHint::topic)
                .distinct()
                .toList();
    }

    private static String key(String system, String code) {
        return system + '|' + Ndc.compared(system, code);
    }
}
