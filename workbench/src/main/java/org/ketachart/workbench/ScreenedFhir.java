package org.ketachart.workbench;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.fhir.DeterminationCodec;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.Residue;
import org.ketachart.fhir.ResourceCodec;
import org.ketachart.fhir.ResourceKey;
import org.ketachart.fhir.ResourceSink;
import org.ketachart.fhir.TransactionWriter;

/** A proposal as a FHIR transaction. */
final class ScreenedFhir {
    private ScreenedFhir() {}

    static byte[] bundle(Proposal proposal, ScreenedChart read) {
        Charted<Determination> told = new Charted<>(
                new Chart(ScreenedChart.CLINIC, read.chart().patient(), null, null),
                Determination.proposed(proposal, read.evidence()));
        DeterminationCodec codec = new DeterminationCodec();
        Set<ResourceKey> present = new LinkedHashSet<>();
        codec.write(told, Residue.EMPTY, new ResourceSink() {
            @Override
            public <T> void put(ResourceCodec<T> of, T value, Residue foreign) {
                present.add(of.key(value));
            }
        });
        TransactionWriter out = new TransactionWriter(FhirContract.standard(), present);
        codec.write(told, Residue.EMPTY, out);
        return out.finish();
    }
}
