package org.ketachart.cds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.EvidenceSource;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.SourceKind;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/**
 * A medicine as it is ordered.
 *
 * @param ref the order; absent while it has no id
 * @param name by which the order is told from others in its request
 * @param what the medicine, in codes and words
 * @param drugs which of our two it is; none for another medicine
 * @param route by which way; absent where none was read
 * @param selected whether it is what was just picked, or is about to be signed
 */
record Medicine(
        @Nullable HostRef ref,
        String name,
        Concept what,
        Set<Drug> drugs,
        @Nullable Route route,
        boolean selected) {
    private static final int LONGEST_ID = 64;
    private static final String DRAFT = "draft.";

    /** Returns the id of the evidence that this order is. */
    RecordId evidenceId() {
        String id = DRAFT + name.replace('/', '.');
        return new RecordId(
                id.length() <= LONGEST_ID && CdsObject.isId(id) ? id : DRAFT + Uuids.named("draft|" + name));
    }

    /** Returns whether evidence is an order that nobody signed yet. */
    static boolean isDraft(RecordId id) {
        return id.value().startsWith(DRAFT);
    }

    /** Returns its words: the text, or what its codes are displayed as. */
    String words() {
        List<String> words = new ArrayList<>();
        if (what.text() != null) {
            words.add(what.text().text());
        }
        for (Code code : what.codes()) {
            if (code.display() != null) {
                words.add(code.display());
            }
        }
        return String.join(" ", words);
    }

    /**
     * Returns what rules take this order for; nothing where no rule's topic is meant. What a code does not say for certain needs review.
     *
     * @param on the day: once it is signed, it is taken
     */
    @Nullable
    Evidence evidence(TermSet terms, LocalDate on) {
        Set<Topic> certain = new LinkedHashSet<>();
        Set<Topic> maybe = new LinkedHashSet<>();
        for (Code code : what.codes()) {
            terms.of(code).stream()
                    .filter(term -> term.meaning() == TermMeaning.PRESENT)
                    .forEach(term -> certain.add(term.topic()));
        }
        certain.removeIf(Medicine::isOfAnotherSetting);
        if (certain.isEmpty()) {
            what.codes().forEach(code -> maybe.addAll(terms.near(code)));
            maybe.addAll(terms.hinted(words()));
        }
        maybe.removeIf(Medicine::isOfAnotherSetting);
        Set<Topic> topics = certain.isEmpty() ? maybe : certain;
        if (topics.isEmpty()) {
            return null;
        }
        return new Evidence(
                evidenceId(),
                List.copyOf(topics),
                what,
                new Statement.Present(Lasting.NOW, PartialDate.of(on), null, null),
                PartialDate.of(on),
                new EvidenceSource(SourceKind.CHART, ref, null),
                certain.isEmpty() ? Confidence.NEEDS_REVIEW : Confidence.CONFIRMED,
                List.of());
    }

    /** The code of a medicine means in an allergy that it is not tolerated, which an order of it does not say. */
    private static boolean isOfAnotherSetting(Topic topic) {
        return topic.code().startsWith("hypersensitivity-")
                || topic.code().startsWith("allergy-")
                || topic.code().startsWith("family-");
    }

    @Override
    public String toString() {
        return "Medicine[withheld]";
    }
}
