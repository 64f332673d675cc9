package org.ketachart.core.value;

import org.jspecify.annotations.Nullable;

/**
 * Points to a resource that the EHR owns: a patient, a practitioner, an encounter, a condition.
 *
 * <p>The host's resources are adopted by reference and never duplicated. Names are not held, so none can leak.
 *
 * @param type the FHIR resource type, such as {@code Patient}
 * @param literal the relative or absolute reference, such as {@code Patient/17}; unknown when absent
 * @param identifier the business identifier; one of the two must be there
 */
public record HostRef(
        String type, @Nullable String literal, @Nullable Identifier identifier) {
    /** Checks that it points somewhere. */
    public HostRef {
        Require.present("type", type);
        Require.token("reference type", type);
        Require.that(isNamed(type), CoreFault.TEXT, "reference type must be a FHIR resource type");
        Require.token("reference", literal);
        Require.that(
                literal != null || identifier != null,
                CoreFault.MISSING,
                "a reference must have a literal or an identifier");
        Require.that(
                literal == null
                        || literal.startsWith(type + "/")
                        || literal.contains("/" + type + "/")
                        || literal.startsWith("urn:"),
                "a literal reference must name its own type");
    }

    private static boolean isNamed(String type) {
        boolean letters = type.charAt(0) >= 'A' && type.charAt(0) <= 'Z';
        for (int i = 1; letters && i < type.length(); i++) {
            char c = type.charAt(i);
            letters = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
        return letters;
    }

    /**
     * Returns a pointer by relative reference, such as {@code HostRef.literal("Patient", "17")}.
     *
     * @param id alone, without its type; {@link #of} takes both in one
     * @throws DomainException if the id is none
     */
    public static HostRef literal(String type, String id) {
        Require.present("type, id", type, id);
        Require.that(!id.contains("/"), CoreFault.TEXT, "the id of a reference must not hold a /");
        return new HostRef(type, type + "/" + id, null);
    }

    /**
     * Returns a pointer by relative reference as FHIR writes it, such as {@code HostRef.of("Patient/17")}.
     *
     * @throws DomainException if it is no type, a slash and an id
     */
    public static HostRef of(String reference) {
        Require.present("reference", reference);
        int slash = reference.indexOf('/');
        Require.that(
                slash > 0 && slash < reference.length() - 1,
                CoreFault.TEXT,
                "a reference must be a type, a slash and an id");
        return literal(reference.substring(0, slash), reference.substring(slash + 1));
    }

    /** Returns a pointer by business identifier. */
    public static HostRef identified(String type, String system, String value) {
        return new HostRef(type, null, new Identifier(system, value));
    }

    @Override
    public String toString() {
        return "HostRef[" + type + "]";
    }
}
