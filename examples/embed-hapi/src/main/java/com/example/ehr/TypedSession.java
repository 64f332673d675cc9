package com.example.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.util.VersionUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.ketachart.core.observation.Reading.BloodPressure;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.Kind;
import org.ketachart.fhir.Read;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.fhir.VitalSignCodec;
import org.ketachart.fhir.hapi.OperationOutcomes;
import org.ketachart.fhir.hapi.TypedResources;

/** An EHR on HAPI: it takes a visit as typed resources, adds what is its own, and has the record back from them. */
public final class TypedSession {
    private final FhirContext context = FhirContext.forCached(FhirVersionEnum.R4);
    private final FhirContract contract = FhirContract.standard();
    private final TypedResources typed = new TypedResources(context, contract);
    private final SessionBundle bundles = new SessionBundle(contract);
    private final VitalSignCodec vitalSigns = new VitalSignCodec();

    private TypedSession() {}

    /** Prints what became of the visit. */
    public static void main(String[] args) {
        new TypedSession().run(new ChartedVisit());
    }

    private void run(ChartedVisit visit) {
        say("HAPI FHIR", VersionUtil.getVersion());
        SessionRecord record = visit.record();
        byte[] written = bundles.write(record, visit.log());

        Bundle bundle = typed.parse(written, Bundle.class);
        say("typed resources", countByType(bundle));
        say("bytes after HAPI", Arrays.equals(typed.encode(bundle), written) ? "the same" : "others");

        Observation first = pressures(bundle).get(0);
        EhrMarks.put(first);
        String sent = context.newJsonParser().encodeResourceToString(bundle);
        Bundle received = context.newJsonParser().parseResource(Bundle.class, sent);
        say("added by the EHR", EhrMarks.of(pressures(received).get(0)));
        Result<SessionRecord> back = bundles.read(typed.encode(received));
        say("record read back", back.value().equals(record) ? "the same" : "another");

        Read<Charted<VitalSign>> read = typed.open(received)
                .value()
                .readAll(vitalSigns, Kind.VITAL_SIGN)
                .value()
                .get(0);
        say("foreign, kept at", String.join(", ", new TreeSet<>(read.residue().paths())));
        Observation corrected = typed.toTyped(vitalSigns, corrected(read.value()), read.residue(), Observation.class);
        say(
                "corrected reading",
                numbers(corrected) + ", " + corrected.getStatus().toCode());
        say("still with it", EhrMarks.of(corrected));

        EhrMarks.putModifier(corrected);
        OperationOutcome refusal =
                OperationOutcomes.of(typed.fromTyped(vitalSigns, corrected).issues());
        for (OperationOutcomeIssueComponent issue : refusal.getIssue()) {
            String code = issue.getDetails().getCodingFirstRep().getCode();
            say("a modifier, refused", code + " at " + issue.getExpression().get(0));
        }
    }

    private static Charted<VitalSign> corrected(Charted<VitalSign> charted) {
        return new Charted<>(charted.chart(), charted.fact().corrected(new BloodPressure(126, 78)));
    }

    private static String countByType(Bundle bundle) {
        Map<String, Integer> counts = new TreeMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            counts.merge(entry.getResource().fhirType(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(type -> type.getValue() + " " + type.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<Observation> pressures(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
    }

    private static String numbers(Observation pressure) {
        List<String> numbers = pressure.getComponent().stream()
                .map(component -> (Quantity) component.getValue())
                .map(quantity -> quantity.getValue().toPlainString())
                .toList();
        return String.join("/", numbers);
    }

    private static void say(String what, String said) {
        System.out.printf("%-20s %s%n", what, said);
    }
}
