package org.ketachart.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermHint;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * Reads a pack of terms, or gives every fault of it at once. What it does not know it refuses.
 *
 * <pre>{@code
 * "terms": {"benzodiazepine": {"atc": {"N05BA": "below V1"}}, "porphyria": {"snomed": {"418470004": "whole V1"}}},
 * "hints": {"benzodiazepine": ["lorazepam"]}
 * }</pre>
 *
 * <p>Beside a code stand, in this order, its meaning where that is not {@code present}, {@code below} where everything below it means the same,
 * {@code whole} where it names the whole topic, so that its denial denies the topic, and its mark.
 */
public final class TermReader {
    private static final String WHOLE = "whole";
    private static final Set<String> FIELDS = Set.of("id", "version", "effective", "terms", "hints");

    /** Creates a reader, which holds nothing. */
    public TermReader() {}

    /** Reads one pack. */
    public Result<TermSet> read(byte[] document) {
        Map<String, Object> object = new PackJson().read(document);
        if (object == null) {
            return Result.refused(
                    List.of(PackFault.JSON.at("", "a pack must be one JSON object, each name in it once")));
        }
        List<Issue> issues = new ArrayList<>();
        PackObject pack = new PackObject(object, "", issues);
        pack.only(FIELDS);
        RecordId id = pack.id("id");
        RecordId version = pack.id("version");
        pack.date("effective");
        List<Term> terms = new ArrayList<>();
        pack.each("terms", true, "codes by system", (code, parts) -> terms.addAll(terms(code, parts)));
        List<TermHint> hints = hints(pack);
        return issues.isEmpty()
                ? Result.of(new TermSet(
                        new ProtocolRef(Objects.requireNonNull(id), Objects.requireNonNull(version)), terms, hints))
                : Result.refused(issues);
    }

    private static List<Term> terms(String code, PackObject parts) {
        List<Term> terms = new ArrayList<>();
        Topic topic = topic(code, parts);
        for (String name : parts.names()) {
            Optional<TermSystem> system = Arrays.stream(TermSystem.values())
                    .filter(one -> one.code().equals(name))
                    .findFirst();
            PackObject codes = system.isEmpty() ? null : parts.object(name, true);
            if (system.isEmpty()) {
                parts.fault(PackFault.UNKNOWN, name, "must be a terminology of term packs");
            } else if (codes != null) {
                for (String one : codes.names()) {
                    Term term = topic == null ? null : term(topic, system.get(), one, codes);
                    if (term != null) {
                        terms.add(term);
                    }
                }
            }
        }
        return terms;
    }

    private static @Nullable Term term(Topic topic, TermSystem system, String code, PackObject codes) {
        String text = codes.text(code, true);
        if (text == null) {
            return null;
        }
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        Mark mark = take(words, Mark.values(), words.size() - 1);
        boolean whole = !words.isEmpty() && words.get(words.size() - 1).equals(WHOLE);
        if (whole) {
            words.remove(words.size() - 1);
        }
        TermMatch match = take(words, TermMatch.values(), words.size() - 1);
        TermMeaning meaning = take(words, TermMeaning.values(), words.size() - 1);
        if (mark == null || mark == Mark.M || !words.isEmpty() || match == TermMatch.CODE) {
            codes.fault(PackFault.TEXT, code, "must be a meaning, below, whole and a mark, such as past V1");
            return null;
        }
        if (match == TermMatch.BELOW && system != TermSystem.ATC) {
            codes.fault(PackFault.CONTRADICTION, code, "only a code of ATC has others below it that begin with it");
            return null;
        }
        boolean deniable = match == null && (meaning == null || meaning == TermMeaning.ASKED);
        if (whole && !deniable) {
            codes.fault(
                    PackFault.CONTRADICTION,
                    code,
                    "only a code that says or asks whether it is there is the whole of it");
            return null;
        }
        try {
            return new Term(
                    topic,
                    system.uri(),
                    code,
                    match == null ? TermMatch.CODE : match,
                    meaning == null ? TermMeaning.PRESENT : meaning,
                    whole,
                    mark);
        } catch (DomainException e) {
            codes.fault(PackFault.TEXT, code, "must be a code");
            return null;
        }
    }

    /** Takes a word off a list if it stands at a place and is one of some; nothing if it is none. */
    private static <E extends Coded> @Nullable E take(List<String> words, E[] known, int place) {
        if (place < 0) {
            return null;
        }
        for (E one : known) {
            if (one.code().equals(words.get(place))) {
                words.remove(place);
                return one;
            }
        }
        return null;
    }

    private static List<TermHint> hints(PackObject pack) {
        List<TermHint> hints = new ArrayList<>();
        PackObject given = pack.object("hints", false);
        if (given == null) {
            return hints;
        }
        for (String code : given.names()) {
            Topic topic = TopicReader.topic(code);
            if (topic == null) {
                given.fault(PackFault.TEXT, code, "a topic must have 1 to 64 of a-z 0-9 -, a letter first");
            }
            for (String word : given.texts(code)) {
                try {
                    hints.add(new TermHint(topic == null ? new Topic("none") : topic, word));
                } catch (DomainException e) {
                    given.fault(PackFault.TEXT, code, "a hint must be in lower case, of three letters or more");
                }
            }
        }
        return hints;
    }

    private static @Nullable Topic topic(String code, PackObject parts) {
        Topic topic = TopicReader.topic(code);
        if (topic == null) {
            parts.fault(PackFault.TEXT, "", "a topic must have 1 to 64 of a-z 0-9 -, a letter first");
        }
        return topic;
    }
}
