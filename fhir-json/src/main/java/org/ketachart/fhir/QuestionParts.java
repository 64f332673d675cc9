package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.QuestionKind;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.RecordId;

/** A question that would settle a finding, in an extension of a finding or of what a service still requires. */
final class QuestionParts {
    private QuestionParts() {}

    static void write(Question question, FhirWriter out) {
        out.extension(ScreeningExtensions.QUESTION);
        out.array("extension");
        FindingParts.text(ScreeningExtensions.TOPIC, question.topic().code(), out);
        out.coding(ScreeningExtensions.ASKS, ScreeningCodes.QUESTION, question.kind());
        question.about().forEach(id -> FindingParts.text(ScreeningExtensions.ABOUT, id.value(), out));
        out.end();
        out.end();
    }

    /** Reads the extension that waits; nothing where something is missing, which was recorded. */
    static @Nullable Question read(FhirCursor in) {
        @Nullable Topic[] topic = new @Nullable Topic[1];
        @Nullable QuestionKind[] asks = new @Nullable QuestionKind[1];
        List<RecordId> about = new ArrayList<>();
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningExtensions.TOPIC)) {
                topic[0] = in.extension(ScreeningExtensions.TOPIC, () -> topic(in));
            } else if (in.is(ScreeningExtensions.ASKS)) {
                asks[0] = in.coding(ScreeningExtensions.ASKS, ScreeningCodes.QUESTION);
            } else if (in.is(ScreeningExtensions.ABOUT)) {
                FindingParts.add(about, FindingParts.id(ScreeningExtensions.ABOUT, in));
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='topic')", topic[0]);
        in.need("extension.where(url='asks')", asks[0]);
        return topic[0] == null || asks[0] == null ? null : new Question(topic[0], asks[0], about);
    }

    private static @Nullable Topic topic(FhirCursor in) {
        String code = in.string();
        return code == null ? null : in.build(() -> new Topic(code));
    }
}
