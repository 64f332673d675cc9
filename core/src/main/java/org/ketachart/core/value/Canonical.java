package org.ketachart.core.value;

/** Where everything of ours that has a URL has it. Provisional until the domain is owned. */
public final class Canonical {
    /** The base of every canonical URL of ours. */
    public static final String BASE = "https://ketachart.org/fhir";

    private static final String CODE_SYSTEMS = BASE + "/CodeSystem/";

    private Canonical() {}

    /** Returns the URL of a code system of ours. */
    public static String codeSystem(String name) {
        return CODE_SYSTEMS + name;
    }

    /** Returns whether a code system is of ours. */
    public static boolean isCodeSystem(String url) {
        return url.startsWith(CODE_SYSTEMS);
    }
}
