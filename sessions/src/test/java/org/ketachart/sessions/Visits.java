package org.ketachart.sessions;

import java.util.EnumMap;
import java.util.Map;
import org.ketachart.core.session.SessionState;

/** One script for every state a visit can be in. */
final class Visits {
    static final String CLEARED = "@-30 open; order; product; arrive; prepare; @-10 bp 128/78 as before; clear yes";
    static final String DOSING = CLEARED + "; @0 begin";
    static final String MONITORING = DOSING + "; @5 give as a2; @10 give as a3; @11 complete";
    static final String READY = MONITORING + "; @40 bp 138/86; @120 bp 126/80; ready";

    private Visits() {}

    static Map<SessionState, String> byState() {
        Map<SessionState, String> scripts = new EnumMap<>(SessionState.class);
        String there = "@-30 open; order; product; @-20 arrive; prepare";
        scripts.put(SessionState.PLANNED, "@-30 open; order; product");
        scripts.put(SessionState.ARRIVED, there);
        scripts.put(SessionState.CLEARED, CLEARED);
        scripts.put(SessionState.DOSING, DOSING);
        scripts.put(SessionState.MONITORING, MONITORING);
        scripts.put(SessionState.READY, READY);
        scripts.put(SessionState.FINISHED, READY + "; @125 finish");
        scripts.put(SessionState.LEFT, MONITORING + "; @50 leave");
        scripts.put(SessionState.TRANSFERRED, MONITORING + "; @50 transfer");
        scripts.put(SessionState.WITHHELD, there + "; withhold");
        scripts.put(SessionState.CANCELLED, "@-30 open; order; product; cancel");
        scripts.put(SessionState.NO_SHOW, "@-30 open; order; product; noshow");
        return scripts;
    }
}
