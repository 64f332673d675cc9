package org.ketachart.interop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The EHR whose patients and practitioners the day points to: it has put its own resources on the server before ours come. */
final class Host {
    /** The medical record numbers of the host, the same in every clinic. */
    static final String MRN = "https://ehr.example/mrn";

    private final Http http = new Http();

    /** Puts what the visits point to and do not bring, under the ids they point to. */
    void move(URI base, List<Visit> visits) {
        for (Visit visit : visits) {
            http.send("PUT", URI.create(base + "/" + visit.patient()), resource(visit.patient(), visit.patient()));
        }
        moveBesidesPatients(base, visits);
    }

    /** Puts what the visits point to and do not bring, where their patients are known already. */
    void moveBesidesPatients(URI base, List<Visit> visits) {
        Map<String, String> owned = new TreeMap<>();
        for (Visit visit : visits) {
            for (String reference : Json.references(Json.read(visit.transaction()))) {
                if (!type(reference).equals("Patient")) {
                    owned.putIfAbsent(reference, visit.patient());
                }
            }
        }
        owned.forEach((reference, patient) ->
                http.send("PUT", URI.create(base + "/" + reference), resource(reference, patient)));
    }

    private static String type(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    private static byte[] resource(String reference, String patient) {
        String type = type(reference);
        String id = reference.substring(type.length() + 1);
        String more = switch (type) {
            case "Patient" -> ",\"identifier\":[{\"system\":\"" + MRN + "\",\"value\":\"" + id + "\"}]";
            case "Practitioner", "Device", "Organization", "DocumentReference" -> "";
            case "RelatedPerson" -> ",\"patient\":{\"reference\":\"" + patient + "\"}";
            case "Condition" -> ",\"subject\":{\"reference\":\"" + patient + "\"}";
            case "Encounter" ->
                ",\"status\":\"in-progress\",\"class\":{\"code\":\"AMB\"},\"subject\":{\"reference\":\"" + patient
                        + "\"}";
            default -> throw new IllegalStateException("the host must know its " + type);
        };
        return ("{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\"" + more + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
