package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.jspecify.annotations.Nullable;

/** The providers that a HAPI server registers to show {@link Projections}: read, and search with paging. */
public final class ProjectionProviders {
    /** What is of a patient; the others are of the clinic alone. */
    private static final Set<String> CHARTED = Set.of(
            "Encounter",
            "Procedure",
            "Observation",
            "MedicationAdministration",
            "MedicationRequest",
            "AdverseEvent",
            "CarePlan",
            "Goal");

    private ProjectionProviders() {}

    /** Returns one provider for each type there is. */
    public static List<IResourceProvider> of(Projections projections) {
        List<IResourceProvider> all = new ArrayList<>();
        for (String type : projections.types()) {
            all.add(CHARTED.contains(type) ? new OfCharts(projections, type) : new OfClinics(projections, type));
        }
        return List.copyOf(all);
    }

    /** What all providers do. */
    public abstract static class OfType implements IResourceProvider {
        final Projections projections;
        final String type;

        private OfType(Projections projections, String type) {
            this.projections = projections;
            this.type = type;
        }

        @Override
        public Class<? extends IBaseResource> getResourceType() {
            return ResourceFactory.createResource(type).getClass();
        }

        /** Returns one resource. */
        @Read
        public Resource read(@IdParam IdType id) {
            return projections
                    .find(type, id.getIdPart())
                    .orElseThrow(() -> new ResourceNotFoundException("no " + type + " has this id"));
        }

        final List<Resource> matching(
                @Nullable TokenOrListParam id, @Nullable TokenOrListParam tag, @Nullable TokenOrListParam identifier) {
            return projections.all(type).stream()
                    .filter(resource -> id == null
                            || id.getValuesAsQueryTokens().stream()
                                    .anyMatch(token ->
                                            resource.getIdElement().getIdPart().equals(token.getValue())))
                    .filter(resource -> Criteria.isTagged(resource, tag))
                    .filter(resource -> Criteria.isIdentified(resource, identifier))
                    .toList();
        }
    }

    /** Organizations, products, changes. */
    public static final class OfClinics extends OfType {
        private OfClinics(Projections projections, String type) {
            super(projections, type);
        }

        /** Returns what answers all questions. */
        @Search
        public IBundleProvider search(
                @OptionalParam(name = "_id") @Nullable TokenOrListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenOrListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenOrListParam identifier) {
            return new SimpleBundleProvider(matching(id, tag, identifier));
        }
    }

    /** What is of a patient. */
    public static final class OfCharts extends OfType {
        private OfCharts(Projections projections, String type) {
            super(projections, type);
        }

        /** Returns what answers all questions. */
        @Search
        public IBundleProvider search(
                @OptionalParam(name = "_id") @Nullable TokenOrListParam id,
                @OptionalParam(name = "_tag") @Nullable TokenOrListParam tag,
                @OptionalParam(name = "identifier") @Nullable TokenOrListParam identifier,
                @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
                @OptionalParam(name = "encounter") @Nullable ReferenceParam encounter,
                @OptionalParam(name = "date") @Nullable DateRangeParam date,
                @OptionalParam(name = "code") @Nullable TokenOrListParam code) {
            return new SimpleBundleProvider(matching(id, tag, identifier).stream()
                    .filter(resource -> Criteria.isOfPatient(resource, patient))
                    .filter(resource -> Criteria.isOfEncounter(resource, encounter))
                    .filter(resource -> Criteria.isWithin(resource, date))
                    .filter(resource -> Criteria.isCoded(resource, code))
                    .toList());
        }
    }
}
