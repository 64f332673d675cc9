package org.ketachart.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.value.RecordId;

/** The protocols that come with the library: defaults for a clinic to look at and to set, each value with its origin. */
public final class ProtocolLibrary {
    private static final List<String> IDS = List.of(
            "esketamine-nasal",
            "esketamine-nasal-mdsi",
            "ketamine-intravenous",
            "ketamine-intramuscular",
            "ketamine-subcutaneous",
            "ketamine-oral",
            "ketamine-sublingual",
            "ketamine-nasal",
            "ketamine-telehealth-oral",
            "ketamine-telehealth-sublingual");

    private final PackReader reader = new PackReader();

    /** Creates the library, which holds nothing. */
    public ProtocolLibrary() {}

    /** Returns which protocols there are. */
    public List<RecordId> ids() {
        return IDS.stream().map(RecordId::new).toList();
    }

    /** Returns the library's pack of a protocol; nothing if there is none of this id. */
    public Optional<ProtocolPack> find(RecordId id) {
        if (!IDS.contains(id.value())) {
            return Optional.empty();
        }
        try (InputStream in = ProtocolLibrary.class.getResourceAsStream(id.value() + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold every protocol of the library");
            }
            return Optional.of(reader.read(in.readAllBytes()).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
