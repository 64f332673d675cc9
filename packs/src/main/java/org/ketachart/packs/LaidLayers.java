package org.ketachart.packs;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.ProtocolValue;

/**
 * The packs that hold on a day, laid over each other: what each layer says last stands, beside what it replaced.
 *
 * @param values by name
 * @param looks by name; a look replaced keeps the place of the one below, a look added comes behind
 * @param gates by item
 */
record LaidLayers(Map<ProtocolValue, SetValue> values, Map<RecordId, SetLook> looks, Map<GateItem, SetGate> gates) {

    static LaidLayers of(Collection<ProtocolPack> layers) {
        LaidLayers laid = new LaidLayers(
                new EnumMap<>(ProtocolValue.class), new LinkedHashMap<>(), new EnumMap<>(GateItem.class));
        layers.forEach(laid::lay);
        return laid;
    }

    private void lay(ProtocolPack layer) {
        layer.values().forEach((name, threshold) -> {
            SetValue below = values.get(name);
            values.put(name, new SetValue(name, threshold, layer, below == null ? null : below.threshold()));
        });
        for (PlannedLook look : layer.looks()) {
            SetLook below = looks.get(look.name());
            looks.put(look.name(), new SetLook(look, layer, below == null ? null : below.look()));
        }
        layer.gates().forEach((item, rule) -> {
            SetGate below = gates.get(item);
            gates.put(item, new SetGate(item, rule, layer, below == null ? null : below.rule()));
        });
    }

    List<PlannedLook> planned() {
        return looks.values().stream().map(SetLook::look).toList();
    }
}
