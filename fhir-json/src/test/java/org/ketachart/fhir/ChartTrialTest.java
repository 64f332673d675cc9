package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.screening.AntidepressantTrial;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Statement.Tried;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMatch;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.screening.TrialEnd;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.ProtocolRef;

/** Antidepressants of a chart as trials, and from when until when an order says that a medicine is taken. */
class ChartTrialTest {
    private static final TermSet TERMS = new TermSet(
            ProtocolRef.of("trials", "1"),
            List.of(new Term(
                    new Topic("antidepressant"), ChartOf.ATC, "N06AB", TermMatch.BELOW, TermMeaning.PRESENT, Mark.V1)),
            List.of());
    private static final String SERTRALINE =
            "'medicationCodeableConcept':" + ChartOf.concept(ChartOf.ATC, "N06AB06") + ",";

    private static List<Evidence> read(String type, String elements) {
        byte[] chart = ChartOf.patient().with(type, "m", SERTRALINE + elements).bytes();
        return ChartReader.read(FhirContract.standard(), chart, TERMS).value().evidence();
    }

    private static Present taken(String type, String elements) {
        return (Present) read(type, elements).stream()
                .filter(one -> one.topics().contains(new Topic("antidepressant")))
                .findFirst()
                .orElseThrow()
                .statement();
    }

    private static AntidepressantTrial trial(String type, String elements) {
        Evidence one = read(type, elements).stream()
                .filter(piece -> piece.topics().contains(new Topic("antidepressant-trials")))
                .findFirst()
                .orElseThrow();
        assertThat(one.id().value()).isEqualTo(type + ".m.antidepressant-trials");
        return ((Tried) one.statement()).trial();
    }

    private static String order(String status, String bounds) {
        return "'status':'" + status + "','intent':'order','authoredOn':'2025-12-01','dosageInstruction':["
                + "{'timing':{'repeat':{'boundsPeriod':{" + bounds + "}}}}]";
    }

    @Test
    void an_antidepressant_that_is_ordered_is_a_trial_of_which_only_the_drug_and_its_days_are_known() {
        assertThat(trial("MedicationRequest", "'status':'active','intent':'order','authoredOn':'2025-12-01'"))
                .isEqualTo(new AntidepressantTrial(
                        Concept.code(ChartOf.ATC, "N06AB06", null),
                        null,
                        null,
                        PartialDate.parse("2025-12-01"),
                        null,
                        null,
                        null,
                        null,
                        TrialEnd.ONGOING,
                        null));
        AntidepressantTrial over = trial(
                "MedicationStatement", "'status':'completed','effectivePeriod':{'start':'2024-01','end':'2024-06'}");
        assertThat(over.until()).isEqualTo(PartialDate.parse("2024-06"));
        assertThat(over.end()).isNull();
    }

    @Test
    void what_was_given_once_or_never_taken_is_no_trial() {
        assertThat(read("MedicationAdministration", "'status':'completed','effectiveDateTime':'2026-01-01'"))
                .noneMatch(one -> one.statement() instanceof Tried);
        assertThat(read("MedicationRequest", "'status':'cancelled','intent':'order'"))
                .noneMatch(one -> one.statement() instanceof Tried);
    }

    @Test
    void an_active_order_begins_and_ends_on_the_days_of_its_dosage() {
        assertThat(taken("MedicationRequest", order("active", "'start':'2026-09-01'")))
                .isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2026-09-01"), null, null));
        assertThat(taken("MedicationRequest", order("active", "'start':'2025-12-01','end':'2026-02-20'")))
                .isEqualTo(new Present(
                        Lasting.UNKNOWN, PartialDate.parse("2025-12-01"), PartialDate.parse("2026-02-20"), null));
    }

    @Test
    void of_several_dosages_the_first_begins_and_the_last_ends_it() {
        String two = "'status':'active','intent':'order','authoredOn':'2025-12-01','dosageInstruction':["
                + "{'timing':{'repeat':{'boundsPeriod':{'start':'2026-01-01','end':'2026-01-31'}}}},"
                + "{'timing':{'repeat':{'boundsPeriod':{'start':'2025-12-15','end':'2026-02-20'}}}}]";
        assertThat(taken("MedicationRequest", two))
                .isEqualTo(new Present(
                        Lasting.UNKNOWN, PartialDate.parse("2025-12-15"), PartialDate.parse("2026-02-20"), null));
        assertThat(taken("MedicationRequest", two.replace("'start':'2026-01-01','end':'2026-01-31'", "")))
                .isEqualTo(new Present(Lasting.NOW, PartialDate.parse("2025-12-01"), null, null));
    }

    @Test
    void an_order_that_was_stopped_did_not_last_until_the_day_that_was_planned() {
        assertThat(taken("MedicationRequest", order("stopped", "'start':'2025-12-01','end':'2027-02-20'")))
                .isEqualTo(new Present(Lasting.OVER, PartialDate.parse("2025-12-01"), null, null));
    }
}
