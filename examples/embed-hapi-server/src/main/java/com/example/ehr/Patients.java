package com.example.ehr;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** The patients, which are this EHR's own: the records point to them and do not hold them. */
public final class Patients implements IResourceProvider {
    private static final List<String> IDS =
            List.of("p-0988", "p-1041", "p-1187", "p-1302", "p-2210", "p-2305", "p-2377");

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return Patient.class;
    }

    /** Returns one patient. */
    @Read
    public Patient read(@IdParam IdType id) {
        if (!IDS.contains(id.getIdPart())) {
            throw new ResourceNotFoundException("no Patient has this id");
        }
        return patient(id.getIdPart());
    }

    /** Returns the patients, or the one that is asked for. */
    @Search
    public List<Patient> search(@OptionalParam(name = "_id") TokenParam id) {
        return IDS.stream()
                .filter(known -> id == null || known.equals(id.getValue()))
                .map(Patients::patient)
                .toList();
    }

    private static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setActive(true).setId(id);
        return patient;
    }
}
