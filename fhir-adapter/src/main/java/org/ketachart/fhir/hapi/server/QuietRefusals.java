package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has HAPI refuse without quoting: it repeats a date it cannot read, a type, a path, and any of them may hold a patient.
 *
 * <p>It is for the whole server, not for our types alone. What a provider or an interceptor says in words of its own stays; only what HAPI
 * says in its words is said in others, under the same status.
 */
@Interceptor
public final class QuietRefusals {
    private static final String DATE = "a date must be as 2026, 2026-05, 2026-05-12 or 2026-05-12T09:00:00Z, "
            + "with nothing or eq, ge, gt, le or lt before it";
    private static final Map<Integer, String> SAID = Map.of(
            400, "the request must be one that the CapabilityStatement at /metadata offers",
            404, "the type must be one that the CapabilityStatement at /metadata offers",
            405, "the method must be one that the CapabilityStatement at /metadata offers",
            410, "this page is not kept any more; the search must be asked again");

    /** Returns what is said instead; nothing where it may stay. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException instead(Throwable refusal) {
        if (refusal instanceof DataFormatException) {
            return new InvalidRequestException(DATE);
        }
        if (!(refusal instanceof BaseServerResponseException known) || !isOfHapi(known.getMessage())) {
            return null;
        }
        String said = SAID.get(known.getStatusCode());
        return said == null ? null : BaseServerResponseException.newInstance(known.getStatusCode(), said);
    }

    private static boolean isOfHapi(@Nullable String message) {
        return message == null || message.startsWith("HAPI-") || message.startsWith("Invalid request: ");
    }
}
