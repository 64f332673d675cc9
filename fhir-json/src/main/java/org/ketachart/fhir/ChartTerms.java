package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;

/** What the concepts of one chart mean. A concept that was met before, byte for byte, is not read again. */
final class ChartTerms {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String SNOMED_OID = "urn:oid:2.16.840.1.113883.6.96";

    private final TermSet terms;
    private final Set<Topic> classes;
    private final Map<ChartSetting, Map<Slice, ChartMeaning>> met = new EnumMap<>(ChartSetting.class);

    ChartTerms(TermSet terms) {
        this.terms = terms;
        this.classes = classes(terms);
    }

    /** A topic with several codes in one terminology, or with a branch of one, is a class: who denies one member does not deny it. */
    private static Set<Topic> classes(TermSet terms) {
        Set<Topic> found = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (Term term : terms.terms()) {
            boolean names = term.meaning() == TermMeaning.PRESENT || term.meaning() == TermMeaning.PAST;
            if (names
                    && (term.match() == TermMatch.BELOW || !met.add(term.topic().code() + '|' + term.system()))) {
                found.add(term.topic());
            }
        }
        return found;
    }

    /** Returns whether the one code of a topic names the whole of it, so that its denial denies the topic. */
    boolean isWhole(Topic topic) {
        return !classes.contains(topic);
    }

    /** Returns what a concept means; a missing one means nothing. */
    ChartMeaning of(@Nullable ChartNode concept, ChartSetting setting) {
        if (concept == null) {
            return ChartMeaning.NOTHING;
        }
        Map<Slice, ChartMeaning> known = met.computeIfAbsent(setting, key -> new HashMap<>());
        Slice slice = new Slice(concept.text(), concept.at(), concept.text().hash(concept.at()));
        ChartMeaning before = known.get(slice);
        if (before != null) {
            return before;
        }
        int faults = concept.faultCount();
        ChartMeaning meaning = read(concept, setting);
        if (concept.faultCount() == faults) {
            known.put(slice, meaning);
        }
        return meaning;
    }

    /** Returns what words alone hint at. */
    ChartMeaning ofWords(@Nullable String words, ChartSetting setting) {
        Reading reading = new Reading(setting);
        reading.words(words);
        return reading.meaning(note(words));
    }

    private ChartMeaning read(ChartNode concept, ChartSetting setting) {
        Reading reading = new Reading(setting);
        for (ChartNode coding : concept.objects("coding")) {
            String system = coding.string("system");
            String code = coding.string("code");
            String display = coding.string("display");
            reading.words(display);
            if (system != null && code != null) {
                reading.code(code(system, code, display));
            }
        }
        String text = concept.string("text");
        reading.words(text);
        return reading.meaning(note(text));
    }

    private static @Nullable Code code(String system, String code, @Nullable String display) {
        String known = system.equals(SNOMED_OID) || system.startsWith(SNOMED + "/") ? SNOMED : system;
        Note words = note(display);
        try {
            return new Code(known, code.strip(), words == null ? null : words.text());
        } catch (DomainException e) {
            return null;
        }
    }

    private static @Nullable Note note(@Nullable String words) {
        try {
            return words == null ? null : new Note(words.strip());
        } catch (DomainException e) {
            return null;
        }
    }

    /** One concept while it is read. */
    private final class Reading {
        private final ChartSetting setting;
        private final Map<TermMeaning, Set<Topic>> said = new EnumMap<>(TermMeaning.class);
        private final Set<Topic> near = new LinkedHashSet<>();
        private final List<Code> codes = new ArrayList<>(2);
        private final List<String> words = new ArrayList<>(2);
        private boolean known;
        private boolean outside;

        private Reading(ChartSetting setting) {
            this.setting = setting;
        }

        private void words(@Nullable String more) {
            if (more != null) {
                words.add(more);
            }
        }

        private void code(@Nullable Code code) {
            if (code == null || codes.contains(code)) {
                return;
            }
            codes.add(code);
            List<Term> found = terms.of(code);
            for (Term term : found) {
                if (setting.admits(term.topic())) {
                    known = true;
                    said.computeIfAbsent(term.meaning(), key -> new LinkedHashSet<>())
                            .add(term.topic());
                }
            }
            List<Topic> close = terms.near(code);
            near.addAll(close);
            outside |= found.isEmpty() && close.isEmpty() && isOutside(code);
        }

        private ChartMeaning meaning(@Nullable Note text) {
            if (!known) {
                words.forEach(one -> near.addAll(terms.hinted(one)));
                near.removeIf(topic -> !setting.admits(topic));
            }
            return new ChartMeaning(
                    codes.isEmpty() && text == null ? null : new Concept(codes, text),
                    topics(TermMeaning.PRESENT),
                    topics(TermMeaning.PAST),
                    topics(TermMeaning.ABSENT),
                    topics(TermMeaning.DONE),
                    topics(TermMeaning.MEASURED),
                    known ? List.of() : List.copyOf(near),
                    known,
                    outside && !known,
                    !codes.isEmpty());
        }

        private List<Topic> topics(TermMeaning meaning) {
            Set<Topic> topics = said.get(meaning);
            return topics == null ? List.of() : List.copyOf(topics);
        }
    }

    /** A code outside every branch: of the form of its classification, and neither above nor, but for its dot, at a known code. */
    private boolean isOutside(Code code) {
        if (!terms.isBranching(code.system()) || !code.code().matches("[A-Z][0-9][0-9A-Z](\\.?[0-9A-Z]+)*")) {
            return false;
        }
        String plain = code.code().replace(".", "");
        return terms.terms().stream()
                .filter(term -> term.system().equals(code.system()))
                .map(term -> term.code().replace(".", ""))
                .noneMatch(other -> other.startsWith(plain) || plain.startsWith(other));
    }

    /** The bytes of a concept, equal to the same bytes elsewhere in the chart. */
    private record Slice(ChartText text, int at, int hash) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Slice slice && slice.hash == hash && text.same(at, slice.at);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
