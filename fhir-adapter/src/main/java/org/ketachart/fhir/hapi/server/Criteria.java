package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Whether a resource answers a question. An absent question is answered by all. */
final class Criteria {
    private static final String[] PATIENT = {"subject", "patient"};
    private static final String[] ENCOUNTER = {"encounter", "context"};
    private static final String[] DATE = {"period", "effective", "performed", "date", "authoredOn", "occurred", "start"
    };
    private static final String[] CODE = {"code", "type", "event", "medication"};

    private Criteria() {}

    static boolean isOfPatient(Resource resource, @Nullable ReferenceParam patient) {
        return refersTo(resource, PATIENT, "Patient", patient);
    }

    static boolean isOfEncounter(Resource resource, @Nullable ReferenceParam encounter) {
        return refersTo(resource, ENCOUNTER, "Encounter", encounter);
    }

    private static boolean refersTo(Resource resource, String[] names, String type, @Nullable ReferenceParam wanted) {
        if (wanted == null) {
            return true;
        }
        return values(resource, names)
                .filter(Reference.class::isInstance)
                .map(value -> new IdType(((Reference) value).getReference()))
                .anyMatch(id -> wanted.getIdPart() != null
                        && wanted.getIdPart().equals(id.getIdPart())
                        && type.equals(id.getResourceType()));
    }

    /** A time matches a range that it overlaps; a period without an end goes on. */
    static boolean isWithin(Resource resource, @Nullable DateRangeParam range) {
        if (range == null || range.isEmpty()) {
            return true;
        }
        Instant lowest = instant(range.getLowerBoundAsInstant());
        Instant highest = instant(range.getUpperBoundAsInstant());
        return values(resource, DATE).anyMatch(value -> overlaps(value, lowest, highest));
    }

    private static boolean overlaps(Base value, @Nullable Instant lowest, @Nullable Instant highest) {
        Instant from = value instanceof Period period ? instant(period.getStart()) : time(value);
        Instant to = value instanceof Period period ? instant(period.getEnd()) : time(value);
        boolean timed = from != null || to != null;
        return timed
                && (highest == null || from == null || !from.isAfter(highest))
                && (lowest == null || to == null || !to.isBefore(lowest));
    }

    private static @Nullable Instant time(Base value) {
        return value instanceof BaseDateTimeType time ? instant(time.getValue()) : null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static boolean isCoded(Resource resource, @Nullable TokenOrListParam codes) {
        return codes == null
                || values(resource, CODE)
                        .filter(CodeableConcept.class::isInstance)
                        .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                        .anyMatch(coding -> matches(coding.getSystem(), coding.getCode(), codes));
    }

    static boolean isTagged(Resource resource, @Nullable TokenOrListParam tags) {
        List<Coding> all = resource.getMeta().getTag();
        return tags == null || all.stream().anyMatch(tag -> matches(tag.getSystem(), tag.getCode(), tags));
    }

    static boolean isIdentified(Resource resource, @Nullable TokenOrListParam identifiers) {
        return identifiers == null
                || values(resource, new String[] {"identifier"})
                        .filter(Identifier.class::isInstance)
                        .map(Identifier.class::cast)
                        .anyMatch(identifier -> matches(identifier.getSystem(), identifier.getValue(), identifiers));
    }

    /** A token without a system is of any system, one with an empty system of none. */
    private static boolean matches(@Nullable String system, @Nullable String code, TokenOrListParam wanted) {
        return wanted.getValuesAsQueryTokens().stream()
                .anyMatch(
                        token -> (token.getSystem() == null || token.getSystem().equals(system == null ? "" : system))
                                && (token.isEmpty()
                                        || token.getValue() == null
                                        || token.getValue().isEmpty()
                                        || token.getValue().equals(code)));
    }

    /** HAPI gives nothing at all for an element that the type does not have. */
    private static Stream<Base> values(Resource resource, String[] names) {
        return Stream.of(names).flatMap(name -> {
            Base @Nullable [] found = resource.listChildrenByName(name, false);
            return found == null ? Stream.empty() : Stream.of(found);
        });
    }
}
