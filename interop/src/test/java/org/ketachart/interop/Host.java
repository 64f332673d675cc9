package org.ketachart.interop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The EHR whose patients and practitioners the day points to: it has put its own resources on the server before ours come. */
final class Host {
    /** The medical record numbers of the host, the same in every clinic. */
    static final String MRN = "https://ehr.example/mrn";

    private static final List<String> FIRST = List.of("Patient", "Practitioner", "Device");

    private final Http http = new Http();

    /** Puts what the visits point to and do not bring, under the ids they point to. */
    void move(URI base, List<Visit> visits) {
        Set<String> owned = new TreeSet<>();
        for (Visit visit : visits) {
            JsonNode transaction = Json.read(visit.transaction());
            for (String reference : Json.references(transaction)) {
                owned.add(reference + " " + visit.patient());
            }
        }
        owned.stream()
                .map(line -> line.split(" ", 2))
                .sorted(Comparator.comparing(line -> !FIRST.contains(type(line[0]))))
                .forEach(line -> http.send("PUT", URI.create(base + "/" + line[0]), resource(line[0], line[1])));
    }

    private static String type(String reference) {
        return reference.substring(0, reference.indexOf('/'));
    }

    private static byte[] resource(String reference, String patient) {
        String type = type(reference);
        String id = reference.substring(type.length() + 1);
        String more = switch (type) {
            case "Patient" -> ",\"identifier\":[{\"system\":\"" + MRN + "\",\"value\":\"" + id + "\"}]";
            case "Practitioner", "Device" -> "";
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
