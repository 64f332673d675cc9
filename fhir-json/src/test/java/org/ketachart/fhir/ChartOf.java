package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermHint;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Result;

/** A chart in the making: quotes are written as apostrophes. Terms are a few of the register, enough for each kind of meaning. */
final class ChartOf {
    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";
    static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";

    static final TermSet TERMS = new TermSet(
            ProtocolRef.of("chart-test", "1.0.0"),
            List.of(
                    term("aneurysmal-vascular-disease", SNOMED, "128609009", TermMeaning.PRESENT),
                    term("aneurysmal-vascular-disease", SNOMED, "67362008", TermMeaning.PRESENT),
                    term("aneurysmal-vascular-disease", ICD, "I67.1", TermMeaning.PRESENT),
                    whole("psychosis", SNOMED, "69322001", TermMeaning.PRESENT),
                    term("family-psychosis", SNOMED, "69322001", TermMeaning.PRESENT),
                    term("myocardial-infarction", SNOMED, "1755008", TermMeaning.PAST),
                    term("myocardial-infarction", ICD, "I21.9", TermMeaning.PRESENT),
                    whole("pregnancy", SNOMED, "77386006", TermMeaning.PRESENT),
                    term("pregnancy", SNOMED, "60001007", TermMeaning.ABSENT),
                    term("pregnancy", SNOMED, "250425007", TermMeaning.ABSENT),
                    term("pregnancy", SNOMED, "250423000", TermMeaning.PRESENT),
                    whole("pregnancy", LOINC, "82810-3", TermMeaning.ASKED),
                    term("pregnancy", LOINC, "2106-3", TermMeaning.BEARS),
                    term("suicidality", LOINC, "93250-9", TermMeaning.ASKED),
                    term("alcohol-use", LOINC, "75626-2", TermMeaning.BEARS),
                    term("alcohol-use", SNOMED, "363101005", TermMeaning.BEARS),
                    term("pregnancy-test", LOINC, "2106-3", TermMeaning.DONE),
                    term("electrocardiogram", SNOMED, "268400002", TermMeaning.DONE),
                    term("systolic", LOINC, "8480-6", TermMeaning.MEASURED),
                    term("diastolic", LOINC, "8462-4", TermMeaning.MEASURED),
                    term("heart-rate", LOINC, "8867-4", TermMeaning.MEASURED),
                    term("weight", LOINC, "29463-7", TermMeaning.MEASURED),
                    term("ketamine", RXNORM, "238083", TermMeaning.PRESENT),
                    term("ketamine", SNOMED, "373464007", TermMeaning.PRESENT),
                    term("hypersensitivity-esketamine-ketamine", SNOMED, "373464007", TermMeaning.PRESENT),
                    new Term(new Topic("benzodiazepine"), ATC, "N05BA", TermMatch.BELOW, TermMeaning.PRESENT, Mark.V1),
                    new Term(new Topic("benzodiazepine"), ATC, "N05CD", TermMatch.BELOW, TermMeaning.PRESENT, Mark.V1),
                    new Term(
                            new Topic("sedative-hypnotic"),
                            ATC,
                            "N05CD",
                            TermMatch.BELOW,
                            TermMeaning.PRESENT,
                            Mark.V1),
                    whole("lithium", ATC, "N05AN01", TermMeaning.PRESENT),
                    term("benzodiazepine-load", ATC, "N05BA06", TermMeaning.MEASURED)),
            List.of(
                    new TermHint(new Topic("benzodiazepine"), "zepam"),
                    new TermHint(new Topic("aneurysmal-vascular-disease"), "aneurysm"),
                    new TermHint(new Topic("ketamine"), "ketamin"),
                    new TermHint(new Topic("hypersensitivity-esketamine-ketamine"), "ketamin")));

    private final List<String> entries = new ArrayList<>();
    private String type = "collection";

    static Term term(String topic, String system, String code, TermMeaning meaning) {
        return new Term(new Topic(topic), system, code, TermMatch.CODE, meaning, Mark.V1);
    }

    static Term whole(String topic, String system, String code, TermMeaning meaning) {
        return new Term(new Topic(topic), system, code, TermMatch.CODE, meaning, true, Mark.V1);
    }

    /** A chart of the patient {@code Patient/p}, born on 1980-03-07. */
    static ChartOf patient() {
        return new ChartOf()
                .entry("'resource':{'resourceType':'Patient','id':'p','birthDate':'1980-03-07','gender':'female',"
                        + "'identifier':[{'system':'urn:mrn','value':'77'}]}");
    }

    static ChartOf empty() {
        return new ChartOf();
    }

    ChartOf ofType(String bundleType) {
        type = bundleType;
        return this;
    }

    /** Adds a resource of the patient: its type, its id, and the rest of its elements. */
    ChartOf with(String resourceType, String id, String elements) {
        String subject = resourceType.equals("AllergyIntolerance") || resourceType.equals("FamilyMemberHistory")
                ? "patient"
                : "subject";
        return resource(resourceType, id, "'" + subject + "':{'reference':'Patient/p'}," + elements);
    }

    /** Adds a resource without a subject. */
    ChartOf resource(String resourceType, String id, String elements) {
        return entry("'resource':{'resourceType':'" + resourceType + "','id':'" + id + "'," + elements + "}");
    }

    /** Adds an entry. */
    ChartOf entry(String elements) {
        entries.add("{" + elements + "}");
        return this;
    }

    ChartOf raw(String entry) {
        entries.add(entry);
        return this;
    }

    List<String> entries() {
        return entries;
    }

    byte[] bytes() {
        return bytes(entries, type);
    }

    static byte[] bytes(List<String> entries, String type) {
        return json("{'resourceType':'Bundle','type':'" + type + "','entry':[" + String.join(",", entries) + "]}");
    }

    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(UTF_8);
    }

    Result<ChartRead> read() {
        return ChartReader.read(FhirContract.standard(), bytes(), TERMS);
    }

    /** Returns the one piece of evidence with this id. */
    Evidence evidence(String id) {
        return find(id).orElseThrow(() -> new AssertionError("there must be evidence " + id + ", was "
                + read().value().evidence().stream()
                        .map(one -> one.id().value())
                        .toList()));
    }

    Optional<Evidence> find(String id) {
        return read().value().evidence().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst();
    }

    /** Returns the evidence beside the birth of the patient. */
    List<Evidence> evidence() {
        return read().value().evidence().stream()
                .filter(one -> !one.id().value().equals("Patient.p"))
                .toList();
    }

    /** Returns what became of the last entry: {@code used}, or its reason. */
    String fate() {
        List<ChartEntry> all = read().value().entries();
        return fate(all.get(all.size() - 1));
    }

    static String fate(ChartEntry entry) {
        ChartReason reason = entry.reason();
        return reason == null ? entry.fate().code() : reason.code();
    }

    static String concept(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    static String clinical(String status) {
        return "'clinicalStatus':" + concept("http://terminology.hl7.org/CodeSystem/condition-clinical", status) + ",";
    }

    static String verified(String status) {
        return "'verificationStatus':" + concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", status)
                + ",";
    }
}
