package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;

/** Histories of relatives: never evidence of the patient, only of topics that are of the family by name. */
final class ChartRelatives implements ChartKind {
    @Override
    public String subject() {
        return "patient";
    }

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return ChartMeaning.NOTHING;
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        if (node.is("status", "entered-in-error")) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        facts.asOf = ChartDay.dayOf(node.day("date"));
        for (ChartNode condition : node.objects("condition")) {
            ChartMeaning meaning = view.terms.of(condition.object("code"), ChartSetting.FAMILY);
            facts.state("", meaning, new Present(Lasting.UNKNOWN, null, null, null));
        }
        return facts.found().isEmpty() ? ChartReason.OF_A_RELATIVE : null;
    }
}
