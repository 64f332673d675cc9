package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import org.jspecify.annotations.Nullable;

/** What was done and seen at a visit. Each is asked by the names that R4 gives its elements, and by no other. */
final class FactProviders {
    private FactProviders() {}

    /** Treatments, monitoring, interventions, courses. */
    public static final class OfProcedures extends ProjectionProvider {
        OfProcedures(Projections projections) {
            super(projections, "Procedure");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
                @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
                @OptionalParam(name = "encounter") @Nullable ReferenceAndListParam encounter,
                @OptionalParam(name = "part-of") @Nullable ReferenceAndListParam partOf,
                @OptionalParam(name = "date") @Nullable DateAndListParam date,
                @OptionalParam(name = "category") @Nullable TokenAndListParam category,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("encounter", "encounter", encounter)
                    .reference("part-of", "partOf", partOf)
                    .date("date", "performed", date)
                    .token("category", "category", category)
                    .token("code", "code", code)
                    .token("status", "status", status));
        }
    }

    /** Vital signs and ratings. */
    public static final class OfObservations extends ProjectionProvider {
        OfObservations(Projections projections) {
            super(projections, "Observation");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
                @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
                @OptionalParam(name = "encounter") @Nullable ReferenceAndListParam encounter,
                @OptionalParam(name = "date") @Nullable DateAndListParam date,
                @OptionalParam(name = "category") @Nullable TokenAndListParam category,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("encounter", "encounter", encounter)
                    .date("date", "effective", date)
                    .token("category", "category", category)
                    .token("code", "code", code)
                    .token("status", "status", status));
        }
    }

    /** What was given. R4 names the visit {@code context} here, and the time {@code effective-time}. */
    public static final class OfMedicationAdministrations extends ProjectionProvider {
        OfMedicationAdministrations(Projections projections) {
            super(projections, "MedicationAdministration");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
                @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
                @OptionalParam(name = "context") @Nullable ReferenceAndListParam context,
                @OptionalParam(name = "effective-time") @Nullable DateAndListParam effectiveTime,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "medication") @Nullable ReferenceAndListParam medication,
                @OptionalParam(name = "request") @Nullable ReferenceAndListParam request,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("context", "context", context)
                    .date("effective-time", "effective", effectiveTime)
                    .token("code", "medication", code)
                    .reference("medication", "medication", medication)
                    .reference("request", "request", request)
                    .token("status", "status", status));
        }
    }

    /** Adverse events. R4 lets nobody search them by identifier, {@code patient} or visit. */
    public static final class OfAdverseEvents extends ProjectionProvider {
        OfAdverseEvents(Projections projections) {
            super(projections, "AdverseEvent");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "subject") @Nullable ReferenceAndListParam subject,
                @OptionalParam(name = "date") @Nullable DateAndListParam date,
                @OptionalParam(name = "event") @Nullable TokenAndListParam event,
                @OptionalParam(name = "seriousness") @Nullable TokenAndListParam seriousness,
                @OptionalParam(name = "severity") @Nullable TokenAndListParam severity) {
            return answer(Question.of(asked, type, id, tag)
                    .reference("subject", "subject", subject)
                    .date("date", "date", date)
                    .token("event", "event", event)
                    .token("seriousness", "seriousness", seriousness)
                    .token("severity", "severity", severity));
        }
    }
}
