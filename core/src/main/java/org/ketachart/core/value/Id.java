package org.ketachart.core.value;

/** An id given by the host. Hosts put record numbers into ids, so none shows itself in {@code toString}. */
public sealed interface Id permits ClinicId, SessionId, CourseId, PhaseId, PlanId, EventId, RecordId {
    /** Returns the id as given, {@code [A-Za-z0-9.-]{1,64}}. */
    String value();

    /**
     * Checks the form of an id. Those of other systems that have an underscore or a slash are for the host to map.
     *
     * @param name what the id is of, such as {@code session id}
     * @throws DomainException with {@link CoreFault#ID} otherwise
     */
    static void check(String name, String value) {
        boolean fits = !value.isEmpty() && value.length() <= 64;
        for (int i = 0; fits && i < value.length(); i++) {
            char c = value.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        }
        if (!fits) {
            throw new DomainException(CoreFault.ID, name + " must have 1 to 64 characters of A-Z a-z 0-9 . -");
        }
    }
}
