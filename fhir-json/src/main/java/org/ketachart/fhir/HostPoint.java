package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;

/**
 * Where a reference in the host's chart leads, as far as it says: Bundles of the field leave out types, systems and more.
 *
 * @param type the type, from the reference or from its literal; unknown when absent
 * @param literal the literal without its version; absent when there is none
 * @param system of the identifier
 * @param value of the identifier
 */
record HostPoint(
        @Nullable String type,
        @Nullable String literal,
        @Nullable String system,
        @Nullable String value) {
    private static final String VERSION = "/_history/";

    static @Nullable String withoutVersion(@Nullable String literal) {
        int version = literal == null ? -1 : literal.indexOf(VERSION);
        return literal == null || version < 0 ? literal : literal.substring(0, version);
    }

    /** Returns which version a literal names; nothing if it names none. */
    static @Nullable String version(String literal) {
        int version = literal.indexOf(VERSION);
        return version < 0 ? null : literal.substring(version + VERSION.length());
    }

    static boolean isAbsolute(String literal) {
        return literal.startsWith("urn:") || literal.contains("://");
    }

    /** Returns the literal as it reads outside the resource that holds it: a relative one is of the same server. */
    @Nullable
    String resolved(@Nullable String base) {
        return literal == null || base == null || isAbsolute(literal) ? literal : base + "/" + literal;
    }

    @Override
    public String toString() {
        return "HostPoint[" + type + "]";
    }
}
