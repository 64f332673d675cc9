package org.ketachart.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.packs.EffectiveProtocol;
import org.ketachart.packs.Layer;
import org.ketachart.packs.PackReader;
import org.ketachart.packs.ProtocolLayers;
import org.ketachart.packs.ProtocolLibrary;
import org.ketachart.packs.ProtocolPack;
import org.ketachart.sessions.protocol.Protocol;

/** The protocols a command has at hand: the library's, under the packs of networks and clinics that were named. */
final class KnownProtocols {
    private final Map<RecordId, List<ProtocolPack>> packs = new HashMap<>();

    private KnownProtocols() {}

    /** Reads the packs that lie over the library's; nothing if one of them is no pack of its layer. */
    static Optional<KnownProtocols> read(Surroundings around, List<String> networks, List<String> clinics) {
        KnownProtocols known = new KnownProtocols();
        ProtocolLibrary library = new ProtocolLibrary();
        library.ids().forEach(id -> known.add(library.find(id).orElseThrow()));
        boolean well = known.read(around, networks, Layer.NETWORK);
        well &= known.read(around, clinics, Layer.CLINIC);
        return well && known.goTogether(around) ? Optional.of(known) : Optional.empty();
    }

    /** Packs that are each right may be wrong together, which nobody would see in a table that shows nothing. */
    private boolean goTogether(Surroundings around) {
        boolean well = true;
        for (Map.Entry<RecordId, List<ProtocolPack>> protocol : packs.entrySet()) {
            Result<ProtocolLayers> layers = ProtocolLayers.of(protocol.getValue());
            List<Issue> issues = new ArrayList<>(layers.issues());
            if (layers.isOk()) {
                protocol.getValue().stream()
                        .map(ProtocolPack::effective)
                        .distinct()
                        .sorted()
                        .filter(day -> layers.value().on(day).findValue().isEmpty())
                        .filter(day -> !day.isBefore(library(protocol.getValue())))
                        .forEach(day -> issues.addAll(layers.value().on(day).issues()));
            }
            around.report(protocol.getKey().value(), issues.stream().distinct().toList());
            well &= issues.isEmpty();
        }
        return well;
    }

    private static LocalDate library(List<ProtocolPack> packs) {
        return packs.stream()
                .filter(pack -> pack.layer() == Layer.LIBRARY)
                .map(ProtocolPack::effective)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private void add(ProtocolPack pack) {
        packs.computeIfAbsent(pack.id(), id -> new ArrayList<>()).add(pack);
    }

    private boolean read(Surroundings around, List<String> names, Layer layer) {
        boolean well = true;
        for (String name : names) {
            Optional<ProtocolPack> pack = read(around, name, layer);
            pack.ifPresent(this::add);
            well &= pack.isPresent();
        }
        return well;
    }

    /** Reads a pack of one layer; one of another layer would change what nobody meant to change. */
    static Optional<ProtocolPack> read(Surroundings around, String name, Layer layer) {
        return new Logs(around).document(name).flatMap(given -> {
            Result<ProtocolPack> read = new PackReader().read(given.bytes());
            around.report(given.name(), read.issues());
            if (read.isOk() && read.value().layer() != layer) {
                around.report(
                        given.name(),
                        List.of(CommandFault.KIND.issue("must be a pack of layer " + layer.code() + ", is of layer "
                                + read.value().layer().code())));
                return Optional.empty();
            }
            return read.findValue();
        });
    }

    /**
     * Returns the protocol a visit is judged by, as its packs hold on the day of the visit. The version of the log may be another one: an old
     * visit is shown by the rules at hand.
     */
    Optional<Protocol> find(Session session) {
        ProtocolRef ref = session.record().protocol();
        List<ProtocolPack> known = ref == null ? null : packs.get(ref.id());
        if (known == null) {
            return Optional.empty();
        }
        Result<ProtocolLayers> layers = ProtocolLayers.of(known);
        return layers.isOk()
                ? layers.value().on(day(session.record())).findValue().map(EffectiveProtocol::protocol)
                : Optional.empty();
    }

    private static LocalDate day(SessionRecord record) {
        if (record.arrived() != null) {
            return record.arrived().atZoneSameInstant(record.clinic().zone()).toLocalDate();
        }
        return record.planned() == null
                ? LocalDate.MAX
                : record.planned().local().toLocalDate();
    }
}
