package org.ketachart.fhir;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;

/**
 * The answer to a question, or the result of a test or a scale. What its codes say for certain stands; of anything else a person must look, and no
 * denial elsewhere outweighs it: nobody reads here that 120000 is a lot, or what the word beside it means.
 */
final class ChartResult {
    private static final String LOINC = "http://loinc.org";
    private static final String YES = "LA33-6";
    /** No, and not at all. */
    private static final Set<String> NO = Set.of("LA32-8", "LA6568-5");

    private static final List<String> VALUES =
            List.of("valueCodeableConcept", "valueBoolean", "valueQuantity", "valueInteger", "valueString");

    private final ChartNode node;
    private final ChartMeaning code;
    private final ChartView view;
    private final ChartFacts facts;
    private final ChartSpan span;
    private final String name;
    private final Set<Topic> open = new LinkedHashSet<>();

    /**
     * @param code what is asked
     * @param name of the part of the observation that it is
     */
    ChartResult(ChartNode node, ChartMeaning code, ChartView view, ChartFacts facts, ChartSpan span, String name) {
        this.node = node;
        this.code = code;
        this.view = view;
        this.facts = facts;
        this.span = span;
        this.name = name;
        open.addAll(code.asked());
        open.addAll(code.bears());
    }

    @Nullable
    ChartReason read() {
        if (node.has("dataAbsentReason") && VALUES.stream().noneMatch(node::has)) {
            return ChartReason.NO_VALUE;
        }
        ChartNode concept = node.object("valueCodeableConcept");
        ChartMeaning answer = view.terms.of(concept, ChartSetting.STATE);
        Present seen = new Present(Lasting.NOW, span.from(), null, null);
        if (code.contradictsItself() || answer.contradictsItself()) {
            open.addAll(answer.doubtful(null));
            facts.review(name, List.copyOf(open), code, seen);
            return ChartReason.CONTRADICTION;
        }
        int before = facts.found().size();
        facts.state(name, answer, seen);
        answer.present().forEach(open::remove);
        answer.past().forEach(open::remove);
        answer.absent().forEach(open::remove);
        Boolean yes = yes(concept);
        if (Boolean.TRUE.equals(yes)) {
            facts.say(name, asked(), code.what(), seen);
        } else if (yes != null) {
            facts.deny(name, code, asked());
        }
        if (yes != null) {
            code.asked().forEach(open::remove);
        }
        if (isNothing(yes)) {
            code.bears().forEach(open::remove);
        }
        if (yes == null || yes || answer.says()) {
            facts.say(name, code.done(), code.what(), new Present(Lasting.OVER, span.from(), span.last(), null));
        }
        facts.review(name, List.copyOf(open), code, seen);
        if (!open.isEmpty()) {
            return ChartReason.UNKNOWN_VALUE;
        }
        return facts.found().size() > before ? null : ChartReason.DENIES_A_PART;
    }

    private List<Topic> asked() {
        return code.asked().stream().filter(open::contains).toList();
    }

    private @Nullable Boolean yes(@Nullable ChartNode concept) {
        if (concept == null) {
            return node.has("valueBoolean") ? node.bool("valueBoolean") : null;
        }
        String word = ChartView.code(concept, LOINC);
        if (word == null) {
            return null;
        }
        return YES.equals(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /** A no to an item, or the lowest score there is, leaves nothing to look at; a no to a test may also say that it was not done. */
    private boolean isNothing(@Nullable Boolean yes) {
        if (!code.done().isEmpty()) {
            return false;
        }
        BigDecimal number = number();
        return Boolean.FALSE.equals(yes) || (number != null && number.signum() == 0);
    }

    private @Nullable BigDecimal number() {
        ChartNode quantity = node.object("valueQuantity");
        if (quantity != null) {
            return quantity.has("comparator") ? null : quantity.decimal("value");
        }
        return node.has("valueInteger") ? node.decimal("valueInteger") : null;
    }
}
