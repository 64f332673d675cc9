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

    /** Returns a pointer by relative reference, such as {@code HostRef.literal("Patient", "17")}. */
    public static HostRef literal(String type, String id) {
        return new HostRef(type, type + "/" + id, null);
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
