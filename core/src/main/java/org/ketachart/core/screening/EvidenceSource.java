package org.ketachart.core.screening;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;

/**
 * Where evidence comes from.
 *
 * @param kind which of the three
 * @param written where it is written; absent when nowhere that can be pointed to
 * @param saidBy who asked, looked or charted; absent when unknown
 */
public record EvidenceSource(
        SourceKind kind,
        @Nullable HostRef written,
        @Nullable HostRef saidBy) {
    /** Checks that all of it is there. */
    public EvidenceSource {
        Require.present("kind", kind);
    }
}
