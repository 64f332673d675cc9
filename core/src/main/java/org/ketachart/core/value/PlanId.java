package org.ketachart.core.value;

/**
 * The id of a maintenance plan, one revision of it.
 *
 * @param value given by the host, {@code [A-Za-z0-9.-]{1,64}}; the library makes none
 */
public record PlanId(String value) implements Id {
    /** Checks the form. */
    public PlanId {
        Id.check("plan id", value);
    }

    @Override
    public String toString() {
        return "PlanId[withheld]";
    }
}
