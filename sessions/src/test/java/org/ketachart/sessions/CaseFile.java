package org.ketachart.sessions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.sessions.protocol.Firmness;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GatePolicy;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.Protocol;
import org.ketachart.sessions.protocol.Protocols;

/** A step in a visit and what is said of it, as a file of named lines. */
record CaseFile(Map<String, String> lines) {
    private static final Path CASES = Path.of("src/test/resources");

    static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    static CaseFile read(String folder, String name) throws IOException {
        Map<String, String> lines = new HashMap<>();
        for (String line : Files.readAllLines(CASES.resolve(folder).resolve(name))) {
            int colon = line.indexOf(':');
            lines.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new CaseFile(lines);
    }

    String get(String name) {
        return lines.get(name);
    }

    List<String> codes(String name) {
        return get(name).isEmpty() ? List.of() : List.of(get(name).split(" ", -1));
    }

    /** Returns the visit as it stands before the step. */
    ScriptedVisit visit() {
        ScriptedVisit visit = new ScriptedVisit(protocol());
        if (!get("given").isEmpty()) {
            visit.play(get("given"));
        }
        if (lines.containsKey("amends")) {
            visit.amending(get("amends"));
        }
        return visit;
    }

    private Protocol protocol() {
        return switch (get("protocol")) {
            case "esketamine-nasal" -> Protocols.esketamineNasal();
            case "ketamine-intravenous" -> Protocols.ketamineIntravenous();
            case "ketamine-telehealth" -> telehealth();
            default -> throw new IllegalArgumentException("no such protocol: " + get("protocol"));
        };
    }

    /** Telehealth by the infusion's numbers: what matters here is the setting and what it asks. */
    static Protocol telehealth() {
        Protocol infusion = Protocols.ketamineIntravenous();
        Map<GateItem, GateRule> gates = new EnumMap<>(infusion.gates().rules());
        gates.put(GateItem.TELEHEALTH_CONSENT, GateRule.of(Firmness.HARD, "none", Mark.D));
        gates.put(GateItem.MONITOR_PERSON, GateRule.of(Firmness.HARD, "MON-36", Mark.D));
        return new Protocol(
                ProtocolRef.of("ketamine-telehealth", "0.2.0"),
                Drug.RACEMIC_KETAMINE,
                infusion.route(),
                Setting.TELEHEALTH,
                infusion.limits(),
                new ArrayList<>(infusion.looks()),
                new GatePolicy(gates));
    }
}
