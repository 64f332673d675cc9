package org.ketachart.workbench;

import java.time.LocalDate;
import java.util.List;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.ScreeningAnswer;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.TermLibrary;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Intake;
import org.ketachart.screening.IntakeForm;
import org.ketachart.screening.RuleSet;

/** How a host has a screening form filled. The page on screening forms shows these lines, and all imports of this file are theirs. */
final class FillAScreeningForm {
    private FillAScreeningForm() {}

    static Result<List<Evidence>> fill(List<Evidence> chart) {
        // fill: begin
        RuleSet rules =
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
        TermSet terms = new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
        LocalDate today = LocalDate.of(2026, 3, 2);
        HostRef nurse = HostRef.of("Practitioner/n-1");
        Topic medicines = new Topic("medicines");

        IntakeForm form = Intake.prefilled(rules, FormStage.INTAKE, EvidenceBase.of(chart, today));
        form.fields().get(0).words(); // When was the patient born?
        form.find(medicines).orElseThrow().beside(); // what the chart holds of it and does not answer
        ScreeningResponse draft = form.draft(new RecordId("intake-1"), today, nurse);

        ScreeningResponse done = draft.with(draft.find(medicines).orElseThrow().confirm()) // looked at, and so
                .with(ScreeningAnswer.given(new Topic("pregnancy"), new AnswerValue.No()))
                .finish(today, nurse); // everything else stays blank, and so unknown
        Result<List<Evidence>> said = Intake.evidence(done, rules, terms); // beside the chart's, for Screen.propose
        // fill: end
        return said;
    }
}
