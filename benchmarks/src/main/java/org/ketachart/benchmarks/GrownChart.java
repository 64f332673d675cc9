package org.ketachart.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An invented chart of 1,700 entries in the shapes and proportions of a synthetic patient of many years: each fifty entries are visits with
 * their bills, readings, reports, procedures, diagnoses and orders.
 */
final class GrownChart {
    static final int ENTRIES = 1_700;

    private static final String SUBJECT = "'subject':{'reference':'urn:uuid:00000000-0000-4000-8000-000000000000'},"
            + "'encounter':{'reference':'urn:uuid:00000000-0000-4000-8000-000000000001'}";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final StringBuilder out = new StringBuilder(2_000_000);
    private int number;

    private GrownChart() {}

    static byte[] bytes() {
        return new GrownChart().grown().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private String grown() {
        out.append("{'resourceType':'Bundle','type':'transaction','entry':[");
        entry(
                "Patient",
                "'birthDate':'1961-04-09','gender':'female','name':[{'use':'official','family':'Invented',"
                        + "'given':['Ann']}],'identifier':[{'system':'urn:mrn','value':'1'}]");
        while (number < ENTRIES) {
            entryOf(number % 50);
        }
        return out.append("]}").toString();
    }

    private void entryOf(int turn) {
        if (turn < 20) {
            observation(turn);
        } else if (turn < 26) {
            entry(
                    "DiagnosticReport",
                    "'status':'final'," + code(LOINC, "51990-0", "Basic metabolic panel") + "," + SUBJECT
                            + "," + effective() + ",'issued':'2020-05-06T10:00:00.123Z','result':[{'reference':"
                            + "'urn:uuid:00000000-0000-4000-8000-000000000002','display':'Glucose'}]");
        } else if (turn < 31) {
            entry("Claim", bill());
        } else if (turn < 36) {
            entry("ExplanationOfBenefit", bill() + ",'outcome':'complete','insurer':{'display':'Payer'}");
        } else if (turn < 41) {
            entry(
                    "Encounter",
                    "'status':'finished','class':{'code':'AMB'},'type':[{'coding':[{'system':'" + SNOMED
                            + "','code':'162673000','display':'General examination of patient'}]}],"
                            + SUBJECT.split(",'enc", -1)[0]
                            + ",'period':{'start':'2020-05-06T10:00:00Z','end':'2020-05-06T10:30:00Z'}");
        } else if (turn < 45) {
            entry(
                    "Procedure",
                    "'status':'completed'," + code(SNOMED, "43007500" + turn, "Medication reconciliation") + ","
                            + SUBJECT
                            + ",'performedPeriod':{'start':'2020-05-06T10:00:00Z','end':'2020-05-06T10:15:00Z'}");
        } else if (turn < 47) {
            entry(
                    "Condition",
                    "'clinicalStatus':" + concept("condition-clinical", "resolved") + ",'verificationStatus':"
                            + concept("condition-ver-status", "confirmed") + ","
                            + code(SNOMED, "1956" + turn, "A finding (finding)")
                            + "," + SUBJECT + ",'onsetDateTime':'2019-04-0" + (turn - 44)
                            + "','abatementDateTime':'2019-05-01','recordedDate':'2019-04-09'");
        } else if (turn < 49) {
            entry(
                    "MedicationRequest",
                    "'status':'stopped','intent':'order','medicationCodeableConcept':"
                            + concept(RXNORM, "31096" + turn, "A tablet 25 MG Oral Tablet") + "," + SUBJECT
                            + ",'authoredOn':'2020-05-06T10:00:00Z','requester':{'display':'Dr. Invented'},'dosageInstruction':"
                            + "[{'sequence':1,'timing':{'repeat':{'frequency':1,'period':1.0,'periodUnit':'d'}},'asNeededBoolean':"
                            + "false,'doseAndRate':[{'doseQuantity':{'value':1.0}}]}]");
        } else {
            entry(
                    "Immunization",
                    "'status':'completed','vaccineCode':{'text':'Influenza'},'patient':{'reference':"
                            + "'urn:uuid:00000000-0000-4000-8000-000000000000'},'occurrenceDateTime':'2020-05-06'");
        }
    }

    private void observation(int turn) {
        String body = turn % 5 == 0
                ? code(LOINC, "85354-9", "Blood pressure panel") + ",'component':[{"
                        + code(LOINC, "8462-4", "Diastolic")
                        + "," + value("81", "mm[Hg]") + "},{" + code(LOINC, "8480-6", "Systolic") + ","
                        + value("128", "mm[Hg]") + "}]"
                : turn % 5 == 1
                        ? code(LOINC, "29463-7", "Body weight") + "," + value("81.5", "kg")
                        : code(LOINC, "2339-" + turn, "Glucose [Mass/volume] in Blood") + "," + value("94.13", "mg/dL");
        entry(
                "Observation",
                "'status':'final','category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/"
                        + "observation-category','code':'laboratory'}]}]," + body + "," + SUBJECT + "," + effective()
                        + ",'issued':'2020-05-06T10:00:00.123Z'");
    }

    private static String bill() {
        return "'status':'active','use':'claim','type':{'coding':[{'code':'institutional'}]},'patient':{'reference':"
                + "'urn:uuid:00000000-0000-4000-8000-000000000000'},'billablePeriod':{'start':'2020-05-06T10:00:00Z'},"
                + "'created':'2020-05-06T10:30:00Z','provider':{'display':'Clinic'},'item':[{'sequence':1,"
                + "'productOrService':{'coding':[{'system':'" + SNOMED
                + "','code':'162673000'}],'text':'Examination'}}],"
                + "'total':{'value':129.16,'currency':'USD'}";
    }

    private static String effective() {
        return "'effectiveDateTime':'2020-05-06T10:00:00-05:00'";
    }

    private static String value(String value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "','system':'" + UCUM + "','code':'" + unit
                + "'}";
    }

    private static String code(String system, String code, String display) {
        return "'code':" + concept(system, code, display);
    }

    private static String concept(String table, String code) {
        return "{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/" + table + "','code':'" + code + "'}]}";
    }

    private static String concept(String system, String code, String display) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "','display':'" + display + "'}],'text':'"
                + display + "'}";
    }

    private void entry(String type, String elements) {
        String id = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
        out.append(number == 0 ? "" : ",")
                .append("{'fullUrl':'urn:uuid:")
                .append(id)
                .append("','resource':{'resourceType':'")
                .append(type)
                .append("','id':'")
                .append(id)
                .append("',")
                .append(elements)
                .append("},'request':{'method':'POST','url':'")
                .append(type)
                .append("'}}");
        number++;
    }
}
