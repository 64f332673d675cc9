package com.example.ehr;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.RuleBuilder;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;

/**
 * Who may ask what, which no library can know: the staff all, a patient what is of that patient, and others nothing.
 *
 * <p>The user stands in a header here. An EHR would have it from its own sign-on, never from what a client says of itself.
 */
final class WhoMayAsk extends AuthorizationInterceptor {
    static final String USER = "X-Ehr-User";
    static final String STAFF = "staff";

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails question) {
        if (question.getRestOperationType() == RestOperationTypeEnum.METADATA) {
            return new RuleBuilder().allow().metadata().build();
        }
        String user = question.getHeader(USER);
        if (user == null) {
            throw new AuthenticationException("a question must say who asks");
        }
        if (user.equals(STAFF)) {
            return new RuleBuilder().allow().read().allResources().withAnyId().build();
        }
        return new RuleBuilder()
                .allow()
                .read()
                .allResources()
                .inCompartment("Patient", new IdType("Patient", user))
                .build();
    }
}
