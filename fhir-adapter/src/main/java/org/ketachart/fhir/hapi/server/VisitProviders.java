package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import org.jspecify.annotations.Nullable;

/** The visit and what was planned around it. Each is asked by the names that R4 gives its elements, and by no other. */
final class VisitProviders {
    private VisitProviders() {}

    /** Visits. */
    public static final class OfEncounters extends ProjectionProvider {
        OfEncounters(Projections projections) {
            super(projections, "Encounter");
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
                @OptionalParam(name = "part-of") @Nullable ReferenceAndListParam partOf,
                @OptionalParam(name = "date") @Nullable DateAndListParam date,
                @OptionalParam(name = "type") @Nullable TokenAndListParam kind,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("part-of", "partOf", partOf)
                    .date("date", "period", date)
                    .token("type", "type", kind)
                    .token("status", "status", status));
        }
    }

    /** Maintenance plans. */
    public static final class OfCarePlans extends ProjectionProvider {
        OfCarePlans(Projections projections) {
            super(projections, "CarePlan");
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
                @OptionalParam(name = "goal") @Nullable ReferenceAndListParam goal,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("encounter", "encounter", encounter)
                    .date("date", "period", date)
                    .token("category", "category", category)
                    .reference("goal", "goal", goal)
                    .token("status", "status", status));
        }
    }

    /** What a plan is for. */
    public static final class OfGoals extends ProjectionProvider {
        OfGoals(Projections projections) {
            super(projections, "Goal");
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
                @OptionalParam(name = "start-date") @Nullable DateAndListParam startDate,
                @OptionalParam(name = "category") @Nullable TokenAndListParam category,
                @OptionalParam(name = "lifecycle-status") @Nullable TokenAndListParam lifecycleStatus) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .date("start-date", "start", startDate)
                    .token("category", "category", category)
                    .token("lifecycle-status", "lifecycleStatus", lifecycleStatus));
        }
    }

    /** Orders. */
    public static final class OfMedicationRequests extends ProjectionProvider {
        OfMedicationRequests(Projections projections) {
            super(projections, "MedicationRequest");
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
                @OptionalParam(name = "authoredon") @Nullable DateAndListParam authoredon,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "medication") @Nullable ReferenceAndListParam medication,
                @OptionalParam(name = "intent") @Nullable TokenAndListParam intent,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("encounter", "encounter", encounter)
                    .date("authoredon", "authoredOn", authoredon)
                    .token("code", "medication", code)
                    .reference("medication", "medication", medication)
                    .token("intent", "intent", intent)
                    .token("status", "status", status));
        }
    }
}
