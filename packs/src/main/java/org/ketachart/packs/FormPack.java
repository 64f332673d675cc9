package org.ketachart.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.protocol.Threshold;

/**
 * One revision of a form as it stands in its file: what is filled, and what a person should know of it.
 *
 * @param definition what the form asks
 * @param due so many days after treatment it is due, with where that comes from
 * @param shortestStay how long a patient stays at least, which the form asks the reason against, with where that comes from
 * @param dated how well the first day of the revision is known; absent when it is known
 * @param differs what it asks otherwise than the revision before, by row of the clinical reference; empty for the first
 */
public record FormPack(
        FormDefinition definition,
        Threshold due,
        Threshold shortestStay,
        @Nullable Note dated,
        Map<String, Note> differs) {
    /** Checks that the days agree, and keeps its own copy in the order of the file. */
    public FormPack {
        Require.present("definition, due, shortestStay, differs", definition, due, shortestStay, differs);
        Require.unit("due", due.value(), Unit.DAY);
        Require.unit("shortest stay", shortestStay.value(), Unit.MINUTE);
        Require.that(due.whole() == definition.dueDays(), "a form must be due when its definition says");
        differs = Collections.unmodifiableMap(new LinkedHashMap<>(differs));
    }
}
