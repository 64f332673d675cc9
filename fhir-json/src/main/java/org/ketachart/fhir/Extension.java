package org.ketachart.fhir;

import org.ketachart.core.value.Canonical;
import org.ketachart.fhir.internal.JsonBytes;

/** An extension that our resources carry: where it stands and what type its value has. */
public final class Extension {
    private final String url;
    private final String context;
    private final String type;
    private final boolean listed;
    private final String valueName;
    private final byte[] opening;

    private Extension(String url, String context, String type, boolean listed) {
        this.url = url;
        this.context = context;
        this.type = type;
        this.listed = listed;
        this.valueName = "value" + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        this.opening = JsonBytes.fragment("\"url\":\"" + url + "\"");
    }

    /** Returns an extension of ours, {@code {canonical}/StructureDefinition/{name}}. */
    static Extension ours(String name, String context, String type) {
        return new Extension(Canonical.BASE + "/StructureDefinition/" + name, context, type, false);
    }

    /** Returns an extension that others have defined, or by its relative url a part of a complex one. */
    static Extension named(String url, String context, String type) {
        return new Extension(url, context, type, false);
    }

    /** Returns a part of a complex extension that may stand there several times. */
    static Extension listed(String name, String type) {
        return new Extension(name, "Extension", type, true);
    }

    /** Returns the canonical. */
    public String url() {
        return url;
    }

    /** Returns the element it stands in, such as {@code Observation}. */
    public String context() {
        return context;
    }

    /** Returns the type of its value, such as {@code Coding}; {@code complex} if it holds extensions instead. */
    public String type() {
        return type;
    }

    /** Returns whether it is a part that may stand in its complex extension several times. */
    public boolean isListed() {
        return listed;
    }

    /** Returns the name of the value, such as {@code valueCoding}. */
    public String valueName() {
        return valueName;
    }

    /** Returns whether its definition is of this project. */
    public boolean isOurs() {
        return url.startsWith(Canonical.BASE);
    }

    byte[] opening() {
        return opening;
    }
}
