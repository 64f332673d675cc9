package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import org.jspecify.annotations.Nullable;

/** What was signed, and what is owed of it. Each is asked by the names that R4 gives its elements, and by no other. */
final class PaperProviders {
    private PaperProviders() {}

    /** What patients agreed to or refused. */
    public static final class OfConsents extends ProjectionProvider {
        OfConsents(Projections projections) {
            super(projections, "Consent");
        }

        /** Returns what answers all that is asked. */
        @Search(allowUnknownParams = true)
        public IBundleProvider search(
                RequestDetails asked,
                @OptionalParam(name = "_id") @Nullable TokenAndListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenAndListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenAndListParam identifier,
                @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patient,
                @OptionalParam(name = "consentor") @Nullable ReferenceAndListParam consentor,
                @OptionalParam(name = "date") @Nullable DateAndListParam date,
                @OptionalParam(name = "period") @Nullable DateAndListParam period,
                @OptionalParam(name = "category") @Nullable TokenAndListParam category,
                @OptionalParam(name = "scope") @Nullable TokenAndListParam scope,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "patient", patient)
                    .reference("consentor", "performer", consentor)
                    .date("date", "dateTime", date)
                    .date("period", "provision.period", period)
                    .token("category", "category", category)
                    .token("scope", "scope", scope)
                    .token("status", "status", status));
        }
    }

    /** Forms as they were filled. */
    public static final class OfQuestionnaireResponses extends ProjectionProvider {
        OfQuestionnaireResponses(Projections projections) {
            super(projections, "QuestionnaireResponse");
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
                @OptionalParam(name = "author") @Nullable ReferenceAndListParam author,
                @OptionalParam(name = "authored") @Nullable DateAndListParam authored,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "subject", patient)
                    .reference("subject", "subject", subject)
                    .reference("encounter", "encounter", encounter)
                    .reference("author", "author", author)
                    .date("authored", "authored", authored)
                    .token("status", "status", status));
        }
    }

    /** What becomes of forms. */
    public static final class OfTasks extends ProjectionProvider {
        OfTasks(Projections projections) {
            super(projections, "Task");
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
                @OptionalParam(name = "focus") @Nullable ReferenceAndListParam focus,
                @OptionalParam(name = "owner") @Nullable ReferenceAndListParam owner,
                @OptionalParam(name = "period") @Nullable DateAndListParam period,
                @OptionalParam(name = "code") @Nullable TokenAndListParam code,
                @OptionalParam(name = "business-status") @Nullable TokenAndListParam businessStatus,
                @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
            return answer(Question.of(asked, type, id, tag)
                    .token("identifier", "identifier", identifier)
                    .reference("patient", "for", patient)
                    .reference("subject", "for", subject)
                    .reference("encounter", "encounter", encounter)
                    .reference("focus", "focus", focus)
                    .reference("owner", "owner", owner)
                    .date("period", "executionPeriod", period)
                    .token("code", "code", code)
                    .token("business-status", "businessStatus", businessStatus)
                    .token("status", "status", status));
        }
    }
}
