package org.ketachart.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Require;

/**
 * One reason why a step is not taken.
 *
 * @param fault which rule, with its stable code
 * @param message what must hold; lower case, no full stop, no patient data
 * @param because the facts it rests on, for the host to show; none when it rests on a fact that is missing
 * @param from where the visit stands; absent when the reason is not a transition
 * @param to where the step would have led; absent when the reason is not a transition
 */
public record Refusal(
        SessionFault fault,
        String message,
        List<FactRef> because,
        @Nullable SessionState from,
        @Nullable SessionState to) {
    /** Keeps its own copy. */
    public Refusal {
        Require.present("fault, message, because", fault, message, because);
        because = List.copyOf(because);
    }

    static Refusal of(SessionFault fault, String message, FactRef... because) {
        return new Refusal(fault, message, List.of(because), null, null);
    }

    static Refusal transition(SessionState from, SessionState to) {
        return new Refusal(
                SessionFault.TRANSITION,
                "a visit that is " + from.code() + " cannot pass to " + to.code(),
                List.of(),
                from,
                to);
    }

    /** Returns the stable code, such as {@code KC-SES-004}. */
    public String code() {
        return fault.code();
    }
}
