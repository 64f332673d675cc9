package org.ketachart.sessions.ledger;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;

/** Whether two references are of one person, as far as their forms can be compared. What cannot be is {@link #UNTOLD}, never {@link #OTHER}. */
enum Likeness {
    SAME,
    OTHER,
    UNTOLD;

    static Likeness of(HostRef one, HostRef other) {
        if (one.equals(other)) {
            return SAME;
        }
        if (!one.type().equals(other.type())) {
            return UNTOLD;
        }
        Likeness literals = ofLiterals(one.type(), one.literal(), other.literal());
        Likeness identifiers = ofIdentifiers(one.identifier(), other.identifier());
        if (literals == SAME || identifiers == SAME) {
            return SAME;
        }
        return literals == OTHER || identifiers == OTHER ? OTHER : UNTOLD;
    }

    /** A relative reference and an absolute one are of one server; two absolute ones of two servers say nothing of each other. */
    private static Likeness ofLiterals(String type, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return UNTOLD;
        }
        if (one.equals(other)) {
            return SAME;
        }
        int first = at(type, one);
        int second = at(type, other);
        if (first < 0 || second < 0) {
            return first < 0 && second < 0 ? OTHER : UNTOLD;
        }
        boolean oneServer = first == 0 || second == 0 || one.substring(0, first).equals(other.substring(0, second));
        if (!oneServer) {
            return UNTOLD;
        }
        return name(one.substring(first)).equals(name(other.substring(second))) ? SAME : OTHER;
    }

    private static int at(String type, String literal) {
        return literal.startsWith(type + "/") ? 0 : literal.lastIndexOf("/" + type + "/");
    }

    /** A version of somebody is still the same. */
    private static String name(String reference) {
        String whole = reference.startsWith("/") ? reference.substring(1) : reference;
        int version = whole.indexOf("/_history/");
        return version < 0 ? whole : whole.substring(0, version);
    }

    private static Likeness ofIdentifiers(@Nullable Identifier one, @Nullable Identifier other) {
        if (one == null || other == null || !one.system().equals(other.system())) {
            return UNTOLD;
        }
        return one.value().equals(other.value()) ? SAME : OTHER;
    }
}
