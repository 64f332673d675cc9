package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Note;

/**
 * What an entry says it is, for a person who must look at it: the first of its elements that names something, as it is written. What was met before, byte
 * for byte, is not read again.
 */
final class ChartNames {
    private static final List<String> ELEMENTS =
            List.of("code", "medicationCodeableConcept", "vaccineCode", "procedureCode", "type");

    private final Map<ChartBytes, Optional<Concept>> known = new HashMap<>();

    /** Returns its codes and words; nothing where it names nothing that can be carried. */
    @Nullable
    Concept of(ChartText text, int resource) {
        ChartNode node = ChartNode.root(text, resource, new ArrayList<>(0), "");
        for (String element : ELEMENTS) {
            int value = text.peek(resource, element);
            ChartNode concept = value >= 0 && text.head(value) == '{' ? node.object(element) : null;
            if (concept != null) {
                Optional<Concept> what =
                        known.computeIfAbsent(ChartBytes.of(text, value), key -> Optional.ofNullable(concept(concept)));
                if (what.isPresent()) {
                    return what.get();
                }
            }
        }
        return null;
    }

    private static @Nullable Concept concept(ChartNode node) {
        List<Code> codes = new ArrayList<>(1);
        for (ChartNode coding : node.objects("coding")) {
            String system = coding.string("system");
            String code = coding.string("code");
            String display = coding.string("display");
            Code one = system == null || code == null
                    ? null
                    : coding.build("", () -> new Code(system, code, display == null ? null : display.strip()));
            if (one != null && !codes.contains(one)) {
                codes.add(one);
            }
        }
        String words = node.string("text");
        try {
            Note text = words == null ? null : new Note(words.strip());
            return codes.isEmpty() && text == null ? null : new Concept(codes, text);
        } catch (DomainException e) {
            return null;
        }
    }
}
