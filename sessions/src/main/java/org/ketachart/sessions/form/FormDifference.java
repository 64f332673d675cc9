package org.ketachart.sessions.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Moment;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Require;

/**
 * A field in which a signed form and the record of today differ. The signed form stays as it is; whether another is to amend it, a clinician
 * decides.
 *
 * @param item the field
 * @param signed what was signed; absent when the field was empty
 * @param now what the record says; absent when it says nothing any more
 */
public record FormDifference(
        ItemId item, @Nullable FormValue signed, @Nullable FormValue now) {
    /** Checks that there is a difference. */
    public FormDifference {
        Require.present("item", item);
        Require.that(!Objects.equals(signed, now), "a difference must be one");
    }

    /**
     * Returns where a form and the record differ, in the order of the form. What the host answered then and was not asked for now is no
     * difference.
     */
    public static List<FormDifference> between(FormResponse signed, FilledForm now) {
        List<FormDifference> found = new ArrayList<>();
        for (FormItem item : now.definition().items()) {
            Optional<FormAnswer> answered = signed.find(item.id());
            FormValue then = answered.map(FormAnswer::value).orElse(null);
            FormValue today = now.find(item.id()).map(FormAnswer::value).orElse(null);
            boolean unasked = today == null
                    && answered.filter(answer -> !answer.hosts().isEmpty()).isPresent();
            if (!unasked && !isSame(then, today)) {
                found.add(new FormDifference(item.id(), then, today));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isSame(@Nullable FormValue one, @Nullable FormValue other) {
        if (one instanceof Moment then && other instanceof Moment now) {
            return then.at().isEqual(now.at());
        }
        return Objects.equals(one, other);
    }
}
