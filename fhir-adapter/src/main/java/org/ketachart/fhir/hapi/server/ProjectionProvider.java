package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;

/**
 * What the providers of all types do.
 *
 * <p>Each type says by annotation what it is asked by, which HAPI repeats in its CapabilityStatement. A search takes parameters that it does
 * not know, for HAPI would quote them; they are refused here.
 */
public abstract class ProjectionProvider implements IResourceProvider {
    final Projections projections;
    final String type;

    ProjectionProvider(Projections projections, String type) {
        this.projections = projections;
        this.type = type;
    }

    @Override
    public final Class<? extends IBaseResource> getResourceType() {
        return ResourceFactory.createResource(type).getClass();
    }

    /** Returns one resource. */
    @Read
    public Resource read(@IdParam IdType id) {
        return projections
                .find(type, id.getIdPart())
                .orElseThrow(() -> new ResourceNotFoundException("no " + type + " has this id"));
    }

    final IBundleProvider answer(Question question) {
        return new SimpleBundleProvider(question.answeredBy(projections.all(type)));
    }
}
