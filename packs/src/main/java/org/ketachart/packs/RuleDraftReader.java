package org.ketachart.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.screening.Chosen;
import org.ketachart.screening.Rule;

/** Reads the rules of a pack. */
final class RuleDraftReader {
    /** A rule that waits for its numbers and for the version they make. */
    interface Draft {
        Rule with(RecordId version, Map<String, RuleNumber> numbers);
    }

    private static final Set<String> FIELDS =
            Set.of("title", "advice", "kind", "severity", "unmet", "agents", "jurisdictions", "routes", "when", "rows");

    private static final String CHOSEN = "chosen";

    private final ConditionReader conditions;

    RuleDraftReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    /** Returns every rule that was read without a fault, in the order of the pack. */
    Map<String, Draft> read(PackObject pack) {
        Map<String, Draft> rules = new LinkedHashMap<>();
        PackObject given =
                pack.each("rules", true, "title, advice, kind, agents, jurisdictions, when and rows", (id, parts) -> {
                    Draft rule = rule(id, parts);
                    if (rule != null) {
                        rules.put(id, rule);
                    }
                });
        if (given != null && given.names().isEmpty()) {
            pack.fault(PackFault.MISSING, "rules", "must name at least one");
        }
        return rules;
    }

    private @Nullable Draft rule(String id, PackObject parts) {
        parts.only(FIELDS);
        if (!id.matches("[a-z0-9-]{1,64}")) {
            parts.fault(PackFault.TEXT, "", "a rule must have 1 to 64 of a-z 0-9 -");
        }
        Note title = parts.note("title", true);
        Note advice = parts.note("advice", true);
        FindingKind kind = parts.word("kind", List.of(FindingKind.values()), true);
        InteractionSeverity severity = parts.word("severity", List.of(InteractionSeverity.values()), false);
        belongs(parts, "severity", kind, FindingKind.INTERACTION);
        ClearanceWord unmet =
                parts.word("unmet", List.of(ClearanceWord.NO, ClearanceWord.ASK, ClearanceWord.YES), false);
        belongs(parts, "unmet", kind, FindingKind.REQUIREMENT);
        List<Drug> agents = parts.words("agents", List.of(Drug.values()));
        List<Jurisdiction> jurisdictions = parts.words("jurisdictions", List.of(Jurisdiction.values()));
        List<Route> routes = parts.has("routes") ? parts.words("routes", List.of(Route.values())) : List.of();
        PackObject when = parts.object("when", true);
        ConditionReader.Draft asks = when == null ? null : asks(parts, when);
        List<Origin> origins = origins(parts);
        if (!parts.isSound() || Stream.of(title, advice, kind, asks).anyMatch(Objects::isNull)) {
            return null;
        }
        return (version, numbers) -> new Rule(
                new RuleRef(new RecordId(id), version),
                Objects.requireNonNull(title),
                Objects.requireNonNull(advice),
                Objects.requireNonNull(kind),
                severity,
                unmet,
                agents,
                jurisdictions,
                routes,
                Objects.requireNonNull(asks).apply(numbers),
                origins);
    }

    /** What asks nothing stands alone, in a rule that names its ways. */
    private ConditionReader.@Nullable Draft asks(PackObject parts, PackObject when) {
        if (!when.names().equals(List.of(CHOSEN))) {
            return conditions.read(when);
        }
        if (!parts.has("routes")) {
            parts.fault(PackFault.MISSING, "routes", "must be there where nothing is asked");
        }
        PackObject nothing = when.object(CHOSEN, true);
        if (nothing != null) {
            nothing.only(Set.of());
        }
        return numbers -> new Chosen();
    }

    private static void belongs(PackObject parts, String field, @Nullable FindingKind kind, FindingKind only) {
        if (kind == only && !parts.has(field)) {
            parts.fault(PackFault.MISSING, field, "must be there");
        } else if (kind != null && kind != only && parts.has(field)) {
            parts.fault(PackFault.CONTRADICTION, field, "only of a rule of kind " + only.code());
        }
    }

    private static List<Origin> origins(PackObject parts) {
        List<Origin> origins = new ArrayList<>();
        PackObject rows = parts.object("rows", true);
        if (rows == null) {
            return origins;
        }
        if (rows.names().isEmpty()) {
            parts.fault(PackFault.MISSING, "rows", "must name at least one");
        }
        for (String row : rows.names()) {
            Mark mark = rows.word(row, Arrays.asList(Mark.values()), true);
            if (!row.equals(Origin.NONE) && !row.matches(Origin.ROW)) {
                rows.fault(PackFault.TEXT, row, "must be a row of the clinical reference, such as SCR-20, or none");
            } else if (row.equals(Origin.NONE) && mark != null && mark != Mark.D) {
                rows.fault(PackFault.CONTRADICTION, row, "must be D where there is no row");
            } else if (mark != null) {
                origins.add(new Origin(row, mark));
            }
        }
        return origins;
    }
}
