package org.ketachart.workbench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * Who comes in: a reader on this machine, who asks for it by its own name and reads JSON or XML.
 *
 * <p>The name matters. A page of a stranger can have its own name point to 127.0.0.1, and a browser would then let it read our answers.
 */
@Interceptor
public final class LocalReaders {
    private static final Pattern LOCAL = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?");
    private static final Set<String> READ = Set.of("GET", "OPTIONS");
    private static final Set<String> FORMATS = Set.of("json", "xml");
    private static final Pattern READABLE =
            Pattern.compile("(application|text)/(fhir\\+)?(json|xml)|(application|\\*)/\\*");

    /** Lets a request in, or says why not. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isReadable(request)) {
            refuseInJson(response);
            return false;
        }
        String host = request.getHeader("Host");
        if (host == null || !LOCAL.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw new UnclassifiedServerFailureException(
                    421, "this server answers as 127.0.0.1, localhost or [::1] alone");
        }
        String path = String.valueOf(request.getPathInfo());
        boolean search = request.getMethod().equals("POST") && path.endsWith("/_search");
        boolean head = request.getMethod().equals("HEAD") && path.equals("/metadata"); // HAPI has it there alone
        if (!READ.contains(request.getMethod()) && !search && !head) {
            response.setHeader("Allow", "GET, OPTIONS");
            throw new MethodNotAllowedException("this server is read and takes nothing in");
        }
        if (path.contains("/_history")) {
            throw new ResourceNotFoundException("no history is kept here; read without _history");
        }
        return true;
    }

    /** HAPI would say it in the very format that is not offered. */
    private static void refuseInJson(HttpServletResponse response) throws IOException {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(OperationOutcome.IssueType.NOTSUPPORTED)
                .setDiagnostics("an answer must be wanted as JSON or XML of FHIR");
        response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
        response.setContentType("application/fhir+json;charset=utf-8");
        response.getWriter().write(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome));
    }

    private static boolean isReadable(HttpServletRequest request) {
        String format = request.getParameter("_format");
        if (format != null) {
            return FORMATS.contains(format) || isReadable(format.replace(' ', '+'));
        }
        String accepted = request.getHeader("Accept");
        return accepted == null || isReadable(accepted);
    }

    private static boolean isReadable(String accepted) {
        return Stream.of(accepted.split(",", -1))
                .map(one -> one.split(";", -1)[0].strip())
                .anyMatch(one -> READABLE.matcher(one).matches());
    }
}
