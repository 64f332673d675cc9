package org.ketachart.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.sessions.protocol.GateItem;
import org.ketachart.sessions.protocol.GateRule;
import org.ketachart.sessions.protocol.PlannedLook;
import org.ketachart.sessions.protocol.ProtocolValue;
import org.ketachart.sessions.protocol.Threshold;

/** Reads a pack, or gives every fault of it at once. What it does not know it refuses. */
public final class PackReader {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "effective",
            "layer",
            "title",
            "drug",
            "route",
            "setting",
            "notices",
            "instructions",
            "values",
            "looks",
            "gates",
            "surroundings",
            "crisisContact");
    private static final List<String> PURPOSE = List.of("title", "drug", "route", "setting", "notices", "instructions");

    /** Creates a reader, which holds nothing. */
    public PackReader() {}

    /** Reads one pack. */
    public Result<ProtocolPack> read(byte[] document) {
        Map<String, Object> object = new PackJson().read(document);
        if (object == null) {
            return Result.refused(
                    List.of(PackFault.JSON.at("", "a pack must be one JSON object, each name in it once")));
        }
        List<Issue> issues = new ArrayList<>();
        PackObject pack = new PackObject(object, "", issues);
        pack.only(FIELDS);
        RecordId id = pack.id("id");
        RecordId version = pack.id("version");
        LocalDate effective = pack.date("effective");
        Layer layer = pack.word("layer", List.of(Layer.values()), true);
        boolean library = layer == Layer.LIBRARY;
        Purpose purpose = library ? purpose(pack) : null;
        if (layer != null && !library) {
            for (String name : PURPOSE) {
                if (pack.has(name)) {
                    pack.fault(PackFault.UNKNOWN, name, "only the library says what a protocol is for");
                }
            }
        }
        Map<ProtocolValue, Threshold> values = new ValueReader().read(pack, library);
        List<PlannedLook> looks = new LookReader().read(pack, library);
        Map<GateItem, GateRule> gates = new GateReader().read(pack, library);
        Note surroundings = pack.note("surroundings", false);
        Note crisisContact = pack.note("crisisContact", false);
        if (!issues.isEmpty()) {
            return Result.refused(issues);
        }
        return Result.of(new ProtocolPack(
                Objects.requireNonNull(id),
                Objects.requireNonNull(version),
                Objects.requireNonNull(effective),
                Objects.requireNonNull(layer),
                purpose,
                values,
                looks,
                gates,
                surroundings,
                crisisContact));
    }

    private static @Nullable Purpose purpose(PackObject pack) {
        Note title = pack.note("title", true);
        Drug drug = pack.word("drug", List.of(Drug.values()), true);
        Route route = pack.word("route", List.of(Route.values()), true);
        Setting setting = setting(pack, drug);
        Map<String, Note> notices = byRow(pack, "notices");
        Map<String, Note> instructions = byRow(pack, "instructions");
        return title == null || drug == null || route == null || setting == null
                ? null
                : new Purpose(title, drug, route, setting, notices, instructions);
    }

    private static @Nullable Setting setting(PackObject pack, @Nullable Drug drug) {
        String text = pack.text("setting", true);
        if (Setting.HOME.code().equals(text)) {
            pack.fault(
                    PackFault.AT_HOME,
                    "setting",
                    "must be clinic or telehealth; a dose at home alone is never planned (MON-37)");
            return null;
        }
        Setting setting = text == null ? null : pack.word("setting", List.of(Setting.CLINIC, Setting.TELEHEALTH), true);
        if (setting == Setting.TELEHEALTH && drug == Drug.ESKETAMINE) {
            pack.fault(PackFault.AT_HOME, "setting", "must be clinic; esketamine is never planned at home (CAR-13)");
            return null;
        }
        return setting;
    }

    /** Returns words by row of the clinical reference, in the order of the file; none where the field is absent. */
    static Map<String, Note> byRow(PackObject pack, String name) {
        Map<String, Note> found = new LinkedHashMap<>();
        PackObject given = pack.object(name, false);
        if (given == null) {
            return found;
        }
        for (String row : given.names()) {
            Note words = given.note(row, true);
            if (!row.matches(Origin.ROW)) {
                given.fault(PackFault.TEXT, row, "must be a row of the clinical reference, such as CAR-09");
            } else if (words != null) {
                found.put(row, words);
            }
        }
        return found;
    }
}
