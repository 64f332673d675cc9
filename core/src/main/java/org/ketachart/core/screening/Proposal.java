package org.ketachart.core.screening;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What the library suggests, with every finding behind it. It clears nobody.
 *
 * @param id the host's
 * @param word the suggestion: the gravest of what its findings say
 * @param agent which drug it is about
 * @param jurisdiction whose label was followed
 * @param route by which way; absent when not decided, and then the rules of every way were asked
 * @param on the day it is about, in the clinic's zone
 * @param rules the rule pack and its version
 * @param findings in the order of the pack, each rule once
 */
public record Proposal(
        RecordId id,
        ClearanceWord word,
        Drug agent,
        Jurisdiction jurisdiction,
        @Nullable Route route,
        LocalDate on,
        ProtocolRef rules,
        List<Finding> findings) {
    /** Checks that each rule was asked once, and that the word is the gravest of what the findings say. */
    public Proposal {
        Require.present(
                "id, word, agent, jurisdiction, on, rules, findings",
                id,
                word,
                agent,
                jurisdiction,
                on,
                rules,
                findings);
        Require.date("on", on);
        findings = List.copyOf(findings);
        Set<RecordId> asked = new HashSet<>(findings.size() * 2);
        for (Finding finding : findings) {
            Require.that(asked.add(finding.rule().id()), "findings must not name one thing twice");
        }
        Require.that(word == gravest(findings), "a proposal must be the gravest of what its findings say");
    }

    /** Returns the gravest of what findings say; yes where there are none. */
    public static ClearanceWord gravest(List<Finding> findings) {
        ClearanceWord word = ClearanceWord.YES;
        for (Finding finding : findings) {
            word = finding.says().compareTo(word) > 0 ? finding.says() : word;
        }
        return word;
    }

    /** Returns the last day on which the same evidence says the same; nothing when no day changes it. */
    public Optional<LocalDate> until() {
        return findings.stream()
                .map(Finding::until)
                .filter(day -> day != null)
                .map(LocalDate.class::cast)
                .min(LocalDate::compareTo);
    }

    /** Returns every question that is open, each once, in the order of the findings; those of findings that change no word come last. */
    public List<Question> questions() {
        return Stream.concat(asked(ClearanceWord.ASK), asked(null)).distinct().toList();
    }

    private Stream<Question> asked(@Nullable ClearanceWord says) {
        return findings.stream()
                .filter(finding -> says == null || finding.says().compareTo(says) >= 0)
                .flatMap(finding -> finding.missing().stream());
    }
}
