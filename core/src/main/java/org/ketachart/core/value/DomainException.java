package org.ketachart.core.value;

import java.io.Serial;

/** A value or step that the record cannot hold, with its stable {@link #code()}; the message never repeats text that was entered. */
public final class DomainException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CoreFault fault;

    /**
     * Creates a refusal.
     *
     * @param fault which rule was broken
     * @param message what must hold, then what was met; no patient data
     */
    public DomainException(CoreFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** Returns which rule was broken. */
    public CoreFault fault() {
        return fault;
    }

    /** Returns the stable code of the broken rule, such as {@code KC-CORE-002}. */
    public String code() {
        return fault.code();
    }
}
