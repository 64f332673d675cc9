package org.ketachart.cds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what is handed in to the one patient of the context: a request that mixes two is refused, whoever mixed them. */
final class Subjects {
    private static final Pattern PATIENT = Pattern.compile("(?:.*/)?Patient/([A-Za-z0-9.-]{1,64})(?:/_history/.*)?");

    private final @Nullable String patient;

    /**
     * @param patient the id of the context; absent where it could not be read, and then nothing is compared
     */
    Subjects(@Nullable String patient) {
        this.patient = patient;
    }

    /** Notes a fault where a resource points to another patient, or is one. */
    void check(CdsObject resource) {
        if (patient == null) {
            return;
        }
        if ("Patient".equals(resource.lookText("resourceType")) && !patient.equals(resource.lookText("id"))) {
            resource.fault(CdsFault.PATIENT, "id", "must be the patient of the context");
        }
        for (String element : new String[] {"subject", "patient"}) {
            CdsObject reference = resource.look(element);
            String to = reference == null ? null : reference.lookText("reference");
            Matcher points = PATIENT.matcher(to == null ? "" : to);
            if (reference != null && points.matches() && !points.group(1).equals(patient)) {
                reference.fault(CdsFault.PATIENT, "reference", "must be the patient of the context");
            }
        }
    }
}
