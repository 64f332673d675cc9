package org.ketachart.workbench.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * What may be repeated of an answer. Codes, places in what we sent and HAPI's numbers always; the server's own words only where somebody
 * asked for them, for they may describe the patient; a token never.
 */
public final class ServerWords {
    private static final int MOST = 5;
    private static final int LONGEST = 300;
    private static final Set<String> CODES = Arrays.stream(IssueType.values())
            .filter(type -> type != IssueType.NULL)
            .map(IssueType::toCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern ENTRY = Pattern.compile("^Bundle\\.entry\\[([0-9]{1,5})\\]");
    private static final Pattern PLACE =
            Pattern.compile("[A-Z][A-Za-z]{2,40}(\\[[0-9]{1,5}\\])?(\\.[a-z][A-Za-z]{0,40}(\\[[0-9]{1,5}\\])?)*");
    private static final Pattern NUMBER = Pattern.compile("^HAPI-[0-9]{4}\\b");

    private final boolean shown;
    private final Optional<Token> token;

    /**
     * Creates the rule of one push.
     *
     * @param shown whether somebody asked for the server's own words
     * @param token what is taken out of them
     */
    public ServerWords(boolean shown, Optional<Token> token) {
        this.shown = shown;
        this.token = token;
    }

    /**
     * Returns what an OperationOutcome says, to stand at the end of a message; blank if it says nothing that may be repeated.
     *
     * @param outcome any JSON
     * @param sent what was sent, to name what the server points at
     */
    String of(JsonNode outcome, List<Part> sent) {
        List<String> said = new ArrayList<>();
        for (JsonNode issue : outcome.path("issue")) {
            if (!Set.of("warning", "information")
                    .contains(issue.path("severity").asText())) {
                said.add(issue(issue, sent));
            }
        }
        said.removeIf(String::isEmpty);
        if (said.isEmpty()) {
            return "";
        }
        String more = said.size() > MOST ? "; and " + (said.size() - MOST) + " more" : "";
        return " (" + String.join("; ", said.subList(0, Math.min(MOST, said.size()))) + more + ")";
    }

    private String issue(JsonNode issue, List<Part> sent) {
        List<String> words = new ArrayList<>();
        if (CODES.contains(issue.path("code").asText())) {
            words.add(issue.path("code").asText());
        }
        place(issue, sent).ifPresent(words::add);
        String own = issue.path("diagnostics").asText();
        Matcher number = NUMBER.matcher(own);
        if (number.find()) {
            words.add(number.group());
        }
        String text = issue.path("details").path("text").asText();
        if (shown) {
            for (String part : List.of(own, text)) {
                if (!part.isBlank()) {
                    words.add("\"" + shortened(withheld(part)) + "\"");
                }
            }
        }
        return String.join(" ", words);
    }

    private static Optional<String> place(JsonNode issue, List<Part> sent) {
        for (String name : List.of("expression", "location")) {
            for (JsonNode one : issue.path(name)) {
                // HAPI writes the type and id of a resource into comments of the path.
                String path = one.asText().replaceAll("/\\*.*?\\*/", "");
                if (PLACE.matcher(path).matches()) {
                    return Optional.of("at " + path + row(path, sent));
                }
            }
        }
        return Optional.empty();
    }

    private static String row(String path, List<Part> sent) {
        Matcher entry = ENTRY.matcher(path);
        int at = entry.find() ? Integer.parseInt(entry.group(1)) : -1;
        return at >= 0 && at < sent.size()
                ? ", row " + (at + 1) + ", " + sent.get(at).type()
                : "";
    }

    /**
     * Returns the server that a location is on, by scheme, host and port alone, for the rest may be a secret or an id; nothing if it is
     * none of HTTP.
     *
     * @param asked what a relative location starts from
     */
    Optional<String> origin(URI asked, String location) {
        try {
            URI to = asked.resolve(location);
            String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
            if (to.getHost() == null || !Set.of("http", "https").contains(scheme)) {
                return Optional.empty();
            }
            String port = to.getPort() < 0 ? "" : ":" + to.getPort();
            String origin = scheme + "://" + to.getHost().toLowerCase(Locale.ROOT) + port;
            return origin.length() <= LONGEST ? Optional.of(withheld(origin)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String withheld(String text) {
        return token.map(given -> given.withheldFrom(text)).orElse(text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
