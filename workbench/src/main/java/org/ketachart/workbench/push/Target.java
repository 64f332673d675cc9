package org.ketachart.workbench.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/**
 * The base address of a FHIR server, such as {@code https://fhir.example.org/r4}. It holds no secret, so it may be printed.
 *
 * @param base absolute, of http or https, without user, query, fragment and a slash at its end
 */
public record Target(URI base) {
    private static final int LAST_PORT = 65535;

    /** Reads an address as a user writes it, or says all that is wrong with it without quoting it. */
    public static Result<Target> parse(String text) {
        URI given;
        try {
            given = new URI(text);
        } catch (URISyntaxException e) {
            return Result.refused(List.of(notAnAddress()));
        }
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        List<Issue> faults = new ArrayList<>();
        if (!List.of("http", "https").contains(scheme) || given.getHost() == null || given.getPort() > LAST_PORT) {
            faults.add(notAnAddress());
        }
        if (given.getRawUserInfo() != null) {
            faults.add(PushFault.ADDRESS.issue(
                    "must have no user and password, for a token is handed over apart from it"));
        }
        if (given.getRawQuery() != null) {
            faults.add(PushFault.ADDRESS.issue("must have no query"));
        }
        if (given.getRawFragment() != null) {
            faults.add(PushFault.ADDRESS.issue("must have no fragment"));
        }
        return faults.isEmpty()
                ? Result.of(new Target(URI.create(text.replaceAll("/+$", ""))))
                : Result.refused(faults);
    }

    private static Issue notAnAddress() {
        return PushFault.ADDRESS.issue(
                "must be an absolute address of http or https, such as https://fhir.example.org/r4");
    }

    /** Returns the address of something on this server, such as {@code metadata} or {@code Patient/17}, or its own for nothing. */
    URI at(String path) {
        return path.isEmpty() ? base : URI.create(base + "/" + path);
    }

    /** Returns whether a token sent here can be read by nobody on the way: over TLS, or to this very machine. */
    boolean keepsSecrets() {
        String host = base.getHost();
        return "https".equalsIgnoreCase(base.getScheme())
                || host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
