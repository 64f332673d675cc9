package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Term;
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
    private final Map<ChartSetting, Map<ChartBytes, ChartMeaning>> met = new EnumMap<>(ChartSetting.class);

    ChartTerms(TermSet terms) {
        this.terms = terms;
    }

    TermSet terms() {
        return terms;
    }

    /** Returns what a concept means; a missing one means nothing. */
    ChartMeaning of(@Nullable ChartNode concept, ChartSetting setting) {
        if (concept == null) {
            return ChartMeaning.NOTHING;
        }
        Map<ChartBytes, ChartMeaning> known = met.computeIfAbsent(setting, key -> new HashMap<>());
        ChartBytes slice = ChartBytes.of(concept.text(), concept.at());
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
        private final Set<Topic> whole = new LinkedHashSet<>();
        private final Set<Topic> near = new LinkedHashSet<>();
        private final List<Code> codes = new ArrayList<>(2);
        private final List<String> words = new ArrayList<>(2);
        private boolean known;

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
            for (Term term : terms.of(code)) {
                if (setting.admits(term.topic())) {
                    known |= term.meaning() != TermMeaning.BEARS;
                    said.computeIfAbsent(term.meaning(), key -> new LinkedHashSet<>())
                            .add(term.topic());
                    if (term.whole()) {
                        whole.add(term.topic());
                    }
                }
            }
            near.addAll(terms.near(code));
        }

        private ChartMeaning meaning(@Nullable Note text) {
            Set<Topic> maybe = new LinkedHashSet<>(said.getOrDefault(TermMeaning.BEARS, Set.of()));
            if (!known) {
                words.forEach(one -> near.addAll(terms.hinted(one)));
                near.removeIf(topic -> !setting.admits(topic));
                maybe.addAll(near);
            }
            Map<TermMeaning, List<Topic>> all = new EnumMap<>(TermMeaning.class);
            said.forEach((meaning, topics) -> all.put(meaning, List.copyOf(topics)));
            return new ChartMeaning(
                    codes.isEmpty() && text == null ? null : new Concept(codes, text),
                    all,
                    List.copyOf(whole),
                    List.copyOf(maybe),
                    known,
                    !codes.isEmpty());
        }
    }
}
