package org.ketachart.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.RecordId;

/** The screening rules that come with the library: defaults for a clinic to look at and to set, each number with its origin. */
public final class RuleLibrary {
    /** The one pack of rules, for both drugs and every jurisdiction. */
    public static final RecordId SCREENING = new RecordId("screening");

    private final RuleReader reader = new RuleReader();

    /** Creates the library, which holds nothing. */
    public RuleLibrary() {}

    /** Returns which packs there are. */
    public List<RecordId> ids() {
        return List.of(SCREENING);
    }

    /** Returns a pack; nothing if there is none of this id. */
    public Optional<RulePack> find(RecordId id) {
        if (!ids().contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = RuleLibrary.class.getResourceAsStream("rules/" + id.value() + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold every rule pack of the library");
            }
            return Optional.of(reader.read(in.readAllBytes()).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
