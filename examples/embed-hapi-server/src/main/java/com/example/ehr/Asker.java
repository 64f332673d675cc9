package com.example.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/** A client over HTTP: it asks in somebody's name, and prints who asked what and what the answer was. */
final class Asker {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Asker(String base) {
        this.base = base;
    }

    /** Asks, and returns the link to the next page; nothing where there is none. */
    String ask(String user, String question) throws IOException, InterruptedException {
        return print(user, question, get(user, base + question));
    }

    /** Asks for a page by its link. */
    void askPage(String user, String link) throws IOException, InterruptedException {
        print(user, "  the next page of that", get(user, link));
    }

    private HttpResponse<String> get(String user, String url) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (user != null) {
            request.header(WhoMayAsk.USER, user);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String print(String user, String question, HttpResponse<String> answer) {
        String said = String.valueOf(answer.statusCode());
        String next = null;
        if (answer.statusCode() == 200) {
            IBaseResource resource = FhirContext.forR4Cached().newJsonParser().parseResource(answer.body());
            said += " " + resource.fhirType();
            if (resource instanceof Bundle bundle) {
                said += ", " + bundle.getEntry().size() + " of " + bundle.getTotal();
                next = bundle.getLink("next") == null
                        ? null
                        : bundle.getLink("next").getUrl();
            }
        }
        System.out.printf("%-7s %-53s %s%n", user == null ? "nobody" : user, question, said);
        return next;
    }
}
