package org.ketachart.sessions.watch;

import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.ProtocolValue;

/** The numbers of a protocol that a schedule needs, whole; a part of one is dropped. */
final class Numbers {
    private Numbers() {}

    static int of(Limits limits, ProtocolValue name) {
        return limits.of(name).value().value().intValue();
    }
}
