package org.ketachart.core.value;

/** How well a value is supported: how many sources say so, or that it is only our default. */
public enum Mark implements Coded {
    /** Read in two or more documents, which may reproduce one original. */
    V2,
    /** Read in one document. */
    V1,
    /** From memory, not checked against a document. */
    M,
    /** A design default, for the clinic to set. */
    D;

    /** Returns the mark as the clinical reference writes it. */
    @Override
    public String code() {
        return name();
    }
}
