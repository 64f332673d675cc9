package org.ketachart.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.screening.RuleSet;

/**
 * Screening rules in all their layers and versions: library, then network, then clinic. On any day the latest version of each layer that has begun
 * holds, so that an old proposal can be read by the rules of its day.
 */
public final class RuleLayers {
    private static final int LONGEST_VERSION = 64;

    private final List<RulePack> packs;

    private RuleLayers(List<RulePack> packs) {
        this.packs = packs;
    }

    /**
     * Lays packs over each other.
     *
     * @param packs in any order; at least one of the library
     * @return the layers, or every reason why these packs do not go together
     */
    public static Result<RuleLayers> of(List<RulePack> packs) {
        List<Issue> issues = new ArrayList<>();
        Optional<RulePack> library =
                packs.stream().filter(pack -> pack.layer() == Layer.LIBRARY).findFirst();
        if (library.isEmpty()) {
            issues.add(PackFault.MISSING.at("layer", "one pack must be of the library"));
        }
        Set<String> begun = new HashSet<>();
        for (RulePack pack : packs) {
            if (library.isPresent() && !pack.id().equals(library.get().id())) {
                issues.add(PackFault.OTHER_PROTOCOL.at("id", "all packs must be of the same rules"));
            }
            if (!begun.add(pack.layer() + " " + pack.effective())) {
                issues.add(PackFault.SAME_DAY.at(
                        "effective", "one pack of the " + pack.layer().code() + " must begin on a day"));
            }
        }
        return issues.isEmpty()
                ? Result.of(new RuleLayers(packs.stream()
                        .sorted(Comparator.comparing(RulePack::layer).thenComparing(RulePack::effective))
                        .toList()))
                : Result.refused(issues);
    }

    /**
     * Returns the rules as they hold on a day, in a version that names every layer: {@code 0.1.0}, or {@code 0.1.0-clinic.2}.
     *
     * @param day on the clinic's calendar
     * @return the rules, or every reason why their layers make none on that day
     */
    public Result<RuleSet> on(LocalDate day) {
        Map<Layer, RulePack> holding = new EnumMap<>(Layer.class);
        packs.stream().filter(pack -> !pack.effective().isAfter(day)).forEach(pack -> holding.put(pack.layer(), pack));
        RulePack library = holding.get(Layer.LIBRARY);
        if (library == null) {
            return Result.refused(List.of(PackFault.NOT_EFFECTIVE.at(
                    "effective", "the library's pack must have begun on or before the day")));
        }
        List<Issue> issues = new ArrayList<>();
        Map<String, RuleNumber> numbers = new LinkedHashMap<>(library.numbers());
        LocalDate since = library.effective();
        for (RulePack pack : holding.values()) {
            pack.numbers().forEach((name, number) -> lay(number, numbers, issues));
            since = pack.effective().isAfter(since) ? pack.effective() : since;
        }
        String version = holding.values().stream()
                .map(pack -> pack.layer() == Layer.LIBRARY
                        ? pack.version().value()
                        : pack.layer().code() + "." + pack.version().value())
                .collect(Collectors.joining("-"));
        if (version.length() > LONGEST_VERSION) {
            issues.add(PackFault.TEXT.at(
                    "version",
                    "the versions of all layers together must have at most 64 characters, with their names"));
        }
        return issues.isEmpty()
                ? Result.of(library.rules(new RecordId(version), since, numbers))
                : Result.refused(issues);
    }

    /** A number in another unit, or of another name, would leave the one it is meant for as it was. */
    private static void lay(RuleNumber number, Map<String, RuleNumber> numbers, List<Issue> issues) {
        RuleNumber below = numbers.get(number.name());
        if (below == null) {
            issues.add(PackFault.UNKNOWN.at(
                    "values." + number.name(), "must be the name of a number of the library's pack"));
        } else if (!below.unit().equals(number.unit())) {
            issues.add(PackFault.UNIT.at("values." + number.name() + ".unit", "must be " + below.unit()));
        } else {
            numbers.put(number.name(), number);
        }
    }
}
