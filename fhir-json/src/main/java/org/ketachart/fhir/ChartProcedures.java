package org.ketachart.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;

/** Procedures and reports: what was done, and what a report's codes conclude. The words of a conclusion are for a person to read. */
final class ChartProcedures implements ChartKind {
    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return view.terms.of(node.object("code"), ChartSetting.STATE);
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        boolean report = node.is("resourceType", "DiagnosticReport");
        String status = node.has("status") ? node.string("status") : null;
        ChartSpan span = ChartSpan.of(node, report ? "effective" : "performed", report ? null : view.patient.born());
        List<ChartNode> performers = node.objects("performer");
        ChartNode performer = performers.isEmpty() ? null : performers.get(0);
        facts.asOf = span.last();
        facts.saidBy = view.person(performer == null || report ? performer : performer.object("actor"));
        facts.confidence = isSure(status) ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
        ChartReason none = unused(status);
        if (none != null) {
            return none;
        }
        Lasting when = lasting(status);
        ChartMeaning meaning = meaning(node, view);
        if (meaning.contradictsItself()) {
            facts.review("", meaning, null, when);
            return ChartReason.CONTRADICTION;
        }
        if (meaning.says()) {
            node.build("", () -> {
                facts.state(
                        "", meaning, new Present(when, span.from(), when == Lasting.OVER ? span.last() : null, null));
                return meaning;
            });
        }
        if (report) {
            Present seen = new Present(Lasting.NOW, span.from(), null, null);
            ChartConclusions conclusions = ChartConclusions.read(node, view, facts, meaning, seen);
            if (conclusions.isOpen()) {
                return ChartReason.UNKNOWN_VALUE;
            }
            if (conclusions.isKnown()) {
                return null;
            }
        }
        if ((meaning.says() && !facts.found().isEmpty()) || node.isBroken()) {
            return null;
        }
        return ChartView.unplaced(meaning, null, when, facts);
    }

    private static @Nullable ChartReason unused(@Nullable String status) {
        return status == null
                ? null
                : switch (status) {
                    case "entered-in-error" -> ChartReason.ENTERED_IN_ERROR;
                    case "preparation", "not-done", "cancelled" -> ChartReason.NOT_CARRIED_OUT;
                    default -> null;
                };
    }

    /** A procedure that was stopped was begun; what of it was done a person must say. */
    private static boolean isSure(@Nullable String status) {
        return status != null
                && switch (status) {
                    case "completed", "in-progress", "final", "amended", "corrected", "appended" -> true;
                    default -> false;
                };
    }

    private static Lasting lasting(@Nullable String status) {
        return status == null
                ? Lasting.UNKNOWN
                : switch (status) {
                    case "in-progress" -> Lasting.NOW;
                    case "on-hold", "unknown" -> Lasting.UNKNOWN;
                    default -> Lasting.OVER;
                };
    }
}
