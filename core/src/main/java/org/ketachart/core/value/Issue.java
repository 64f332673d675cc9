package org.ketachart.core.value;

/**
 * A fault in data that came from outside.
 *
 * <p>Not an alert (for a human, in a session) and not a finding (from a rule, in screening).
 *
 * @param severity whether the input was refused, or read with a tolerance
 * @param code the stable code, {@code KC-<area>-<nnn>}
 * @param path where: a FHIRPath, a JSON path, or {@code line 7: payload.taken}
 * @param message what must hold, then what was met; lower case, no full stop, no patient data
 */
public record Issue(Severity severity, String code, String path, String message) {
    /** Checks that all of it is there. */
    public Issue {
        Require.present("severity, code, path, message", severity, code, path, message);
    }

    /** How grave an issue is for the input that has it. */
    public enum Severity {
        /** The input was refused. */
        ERROR,
        /** The input was read; what was met is kept. */
        WARNING
    }

    /** Returns a fault for which the input is refused. */
    public static Issue error(String code, String path, String message) {
        return new Issue(Severity.ERROR, code, path, message);
    }

    /** Returns something worth reporting for which nothing is refused. */
    public static Issue warning(String code, String path, String message) {
        return new Issue(Severity.WARNING, code, path, message);
    }

    /** Returns this issue with the given place put before its own path. */
    public Issue at(String prefix) {
        return new Issue(
                severity, code, path.isEmpty() ? prefix : prefix + (path.startsWith("[") ? "" : ".") + path, message);
    }

    /** Returns whether the input is refused for this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
