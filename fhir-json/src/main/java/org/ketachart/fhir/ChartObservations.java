package org.ketachart.fhir;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Absent;
import org.ketachart.core.screening.Statement.Measured;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;

/**
 * Observations: numbers, answers by code, findings and tests. A panel is what its components are.
 *
 * <p>A coded answer stands only where the question is known: the same answer may be of a relative, or to what was ruled out.
 */
final class ChartObservations implements ChartKind {
    private static final String LOINC = "http://loinc.org";
    private static final String YES = "LA33-6";
    private static final String NO = "LA32-8";
    private static final List<ChartReason> WORST_FIRST = List.of(
            ChartReason.CONTRADICTION,
            ChartReason.UNKNOWN_VALUE,
            ChartReason.UNKNOWN_CODE,
            ChartReason.FREE_TEXT,
            ChartReason.DENIES_A_PART,
            ChartReason.NOT_CARRIED_OUT,
            ChartReason.NO_VALUE);

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return view.terms.of(node.object("code"), ChartSetting.STATE);
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        String status = node.string("status");
        if ("entered-in-error".equals(status)) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        if ("cancelled".equals(status)) {
            return ChartReason.NOT_CARRIED_OUT;
        }
        if (node.has("focus")) {
            return ChartReason.OTHER_PATIENT;
        }
        ChartSpan span = ChartSpan.of(node, "effective", null);
        List<ChartNode> performers = node.objects("performer");
        facts.asOf = span.last();
        facts.saidBy = performers.isEmpty() ? null : view.person(performers.get(0));
        facts.confidence = isFinal(status) ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
        List<ChartNode> components = node.objects("component");
        Set<ChartReason> reasons = EnumSet.noneOf(ChartReason.class);
        boolean used = false;
        List<ChartNode> all = new ArrayList<>(components);
        ChartMeaning meaning = meaning(node, view);
        if (components.isEmpty() || meaning.says() || meaning.asks()) {
            all.add(0, node);
        }
        for (ChartNode one : all) {
            ChartReason reason = new Part(one, one == node, view, facts, span).read();
            used |= reason == null;
            if (reason != null) {
                reasons.add(reason);
            }
        }
        return used
                ? null
                : WORST_FIRST.stream().filter(reasons::contains).findFirst().orElse(ChartReason.UNKNOWN_CODE);
    }

    private static boolean isFinal(@Nullable String status) {
        return "final".equals(status) || "amended".equals(status) || "corrected".equals(status);
    }

    /** An observation, or one of its components: a code with its value. */
    private static final class Part {
        private final ChartNode node;
        private final boolean whole;
        private final ChartView view;
        private final ChartFacts facts;
        private final ChartSpan span;
        private final ChartMeaning code;

        private Part(ChartNode node, boolean whole, ChartView view, ChartFacts facts, ChartSpan span) {
            this.node = node;
            this.whole = whole;
            this.view = view;
            this.facts = facts;
            this.span = span;
            this.code = view.terms.of(node.object("code"), ChartSetting.STATE);
        }

        @Nullable
        ChartReason read() {
            if (code.asks()) {
                return new ChartResult(node, code, view, facts, span, name()).read();
            }
            if (!code.says()) {
                return unknown();
            }
            if (code.contradictsItself()) {
                return doubt(code, ChartReason.CONTRADICTION);
            }
            ChartNode concept = node.object("valueCodeableConcept");
            if (concept != null) {
                return coded(concept);
            }
            if (node.has("valueBoolean")) {
                return Boolean.TRUE.equals(node.bool("valueBoolean")) ? yes() : no();
            }
            if (node.has("dataAbsentReason")) {
                return ChartReason.NO_VALUE;
            }
            return code.measured().isEmpty() ? found() : number();
        }

        /** A code that nobody knows: its answer may still be one to look at. */
        private ChartReason unknown() {
            ChartNode concept = node.object("valueCodeableConcept");
            String words = concept == null && node.has("valueString") ? node.string("valueString") : null;
            if (concept != null) {
                doubt(view.terms.of(concept, ChartSetting.STATE), ChartReason.UNKNOWN_VALUE);
            } else if (words != null) {
                doubt(view.terms.ofWords(words, ChartSetting.STATE), ChartReason.UNKNOWN_VALUE);
            }
            return code.isCoded() ? ChartReason.UNKNOWN_CODE : ChartReason.FREE_TEXT;
        }

        private @Nullable ChartReason number() {
            ChartNode quantity = node.object("valueQuantity");
            Quantity amount = quantity == null ? score() : ChartAmount.measured(quantity);
            if (amount == null) {
                boolean none = quantity == null && !node.has("valueInteger") && !hasOtherValue();
                return none ? ChartReason.NO_VALUE : unread();
            }
            ChartDay start = span.start();
            OffsetDateTime taken = start == null || !span.isMoment() ? null : start.moment();
            boolean meant = facts.measure(name(), code.measured(), code.what(), new Measured(amount, taken));
            return meant ? null : ChartReason.UNKNOWN_VALUE;
        }

        /** What was measured is on the chart, and nobody here can read it: a reading of before does not answer for it. */
        private ChartReason unread() {
            facts.review(name(), code.unread(null), code, seen());
            return ChartReason.UNKNOWN_VALUE;
        }

        private @Nullable Quantity score() {
            var number = node.has("valueInteger") ? node.decimal("valueInteger") : null;
            return number == null ? null : node.build("valueInteger", () -> new Quantity(number, Unit.SCORE));
        }

        private boolean hasOtherValue() {
            return node.has("valueString")
                    || node.has("valueRange")
                    || node.has("valueRatio")
                    || node.has("valueSampledData")
                    || node.has("valueTime")
                    || node.has("valueDateTime")
                    || node.has("valuePeriod");
        }

        /** A finding without a value is there; a test without one was done. Any other value of a finding is not understood. */
        private @Nullable ChartReason found() {
            boolean valued = node.has("valueQuantity") || node.has("valueInteger") || hasOtherValue();
            return valued && code.done().isEmpty() ? doubt(code, ChartReason.UNKNOWN_VALUE) : yes();
        }

        private @Nullable ChartReason coded(ChartNode concept) {
            ChartMeaning answer = view.terms.of(concept, ChartSetting.STATE);
            String word = ChartView.code(concept, LOINC);
            if (answer.contradictsItself()) {
                return doubt(answer, ChartReason.CONTRADICTION);
            }
            if (answer.says()) {
                facts.state(name(), answer, seen());
            } else if (YES.equals(word)) {
                return yes();
            } else if (NO.equals(word)) {
                return no();
            } else if (code.done().isEmpty()) {
                doubt(code, ChartReason.UNKNOWN_VALUE);
                return doubt(answer, ChartReason.UNKNOWN_VALUE);
            }
            facts.say(name(), code.done(), code.what(), new Present(Lasting.OVER, span.from(), span.last(), null));
            return null;
        }

        private @Nullable ChartReason yes() {
            facts.say(name(), code.measured(), code.what(), seen());
            facts.state(name(), code, seen());
            return null;
        }

        /** A no to a question denies what it asks for; a no to a finding, the finding alone. */
        private @Nullable ChartReason no() {
            if (!code.measured().isEmpty()) {
                facts.say(name(), code.measured(), code.what(), Absent.now());
                return null;
            }
            if (!code.absent().isEmpty() || !code.past().isEmpty()) {
                return doubt(code, ChartReason.CONTRADICTION);
            }
            if (code.present().isEmpty()) {
                return ChartReason.NOT_CARRIED_OUT;
            }
            return facts.deny(name(), code, code.present()) ? null : ChartReason.DENIES_A_PART;
        }

        private ChartReason doubt(ChartMeaning meaning, ChartReason reason) {
            facts.review(name(), meaning, null, Lasting.UNKNOWN);
            return reason;
        }

        /** What was seen on a day was there on it. */
        private Present seen() {
            return new Present(Lasting.NOW, span.from(), null, null);
        }

        /** A component is known by the first topic of its code. */
        private String name() {
            if (whole) {
                return "";
            }
            List<Topic> topics = code.doubtful(null);
            List<Topic> named = topics.isEmpty() ? code.measured() : topics;
            return named.isEmpty() ? "component" : named.get(0).code();
        }
    }
}
