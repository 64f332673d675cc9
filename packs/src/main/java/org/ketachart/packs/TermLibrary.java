package org.ketachart.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.RecordId;

/** The terms that come with the library: by which codes a chart means the topics of the screening rules. A host lays its own beside them. */
public final class TermLibrary {
    /** The terms of the screening rules. */
    public static final RecordId SCREENING = new RecordId("screening-terms");

    private final TermReader reader = new TermReader();

    /** Creates the library, which holds nothing. */
    public TermLibrary() {}

    /** Returns which packs there are. */
    public List<RecordId> ids() {
        return List.of(SCREENING);
    }

    /** Returns the terms of a pack; nothing if there is none of this id. */
    public Optional<TermSet> find(RecordId id) {
        if (!ids().contains(id)) {
            return Optional.empty();
        }
        try (InputStream in = TermLibrary.class.getResourceAsStream("terms/" + id.value() + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold every term pack of the library");
            }
            return Optional.of(reader.read(in.readAllBytes()).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
