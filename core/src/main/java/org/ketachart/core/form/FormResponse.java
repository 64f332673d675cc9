package org.ketachart.core.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Require;

/**
 * A form as it was filled: a draft until it is signed, and never changed after that; what must be changed then is a form of its own that amends
 * this one.
 *
 * @param id kept through all its drafts
 * @param form which revision
 * @param amends the signed form it takes the place of; absent when it is the first
 * @param answers in the order of the form
 * @param signature who signed; absent while it is a draft
 * @param status final, amended or entered in error
 */
public record FormResponse(
        RecordId id,
        FormRef form,
        @Nullable RecordId amends,
        List<FormAnswer> answers,
        @Nullable FormSignature signature,
        RecordStatus status) {
    /** Checks that no field is filled twice. */
    public FormResponse {
        Require.present("id, form, answers, status", id, form, answers, status);
        Require.that(!id.equals(amends), "a form must not amend itself");
        answers = List.copyOf(answers);
        Set<ItemId> items = new HashSet<>();
        for (FormAnswer answer : answers) {
            Require.that(items.add(answer.item()), "a field must not be filled twice");
        }
    }

    /** Returns the answer in a field; nothing while it is empty. */
    public Optional<FormAnswer> find(ItemId item) {
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }
}
