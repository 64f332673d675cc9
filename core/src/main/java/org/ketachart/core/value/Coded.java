package org.ketachart.core.value;

/** A word of a closed list, with the stable code by which logs and FHIR resources know it. */
public interface Coded {
    /** Returns the code: lower case words joined by hyphens, a fault code or a mark; unique in its list and stable for life. */
    String code();
}
