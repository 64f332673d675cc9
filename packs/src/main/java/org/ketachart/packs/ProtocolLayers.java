package org.ketachart.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * One protocol in all its layers and versions: library, then network, then clinic. On any day the latest version of each layer that has
 * begun holds, so that an old session can be judged by the rules of its day.
 */
public final class ProtocolLayers {
    private static final int LONGEST_VERSION = 64;

    private final List<ProtocolPack> packs;

    private ProtocolLayers(List<ProtocolPack> packs) {
        this.packs = packs;
    }

    /**
     * Lays packs over each other.
     *
     * @param packs in any order; at least one of the library
     * @return the layers, or every reason why these packs do not go together
     */
    public static Result<ProtocolLayers> of(List<ProtocolPack> packs) {
        List<Issue> issues = new ArrayList<>();
        Optional<ProtocolPack> library =
                packs.stream().filter(pack -> pack.layer() == Layer.LIBRARY).findFirst();
        if (library.isEmpty()) {
            issues.add(PackFault.MISSING.at("layer", "one pack must be of the library"));
        }
        Set<String> begun = new HashSet<>();
        for (ProtocolPack pack : packs) {
            if (library.isPresent() && !pack.id().equals(library.get().id())) {
                issues.add(PackFault.OTHER_PROTOCOL.at("id", "all packs must be of one protocol"));
            }
            if (!begun.add(pack.layer() + " " + pack.effective())) {
                issues.add(PackFault.SAME_DAY.at(
                        "effective", "one pack of the " + pack.layer().code() + " must begin on a day"));
            }
        }
        return issues.isEmpty()
                ? Result.of(new ProtocolLayers(packs.stream()
                        .sorted(Comparator.comparing(ProtocolPack::layer).thenComparing(ProtocolPack::effective))
                        .toList()))
                : Result.refused(issues);
    }

    /**
     * Returns the protocol as it holds on a day.
     *
     * @param day on the clinic's calendar
     * @return the protocol, or every reason why its layers make none on that day
     */
    public Result<EffectiveProtocol> on(LocalDate day) {
        Map<Layer, ProtocolPack> holding = new EnumMap<>(Layer.class);
        packs.stream().filter(pack -> !pack.effective().isAfter(day)).forEach(pack -> holding.put(pack.layer(), pack));
        ProtocolPack library = holding.get(Layer.LIBRARY);
        if (library == null) {
            return Result.refused(List.of(PackFault.NOT_EFFECTIVE.at(
                    "effective", "the library's pack must have begun on or before the day")));
        }
        List<ProtocolPack> layers = List.copyOf(holding.values());
        String version = version(layers);
        if (version.length() > LONGEST_VERSION) {
            return Result.refused(List.of(PackFault.TEXT.at(
                    "version",
                    "the versions of all layers together must have at most 64 characters, with their names")));
        }
        Purpose purpose = Objects.requireNonNull(library.purpose());
        LaidLayers laid = LaidLayers.of(layers);
        return ProtocolMaker.make(new ProtocolRef(library.id(), new RecordId(version)), purpose, laid)
                .map(protocol -> new EffectiveProtocol(
                        protocol,
                        purpose,
                        layers,
                        List.copyOf(laid.values().values()),
                        List.copyOf(laid.looks().values()),
                        List.copyOf(laid.gates().values()),
                        last(layers, ProtocolPack::surroundings),
                        last(layers, ProtocolPack::crisisContact)));
    }

    /** A record names every layer it was judged by: {@code 0.2.0}, or {@code 0.2.0-network.3-clinic.2}. */
    private static String version(List<ProtocolPack> layers) {
        return layers.stream()
                .map(pack -> pack.layer() == Layer.LIBRARY
                        ? pack.version().value()
                        : pack.layer().code() + "." + pack.version().value())
                .collect(Collectors.joining("-"));
    }

    private static @Nullable Note last(List<ProtocolPack> layers, Function<ProtocolPack, @Nullable Note> what) {
        Note found = null;
        for (ProtocolPack layer : layers) {
            Note own = what.apply(layer);
            found = own == null ? found : own;
        }
        return found;
    }
}
