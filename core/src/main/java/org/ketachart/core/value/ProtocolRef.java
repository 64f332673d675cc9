package org.ketachart.core.value;

/**
 * The version of a protocol by which a record was judged, so that old sessions keep the rules of their day.
 *
 * @param id the protocol, such as {@code esketamine-nasal}
 * @param version its version, such as {@code 1.2.0}
 */
public record ProtocolRef(RecordId id, RecordId version) {
    /** Checks that all of it is there. */
    public ProtocolRef {
        Require.present("id, version", id, version);
    }

    /** Returns a protocol by its texts. */
    public static ProtocolRef of(String id, String version) {
        return new ProtocolRef(new RecordId(id), new RecordId(version));
    }
}
