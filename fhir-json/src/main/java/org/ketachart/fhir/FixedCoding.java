package org.ketachart.fhir;

import java.util.List;
import org.ketachart.core.value.Code;

/** A coding that is always the same in its place, such as the category of a vital sign. */
public final class FixedCoding {
    private final Code code;
    private final byte[] json;

    /** Creates a fixed coding. */
    public FixedCoding(String system, String code, String display) {
        this.code = new Code(system, code, display);
        this.json = CodeTable.fragment(List.of(this.code));
    }

    /** Returns the coding. */
    public Code code() {
        return code;
    }

    boolean is(String system, String word) {
        return code.code().equals(word) && code.system().equals(system);
    }

    byte[] json() {
        return json;
    }
}
