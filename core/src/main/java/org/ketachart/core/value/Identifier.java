package org.ketachart.core.value;

/**
 * A name for something in the namespace that issued it, such as a medical record number.
 *
 * @param system the namespace, an absolute URI
 * @param value the name in it
 */
public record Identifier(String system, String value) {
    /** Checks both texts. */
    public Identifier {
        Require.present("system, value", system, value);
        Require.token("identifier system", system);
        Require.that(system.indexOf(':') > 0, CoreFault.TEXT, "identifier system must be an absolute URI");
        Require.text("identifier value", value);
    }

    @Override
    public String toString() {
        return "Identifier[withheld]";
    }
}
