package org.ketachart.workbench;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.ChartRead;
import org.ketachart.fhir.ChartReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.TermLibrary;
import org.ketachart.screening.Difference;
import org.ketachart.screening.DifferenceWords;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Explanation;
import org.ketachart.screening.RecordEvidence;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;

/** How a host screens a patient before a session. The page on screening shows these lines, and all imports of this file are theirs. */
final class ScreenAPatient {
    private ScreenAPatient() {}

    static String screen(
            byte[] bundle,
            Session session,
            ZoneId zone,
            OffsetDateTime now,
            List<Evidence> answers,
            List<FindingOverride> overrides,
            Proposal last,
            EvidenceBase then) {
        // screen: begin
        RuleSet rules =
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
        TermSet terms = new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
        Screen screen = Screen.of(rules, Drug.ESKETAMINE, Jurisdiction.US, Route.NASAL); // once, for many patients

        ChartRead chart =
                ChartReader.read(FhirContract.standard(), bundle, terms).value();
        List<Evidence> known = new ArrayList<>(chart.evidence());
        known.addAll(RecordEvidence.of(session, zone, now)); // what earlier visits say
        known.addAll(answers); // of the screening forms
        EvidenceBase today = EvidenceBase.of(known, now.toLocalDate());

        Proposal proposal = screen.propose(new RecordId("screening-2"), today, overrides);
        proposal.word(); // yes, yes-with-cautions, ask or no
        proposal.questions(); // what would settle what is unknown
        proposal.until(); // the last day on which the same evidence says the same
        String page = Explanation.text(chart.patient(), proposal, today, rules); // for a clinician
        Difference since = Difference.between(last, then, proposal, today); // what is otherwise than last time
        String news = new DifferenceWords(rules).text(since); // "lorazepam, 1 mg a day, started 12 March"
        // screen: end
        return page + news;
    }
}
