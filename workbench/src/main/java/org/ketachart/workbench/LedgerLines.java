package org.ketachart.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.ChainFinding;
import org.ketachart.journal.fault.ChainFault;

/** The lines of a ledger log as they stand, by which a finding of its chain is told in the words of the other reports. */
final class LedgerLines {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final List<String> lines;

    LedgerLines(Document log) {
        lines = new String(log.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    /**
     * Returns a finding with the id of its entry beside the number, as its line states it, and with what helps whoever kept another hash.
     *
     * @param kept the head that was kept elsewhere; none when null
     */
    Issue issue(ChainFinding finding, @Nullable String kept) {
        Issue issue = finding.issue();
        String message = issue.message();
        if (finding.fault() == ChainFault.UNTRUSTED && isHashOfHead(kept)) {
            message = "the head that was kept must be the hash of an entry, is that of a head line;"
                    + " keep what verify prints, which that line names as previous";
        } else if (finding.seq() > 0) {
            String entry = "entry " + finding.seq();
            message = findId(finding.line())
                    .map(id -> issue.message().replace(entry, entry + " (" + id + ")"))
                    .orElse(message);
        }
        return Issue.error(issue.code(), issue.path(), message);
    }

    private boolean isHashOfHead(@Nullable String hash) {
        return lines.stream()
                .anyMatch(line -> line.contains("\"type\":\"ledger-head\"")
                        && line.stripTrailing().endsWith(",\"hash\":\"" + hash + "\"}"));
    }

    private Optional<String> findId(int line) {
        if (line < 1 || line > lines.size()) {
            return Optional.empty();
        }
        try (JsonParser in = new JsonFactory().createParser(lines.get(line - 1))) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                if (field.equals("id")) {
                    return Optional.ofNullable(in.getValueAsString())
                            .filter(id -> ID.matcher(id).matches());
                }
                in.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
