package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A chart made up from a seed: known and unknown codes, every status, references of every kind, days of every precision, some of it broken. */
final class ArbitraryChart {
    private static final List<String> TYPES = List.of(
            "Condition",
            "AllergyIntolerance",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "Observation",
            "Procedure",
            "DiagnosticReport",
            "FamilyMemberHistory",
            "QuestionnaireResponse",
            "Encounter",
            "DocumentReference",
            "Immunization",
            "Unheard");
    private static final List<String> CODES = List.of(
            ChartOf.concept(ChartOf.SNOMED, "128609009"),
            ChartOf.concept(ChartOf.SNOMED, "69322001"),
            ChartOf.concept(ChartOf.SNOMED, "1755008"),
            ChartOf.concept(ChartOf.SNOMED, "60001007"),
            ChartOf.concept(ChartOf.SNOMED, "373464007"),
            ChartOf.concept(ChartOf.SNOMED, "404684003"),
            ChartOf.concept(ChartOf.ICD, "I67.1"),
            ChartOf.concept(ChartOf.ICD, "I67.8"),
            ChartOf.concept(ChartOf.ATC, "N05BA06"),
            ChartOf.concept(ChartOf.ATC, "A10BA02"),
            ChartOf.concept(ChartOf.RXNORM, "238083"),
            ChartOf.concept(ChartOf.LOINC, "29463-7"),
            ChartOf.concept(ChartOf.LOINC, "82810-3"),
            ChartOf.concept(ChartOf.LOINC, "2106-3"),
            "{'text':'oxazepam, sometimes'}",
            "{'text':'TOKEN'}",
            "{}");
    private static final List<String> STATUSES = List.of(
            "active",
            "completed",
            "stopped",
            "final",
            "preliminary",
            "entered-in-error",
            "on-hold",
            "not-taken",
            "not-done",
            "in-progress",
            "current");
    private static final List<String> DAYS = List.of(
            "2024",
            "2024-05",
            "2024-05-06",
            "2024-05-06T10:00:00Z",
            "2024-05-06T23:59:59.5-07:00",
            "2024-13-01",
            "TOKEN");
    private static final List<String> SUBJECTS = List.of(
            "{'reference':'Patient/p'}",
            "{'reference':'Patient/p/_history/2'}",
            "{'identifier':{'system':'urn:mrn','value':'77'}}",
            "{'reference':'Patient?identifier=urn:mrn|77'}",
            "{'reference':'Patient/p','display':'TOKEN'}",
            "{'reference':'Patient/other'}");

    private final Random random;
    private final String token;
    private final List<String> entries = new ArrayList<>();

    private ArbitraryChart(long seed, String token) {
        this.random = new Random(seed);
        this.token = token;
    }

    static ArbitraryChart of(long seed) {
        return planting(seed, "words");
    }

    /** Returns a chart with a text planted wherever a patient might be known by. */
    static ArbitraryChart planting(long seed, String token) {
        ArbitraryChart chart = new ArbitraryChart(seed, token);
        chart.fill();
        return chart;
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    private void fill() {
        add("{'resource':{'resourceType':'Patient','id':'p','birthDate':'1980-03-07','name':[{'text':'TOKEN'}],"
                + "'identifier':[{'system':'urn:mrn','value':'77'},{'system':'urn:name','value':'TOKEN'}]}}");
        add("{'resource':{'resourceType':'Medication','id':'med','code':" + pick(CODES) + "}}");
        int number = 5 + random.nextInt(20);
        for (int i = 0; i < number; i++) {
            add(entry(i));
        }
        add(list());
        int copies = random.nextInt(3);
        for (int i = 0; i < copies; i++) {
            entries.add(entries.get(1 + random.nextInt(entries.size() - 1)));
        }
        add("{'resource':{'resourceType':'Condition','id':'last','subject':{'reference':'Patient/p'},'code':"
                + pick(CODES) + "}}");
    }

    private void add(String entry) {
        entries.add(entry.replace("TOKEN", token));
    }

    private String entry(int number) {
        String type = pick(TYPES);
        String name = random.nextInt(4) == 0 ? "" : "'id':'r" + number + "',";
        String url = random.nextInt(4) == 0 ? "'fullUrl':'http://ehr.example/" + type + "/r" + number + "'," : "";
        String element =
                type.equals("AllergyIntolerance") || type.equals("FamilyMemberHistory") ? "patient" : "subject";
        return "{" + url + "'resource':{'resourceType':'" + type + "'," + name + "'" + element + "':" + pick(SUBJECTS)
                + ",'status':'" + pick(STATUSES) + "'," + rest(type) + "}}";
    }

    private String rest(String type) {
        return switch (type) {
            case "Condition" ->
                ChartOf.clinical(pick(List.of("active", "resolved", "remission")))
                        + ChartOf.verified(pick(List.of("confirmed", "refuted", "provisional", "entered-in-error")))
                        + "'onsetDateTime':'" + pick(DAYS) + "','recordedDate':'" + pick(DAYS) + "','code':"
                        + pick(CODES);
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration" ->
                "'intent':'order','effectiveDateTime':'" + pick(DAYS) + "',"
                        + (random.nextBoolean()
                                ? "'medicationCodeableConcept':" + pick(CODES)
                                : "'medicationReference':{'reference':'"
                                        + pick(List.of("Medication/med", "Medication/gone", "#none", "TOKEN")) + "'}");
            case "Observation" ->
                "'effectiveDateTime':'" + pick(DAYS) + "','code':" + pick(CODES) + ","
                        + pick(List.of(
                                "'valueQuantity':{'value':80.5,'system':'http://unitsofmeasure.org','code':'kg'}",
                                "'valueQuantity':{'value':80.5,'unit':'TOKEN'}",
                                "'valueCodeableConcept':" + pick(CODES),
                                "'valueBoolean':" + random.nextBoolean(),
                                "'valueString':'TOKEN'",
                                "'dataAbsentReason':{'text':'TOKEN'}"));
            case "FamilyMemberHistory" -> "'condition':[{'code':" + pick(CODES) + "}]";
            case "QuestionnaireResponse" ->
                "'questionnaire':'https://ketachart.org/fhir/Questionnaire/small-intake|1.0.0','item':[{'linkId':'psychosis',"
                        + "'answer':[{'valueBoolean':" + random.nextBoolean() + "}]},{'linkId':'TOKEN'}]";
            default -> "'performedDateTime':'" + pick(DAYS) + "','code':" + pick(CODES);
        };
    }

    private String list() {
        return "{'resource':{'resourceType':'List','id':'list','status':'current','mode':'snapshot','subject':"
                + pick(SUBJECTS) + ",'code':"
                + ChartOf.concept("http://terminology.hl7.org/CodeSystem/list-example-use-codes", "medications")
                + ",'entry':[{'item':{'reference':'MedicationStatement/r" + random.nextInt(9)
                + "'}},{'item':{'reference':'MedicationRequest/r" + random.nextInt(9) + "'}}]}}";
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
