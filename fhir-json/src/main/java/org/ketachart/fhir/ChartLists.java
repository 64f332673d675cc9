package org.ketachart.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Statement.Listed;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.RecordId;

/**
 * Lists that say they are complete: of medicines, problems or intolerances, current, on their date. What on them is a mistake, was
 * not done or denies a part is left off; what nobody could place, or is not in the chart, stays on and keeps the list from denying anything.
 */
final class ChartLists implements ChartKind {
    private static final String USES = "http://terminology.hl7.org/CodeSystem/list-example-use-codes";
    private static final String EMPTY = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    private static final Map<String, Topic> LISTS = Map.of(
            "medications", ChartSetting.MEDICINES,
            "problems", ChartSetting.PROBLEMS,
            "allergies", ChartSetting.ALLERGIES);
    private static final Set<ChartReason> LEFT_OFF = Set.of(
            ChartReason.ENTERED_IN_ERROR,
            ChartReason.NOT_CARRIED_OUT,
            ChartReason.DENIES_A_PART,
            ChartReason.OF_A_RELATIVE);

    private final Map<ChartSlice, List<Evidence>> evidence;

    /**
     * Creates a reader of lists.
     *
     * @param evidence what each entry of the chart gave, all of them read
     */
    ChartLists(Map<ChartSlice, List<Evidence>> evidence) {
        this.evidence = evidence;
    }

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return ChartMeaning.NOTHING;
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        String status = node.string("status");
        String mode = node.string("mode");
        Topic list = topic(node, view);
        facts.asOf = ChartDay.dayOf(node.day("date"));
        facts.saidBy = view.person(node.object("source"));
        if ("entered-in-error".equals(status)) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        String empty = ChartView.code(node.object("emptyReason"), EMPTY);
        List<ChartNode> entries = node.objects("entry");
        if (list == null || !"current".equals(status) || !"snapshot".equals(mode)) {
            return ChartReason.UNKNOWN_LIST;
        }
        if (entries.isEmpty() && !"nilknown".equals(empty)) {
            return node.has("emptyReason") ? ChartReason.NO_VALUE : ChartReason.UNKNOWN_LIST;
        }
        if (!entries.isEmpty() && node.has("emptyReason")) {
            node.fault(FhirFault.CONTRADICTION, "emptyReason", "a list with entries must not say why it is empty");
            return ChartReason.BROKEN;
        }
        Set<RecordId> members = new LinkedHashSet<>();
        for (ChartNode entry : entries) {
            if (Boolean.TRUE.equals(entry.bool("deleted"))) {
                entry.fault(FhirFault.CONTRADICTION, "deleted", "a snapshot must hold what is there, held what is not");
            }
            member(entry, view, members);
        }
        facts.say("", List.of(list), null, new Listed(List.copyOf(members)));
        return null;
    }

    private static @Nullable Topic topic(ChartNode node, ChartView view) {
        ChartNode code = node.object("code");
        String use = ChartView.code(code, USES);
        if (use != null) {
            return LISTS.get(use);
        }
        List<Topic> meant = view.terms.of(code, ChartSetting.STATE).present().stream()
                .filter(ChartSetting::isList)
                .toList();
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private void member(ChartNode entry, ChartView view, Set<RecordId> members) {
        ChartNode item = entry.object("item");
        String literal = item == null ? null : item.string("reference");
        ChartSlice there = literal == null || literal.startsWith("#") ? null : view.bundle.find(literal, view.slice);
        if (there == null) {
            members.add(new RecordId(
                    "List." + ChartSlice.uuid(view.slice.evidenceId("").value(), String.valueOf(literal))));
            return;
        }
        if (there.reason != null && LEFT_OFF.contains(there.reason)) {
            return;
        }
        List<Evidence> said = evidence.getOrDefault(there, List.of());
        said.forEach(one -> members.add(one.id()));
        if (said.isEmpty()) {
            members.add(there.evidenceId(""));
        }
    }
}
