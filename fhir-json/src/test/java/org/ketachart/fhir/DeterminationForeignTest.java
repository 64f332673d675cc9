package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.screening.*;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;

/** What others add to proposals, decisions and issues, and what they take away. */
class DeterminationForeignTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final DeterminationCodec CODEC = new DeterminationCodec();
    private static final Chart CHART =
            Chart.of(new ClinicId("c1"), HostRef.literal("Patient", "17"), new SessionId("s-1"));
    private static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "9");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-04T12:00:00-05:00");
    private static final RuleRef PSYCHOSIS = RuleRef.of("psychosis", "1.0.0");
    private static final RecordId EVIDENCE = new RecordId("e-1");

    private static Proposal proposal() {
        Finding met = new Finding(
                PSYCHOSIS,
                FindingKind.RELATIVE,
                null,
                Truth.MET,
                ClearanceWord.ASK,
                List.of(),
                List.of(EVIDENCE),
                List.of(),
                null,
                null);
        Finding unknown = new Finding(
                RuleRef.of("pregnancy", "1.0.0"),
                FindingKind.CAUTION,
                null,
                Truth.UNKNOWN,
                ClearanceWord.ASK,
                List.of(),
                List.of(),
                List.of(new Question(new Topic("pregnancy"), QuestionKind.IS_IT_THERE, List.of())),
                null,
                null);
        return new Proposal(
                new RecordId("p-1"),
                ClearanceWord.ASK,
                Drug.ESKETAMINE,
                Jurisdiction.US,
                null,
                LocalDate.of(2026, 3, 4),
                ProtocolRef.of("screening", "1.0.0"),
                List.of(met, unknown));
    }

    private static Charted<Determination> told(boolean decided, RecordStatus status) {
        Clearance clearance = new Clearance(
                new RecordId("c-1"),
                ClearanceWord.YES_WITH_CAUTIONS,
                NOON,
                PRESCRIBER,
                new RecordId("p-1"),
                LocalDate.of(2026, 3, 11),
                List.of(new FindingOverride(
                        PSYCHOSIS, Reason.text("in remission"), PRESCRIBER, NOON, List.of(), null, null)),
                List.of(new Note("watch the pressure"), new Note("ask again")));
        List<EvidencePlace> places = List.of(new EvidencePlace(EVIDENCE, HostRef.literal("Observation", "8")));
        return new Charted<>(CHART, new Determination(proposal(), decided ? clearance : null, places, status));
    }

    @Test
    void what_others_added_comes_back_with_the_next_version() {
        Charted<Determination> told = told(true, RecordStatus.FINAL);
        String[] kept = {
            "{\"url\":\"urn:e\",\"valueString\":\"x\"}",
            "{\"text\":\"theirs\"}",
            "{\"text\":\"a note of theirs\"}",
            "{\"reference\":\"Practitioner/4\"}",
            "\"display\":\"Pressure of March\"",
            "{\"code\":{\"text\":\"their component\"},\"valueString\":\"y\"}",
            "{\"detail\":[{\"reference\":\"Observation/99\"}]}",
            "{\"action\":{\"text\":\"called the patient\"}}",
            "\"detail\":\"seen by pharmacy\""
        };
        String foreign = bundle(told)
                .replace(
                        "\"extension\":[{\"url\":\"http",
                        "\"extension\":[{\"url\":\"urn:e\",\"valueString\":\"x\"},{\"url\":\"http")
                .replace("\"category\":[", "\"category\":[{\"text\":\"theirs\"},")
                .replace("\"note\":[", "\"note\":[{\"text\":\"a note of theirs\"},")
                .replace(
                        "\"performer\":[{\"reference\":\"Practitioner/9\",\"type\":\"Practitioner\"}",
                        "\"performer\":[{\"reference\":\"Practitioner/9\",\"type\":\"Practitioner\"},{\"reference\":\"Practitioner/4\"}")
                .replace(
                        "\"id\":\"ketachart-source-1\",",
                        "\"id\":\"ketachart-source-1\",\"display\":\"Pressure of March\",")
                .replace(
                        "\"component\":[",
                        "\"component\":[{\"code\":{\"text\":\"their component\"},\"valueString\":\"y\"},")
                .replace("\"evidence\":[", "\"evidence\":[{\"detail\":[{\"reference\":\"Observation/99\"}]},")
                .replace("\"mitigation\":[", "\"mitigation\":[{\"action\":{\"text\":\"called the patient\"}},")
                .replace("\"severity\":\"moderate\"", "\"detail\":\"seen by pharmacy\",\"severity\":\"moderate\"");
        assertThat(foreign).contains(kept);
        Read<Charted<Determination>> read = only(foreign);
        assertThat(read.value()).isEqualTo(told);
        String again = bundle(told, read.residue());
        assertThat(again).contains(kept);
        Read<Charted<Determination>> readAgain = only(again);
        assertThat(readAgain.value()).isEqualTo(told);
        assertThat(bundle(told, readAgain.residue())).isEqualTo(again);
    }

    @Test
    void what_nobody_knows_is_told_in_the_note_and_is_no_issue() {
        assertThat(bundle(told(false, RecordStatus.FINAL)))
                .contains("\"status\":\"preliminary\"", "\"text\":\"Not known: pregnancy\"", "p-1-psychosis")
                .doesNotContain("p-1-pregnancy", "eligibility-determination", "performer");
    }

    @Test
    void a_proposal_is_final_once_somebody_decided_and_in_error_with_its_decision() {
        assertThat(bundle(told(true, RecordStatus.AMENDED)).split("\"status\":\"amended\"", -1))
                .as("the decision alone")
                .hasSize(2);
        assertThat(bundle(told(true, RecordStatus.ENTERED_IN_ERROR)).split("\"status\":\"entered-in-error\"", -1))
                .as("proposal, decision and issue")
                .hasSize(4);
    }

    @Test
    void a_lost_issue_is_missed_and_the_rest_is_read() {
        Charted<Determination> told = told(true, RecordStatus.FINAL);
        Result<List<Read<Charted<Determination>>>> read = read(without(told, "DetectedIssue"));
        assertThat(read.value()).extracting(Read::value).containsExactly(told);
        assertThat(read.issues())
                .containsExactly(Issue.warning(
                        "KC-FHIR-007", "Bundle.entry", "a finding that is met must have its DetectedIssue, had none"));
    }

    @Test
    void an_issue_without_its_proposal_is_refused() {
        assertThat(read(without(told(true, RecordStatus.FINAL), "Observation")).issues())
                .containsExactly(
                        Issue.error("KC-FHIR-007", "Bundle.entry", "a DetectedIssue must have its proposal, had none"));
    }

    @Test
    void an_issue_that_says_something_else_than_its_proposal_is_refused() {
        String other = bundle(told(true, RecordStatus.FINAL))
                .replace("\"identifiedDateTime\":\"2026-03-04\"", "\"identifiedDateTime\":\"2026-03-05\"");
        assertThat(read(other).issues())
                .containsExactly(
                        Issue.error("KC-FHIR-017", "Bundle.entry", "a DetectedIssue must say what its proposal says"));
    }

    @Test
    void a_decided_proposal_without_its_decision_is_refused() {
        String other = bundle(told(false, RecordStatus.FINAL)).replace("\"preliminary\"", "\"final\"");
        assertThat(read(other).issues())
                .containsExactly(Issue.error(
                        "KC-FHIR-007",
                        "Bundle.entry",
                        "a proposal that was decided on must have its decision, had none"));
    }

    @Test
    void a_decision_and_a_proposal_of_two_patients_are_refused() {
        String bundle = bundle(told(true, RecordStatus.FINAL));
        int decision = bundle.indexOf("eligibility-determination");
        String other =
                bundle.substring(0, decision) + bundle.substring(decision).replaceFirst("Patient/17", "Patient/18");
        assertThat(read(other).issues())
                .contains(Issue.error(
                        "KC-FHIR-017",
                        "Bundle.entry",
                        "a decision and its proposal must be of one clinic and patient"));
    }

    @Test
    void a_decision_in_error_on_a_proposal_that_stands_is_refused() {
        String bundle = bundle(told(true, RecordStatus.FINAL));
        int decision = bundle.indexOf("/sid/clearance\",\"value\":\"c-1\"}],\"status\":\"final\"");
        String other = bundle.substring(0, decision)
                + bundle.substring(decision).replaceFirst("\"final\"", "\"entered-in-error\"");
        assertThat(read(other).issues())
                .containsExactly(Issue.error(
                        "KC-FHIR-017",
                        "Bundle.entry",
                        "a decision and its proposal must both be in error, or neither"));
    }

    private static String without(Charted<Determination> told, String type) {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        CODEC.write(told, Residue.EMPTY, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> codec, T value, Residue foreign) {
                if (!codec.resourceType().equals(type)) {
                    out.put(codec, value, foreign);
                }
            }
        });
        return new String(out.finish(), UTF_8);
    }

    private static String bundle(Charted<Determination> told) {
        return bundle(told, Residue.EMPTY);
    }

    private static String bundle(Charted<Determination> told, Residue foreign) {
        TransactionWriter out = new TransactionWriter(CONTRACT);
        CODEC.write(told, foreign, out);
        return new String(out.finish(), UTF_8);
    }

    private static Result<List<Read<Charted<Determination>>>> read(String bundle) {
        return CODEC.read(BundleReader.open(CONTRACT, bundle.getBytes(UTF_8)).value());
    }

    private static Read<Charted<Determination>> only(String bundle) {
        Result<List<Read<Charted<Determination>>>> read = read(bundle);
        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).hasSize(1);
        return read.value().get(0);
    }

    @Test
    void a_finding_has_the_title_of_its_rule_and_reads_the_same() {
        Charted<Determination> told = new Charted<>(CHART, Determination.proposed(proposal(), List.of()));
        TransactionWriter titled = new TransactionWriter(CONTRACT);
        new DeterminationCodec(rule -> Optional.of("Psychosis, now or ever").filter(title -> rule.equals(PSYCHOSIS)))
                .write(told, Residue.EMPTY, titled);
        byte[] bundle = titled.finish();

        assertThat(new String(bundle, UTF_8))
                .contains(
                        "\"display\":\"Psychosis, now or ever\"", "Relative contraindication: Psychosis, now or ever");
        assertThat(CODEC.read(BundleReader.open(CONTRACT, bundle).value()).value())
                .extracting(Read::value)
                .containsExactly(told);
    }
}
