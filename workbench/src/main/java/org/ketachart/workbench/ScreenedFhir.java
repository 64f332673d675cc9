package org.ketachart.workbench;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.fhir.DeterminationCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.GuidanceCodec;
import org.ketachart.fhir.GuidancePart;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceKey;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.TransactionWriter;
import org.ketachart.screening.RuleSet;

/** A proposal as a FHIR transaction, with what is still required. */
final class ScreenedFhir {
    private ScreenedFhir() {}

    static byte[] bundle(Proposal proposal, ScreenedChart read, RuleSet rules) {
        Charted<Determination> told = new Charted<>(
                new Chart(ScreenedChart.CLINIC, read.chart().patient(), null, null),
                Determination.proposed(proposal, read.evidence()));
        Set<ResourceKey> present = new LinkedHashSet<>();
        DeterminationCodec codec = new DeterminationCodec(
                rule -> rules.find(rule).map(one -> one.title().text()));
        write(codec, told, proposal, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> of, T value, Residue foreign) {
                present.add(of.key(value));
            }
        });
        TransactionWriter out = new TransactionWriter(FhirContract.standard(), present);
        write(codec, told, proposal, out);
        return out.finish();
    }

    private static void write(
            DeterminationCodec codec, Charted<Determination> told, Proposal proposal, ResourceSink out) {
        codec.write(told, Residue.EMPTY, out);
        out.put(new GuidanceCodec(), new Charted<>(told.chart(), GuidancePart.of(proposal)), Residue.EMPTY);
    }
}
