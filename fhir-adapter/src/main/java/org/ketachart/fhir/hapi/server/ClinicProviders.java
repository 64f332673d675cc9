package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is of no single patient. Each is asked by the names that R4 gives its elements, and by no other. */
final class ClinicProviders {
    private ClinicProviders() {}

    /** Clinics. */
    public static final class OfOrganizations extends ProjectionProvider {
        OfOrganizations(Projections projections) {
            super(projections, "Organization");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "name") @Nullable StringAndListParam name,
                @OptionalParam(name = "type") @Nullable TokenAndListParam kind) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .text("name", List.of("name", "alias"), name)
                    .token("type", "type", kind));
        }
    }

    /** Where a clinic is. */
    public static final class OfLocations extends ProjectionProvider {
        OfLocations(Projections projections) {
            super(projections, "Location");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "name") @Nullable StringAndListParam name,
                @OptionalParam(name = "organization") @Nullable ReferenceAndListParam organization,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .text("name", List.of("name", "alias"), name)
                    .reference("organization", "managingOrganization", organization)
                    .token("status", "status", status));
        }
    }

    /** What was in the hand. */
    public static final class OfMedications extends ProjectionProvider {
        OfMedications(Projections projections) {
            super(projections, "Medication");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "lot-number") @Nullable TokenAndListParam lotNumber,
                @OptionalParam(name = "expiration-date") @Nullable DateAndListParam expirationDate) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .token("code", "code", code)
                    .token("lot-number", "batch.lotNumber", lotNumber)
                    .date("expiration-date", "batch.expirationDate", expirationDate));
        }
    }

    /** Who wrote what. */
    public static final class OfProvenances extends ProjectionProvider {
        OfProvenances(Projections projections) {
            super(projections, "Provenance");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
                @OptionalParam(name = "target") @Nullable ReferenceAndListParam target,
                @OptionalParam(name = "agent") @Nullable ReferenceAndListParam agent,
                @OptionalParam(name = "recorded") @Nullable DateAndListParam recorded) {
            return answer(Question.of(asked, type, id, tag)
                    .reference("patient", "target", patient)
                    .reference("target", "target", target)
                    .reference("agent", "agent.who", agent)
                    .date("recorded", "recorded", recorded));
        }
    }
}
