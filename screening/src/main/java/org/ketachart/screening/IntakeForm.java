package org.ketachart.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.FillingState;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * A screening form to be filled.
 *
 * @param rules the rules it asks for
 * @param stage which of the two forms
 * @param fields in the order of the pack
 */
public record IntakeForm(ProtocolRef rules, FormStage stage, List<IntakeField> fields) {
    /** Checks that nothing is asked twice. */
    public IntakeForm {
        Require.present("rules, stage, fields", rules, stage, fields);
        fields = List.copyOf(fields);
        Require.distinct(
                "fields", fields.stream().map(field -> field.entry().topic()).toList());
    }

    /** Returns the field about a topic; nothing where the form does not ask about it. */
    public Optional<IntakeField> find(Topic topic) {
        return fields.stream()
                .filter(field -> field.entry().topic().equals(topic))
                .findFirst();
    }

    /**
     * Returns the form as it is handed out: in progress, with what was prefilled, none of it confirmed.
     *
     * @param id given by the host
     * @param asked the day on which it will be filled; unknown when absent
     * @param askedBy who will ask; unknown when absent
     */
    public ScreeningResponse draft(RecordId id, @Nullable LocalDate asked, @Nullable HostRef askedBy) {
        return new ScreeningResponse(
                id,
                rules,
                stage,
                asked,
                askedBy,
                fields.stream()
                        .map(IntakeField::prefilled)
                        .filter(Objects::nonNull)
                        .toList(),
                FillingState.IN_PROGRESS);
    }
}
