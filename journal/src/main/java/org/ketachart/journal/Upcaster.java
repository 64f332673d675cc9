package org.ketachart.journal;

/** Lifts a line of one version to the next, on its bytes; the file itself is never rewritten. */
public interface Upcaster {
    /** Returns the version it reads; what it gives is of the version after. */
    int from();

    /**
     * Returns the same event as the next version writes it.
     *
     * @param line one JSON object of version {@link #from()}, without its line end
     */
    byte[] upcast(byte[] line);
}
