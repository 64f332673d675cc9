package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Result;

/** The watch from the first drug to the end of monitoring as a Procedure; its period is the total the REMS form asks for. */
public final class MonitoringCodec implements ResourceCodec<Charted<Interval>> {
    /** Creates the codec, which holds nothing. */
    public MonitoringCodec() {}

    @Override
    public String resourceType() {
        return "Procedure";
    }

    @Override
    public ResourceKey key(Charted<Interval> value) {
        return ResourceKey.of(
                "Procedure",
                value.chart().clinic(),
                Kind.MONITORING,
                known(value.chart().session()));
    }

    @Override
    public void write(Charted<Interval> value, Residue foreign, FhirWriter out) {
        out.resource("Procedure", foreign);
        out.meta(Profile.PROCEDURE, key(value));
        out.narrative("Post-dose monitoring, " + status(value.fact()));
        out.array("extension");
        out.course(value.chart());
        out.end();
        out.identifiers(key(value));
        out.word("status", status(value.fact()));
        out.fixedConcept("code", SessionCodes.MONITORING);
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.period("performedPeriod", value.fact());
        out.end();
    }

    private static String status(Interval watched) {
        return watched.end() == null ? "in-progress" : "completed";
    }

    @Override
    public Result<Read<Charted<Interval>>> read(FhirCursor in) {
        String status = null;
        Interval time = null;
        in.resource("Procedure");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "status" -> status = in.string();
                case "extension" -> Performed.readCourse(in);
                case "identifier" -> in.identifiers(Kind.MONITORING);
                case "code" -> in.passCodings(SessionCodes.MONITORING::is);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "performedPeriod" -> time = in.period();
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", status);
        in.need("performedPeriod", time);
        if (status != null && time != null && !status.equals(status(time))) {
            in.fault(
                    FhirFault.CONTRADICTION,
                    "status",
                    "monitoring must be completed exactly when its period has ended");
        }
        in.needSession("encounter");
        Interval watched = time;
        return in.result(() -> new Charted<>(in.chart(), known(watched)));
    }
}
