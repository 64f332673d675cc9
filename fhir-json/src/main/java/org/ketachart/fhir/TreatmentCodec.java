package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.Result;

/**
 * The dose of a session as one Procedure, to which every administration points. A stopped dose is a Procedure that was stopped, in an
 * Encounter that goes on.
 */
public final class TreatmentCodec implements ResourceCodec<Charted<Treatment>> {
    /** Creates the codec, which holds nothing. */
    public TreatmentCodec() {}

    @Override
    public String resourceType() {
        return "Procedure";
    }

    @Override
    public ResourceKey key(Charted<Treatment> value) {
        return ResourceKey.of(
                "Procedure",
                value.chart().clinic(),
                Kind.TREATMENT,
                known(value.chart().session()));
    }

    @Override
    public void write(Charted<Treatment> value, Residue foreign, FhirWriter out) {
        Treatment treatment = value.fact();
        Reason reason = treatment.reason();
        out.resource("Procedure", foreign);
        out.meta(Profile.PROCEDURE, key(value));
        out.narrative("Ketamine treatment, " + treatment.status().code());
        out.array("extension");
        out.course(value.chart());
        out.end();
        out.identifiers(key(value));
        out.code("status", treatment.status());
        out.concept("statusReason", reason == null ? null : reason.what());
        out.fixedConcept("code", SessionCodes.TREATMENT);
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        Performed.write(treatment.dosing(), out);
        if (reason != null) {
            out.array("reasonReference");
            for (FactRef fact : reason.because()) {
                out.referenceEntry(FactRefs.key(value.chart().clinic(), fact));
            }
            out.end();
        }
        out.end();
    }

    @Override
    public Result<Read<Charted<Treatment>>> read(FhirCursor in) {
        TreatmentStatus status = null;
        Concept what = null;
        Interval dosing = null;
        List<FactRef> because = new ArrayList<>();
        in.resource("Procedure");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> Performed.readCourse(in);
                case "identifier" -> in.identifiers(Kind.TREATMENT);
                case "status" -> status = in.code(TreatmentStatus.class);
                case "statusReason" -> what = in.concept();
                case "code" -> in.passCodings(SessionCodes.TREATMENT::is);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "performedPeriod" -> dosing = in.period();
                case "_performedDateTime" -> in.skip();
                case "reasonReference" -> readBecause(in, because);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", status);
        TreatmentStatus stands = status;
        Concept why = what;
        Interval time = dosing;
        in.needSession("encounter");
        return in.result(() -> new Charted<>(
                in.chart(), new Treatment(known(stands), time, why == null ? null : new Reason(why, because))));
    }

    private static void readBecause(FhirCursor in, List<FactRef> because) {
        in.array();
        while (in.nextEntry()) {
            if (FactRefs.waits(in)) {
                FactRef fact = FactRefs.read(in);
                if (fact != null) {
                    because.add(fact);
                }
            } else {
                in.keep();
            }
        }
    }
}
