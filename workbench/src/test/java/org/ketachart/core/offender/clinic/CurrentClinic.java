package org.ketachart.core.offender.clinic;

/** Breaks never 7. */
public final class CurrentClinic {
    private final ThreadLocal<String> current = new ThreadLocal<>();

    /** Returns the clinic nobody passed. */
    public String get() {
        return current.get();
    }
}
