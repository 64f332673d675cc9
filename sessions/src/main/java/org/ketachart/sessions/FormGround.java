package org.ketachart.sessions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.TakenStep;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;

/**
 * What a form of a visit may rest on: the facts and steps that the visit holds, and its own patient.
 *
 * <p>A fact entered in error is still held, so that a form that was read from it stays a form of its visit. Two references to a patient that
 * cannot be compared, one by its address and one by its identifier alone, are taken for the same: nobody knows that they differ.
 */
public final class FormGround {
    private FormGround() {}

    /** Returns whether all that the answers of a form name is of this visit. */
    public static boolean bears(Session session, FormResponse form) {
        List<FormAnswer> answers = form.answers();
        return answers.stream()
                        .flatMap(answer -> answer.facts().stream())
                        .allMatch(fact -> HeldFacts.holds(session, fact))
                && answers.stream()
                        .flatMap(answer -> answer.steps().stream())
                        .allMatch(step ->
                                session.steps().stream().map(TakenStep::event).anyMatch(step::equals))
                && !isOfAnother(session.record().chart().patient(), form);
    }

    /** Returns whether the answers of a form were read from another patient than this one. */
    public static boolean isOfAnother(HostRef patient, FormResponse form) {
        return form.answers().stream()
                .flatMap(answer -> answer.hosts().stream())
                .filter(host -> host.type().equals(patient.type()))
                .anyMatch(host -> differ(host, patient));
    }

    /** Returns whether two references are known to point to two patients. */
    public static boolean differ(HostRef one, HostRef other) {
        List<Boolean> compared = Stream.of(
                        sameAddress(one.literal(), other.literal()),
                        sameIdentifier(one.identifier(), other.identifier()))
                .flatMap(Optional::stream)
                .toList();
        return !compared.isEmpty() && !compared.contains(true);
    }

    /** An absolute address may be that of a relative one; a URN says nothing of an address. */
    private static Optional<Boolean> sameAddress(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.startsWith("urn:") != other.startsWith("urn:")) {
            return Optional.empty();
        }
        return Optional.of(one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one));
    }

    private static Optional<Boolean> sameIdentifier(@Nullable Identifier one, @Nullable Identifier other) {
        return one == null || other == null || !one.system().equals(other.system())
                ? Optional.empty()
                : Optional.of(one.value().equals(other.value()));
    }
}
