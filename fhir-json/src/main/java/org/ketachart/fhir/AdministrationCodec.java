package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.DoseCodes.GivingStatus;

/**
 * The giving of the program's drug as a MedicationAdministration: one for each device, push or stretch of infusion at a constant rate,
 * part of the session's treatment and never of another giving, so that amounts may be added up.
 *
 * <p>The dosage is always there, since it holds the route; an amount that is not known, or of a dose not given, is absent with its reason.
 * Where the product is known the medication is a reference, and which drug it was is in an extension. The weight is in an extension and the
 * reading it came from is supporting information. A giving entered in error keeps its former status in an extension.
 */
public final class AdministrationCodec implements ResourceCodec<Charted<Administration>> {
    /** Creates the codec, which holds nothing. */
    public AdministrationCodec() {}

    @Override
    public String resourceType() {
        return "MedicationAdministration";
    }

    @Override
    public ResourceKey key(Charted<Administration> value) {
        return ResourceKey.of(
                "MedicationAdministration",
                value.chart().clinic(),
                Kind.ADMINISTRATION,
                value.fact().id());
    }

    @Override
    public void write(Charted<Administration> value, Residue foreign, FhirWriter out) {
        Administration given = value.fact();
        ResourceKey key = key(value);
        out.resource("MedicationAdministration", foreign);
        out.meta(null, key);
        out.narrative(line(given));
        AdministrationExtensions.write(value, out);
        out.identifiers(key);
        GivingFields.writeTreatment(value.chart(), out);
        boolean error = given.status() == RecordStatus.ENTERED_IN_ERROR;
        out.code("status", error ? GivingStatus.ENTERED_IN_ERROR : GivingStatus.of(given.completion()));
        out.concepts("statusReason", given.reason());
        out.fixedConcept("category", DoseCodes.OUTPATIENT);
        if (given.product() == null) {
            out.concept("medicationCodeableConcept", DoseCodes.DRUG, given.drug());
        }
        out.reference("medicationReference", ours(value, "Medication", Kind.PRODUCT, given.product()));
        out.patient("subject", value.chart());
        out.session("context", value.chart());
        DosingWeight weight = given.weight();
        ResourceKey reading = ours(value, "Observation", Kind.VITAL_SIGN, weight == null ? null : weight.reading());
        if (reading != null) {
            out.array("supportingInformation");
            out.referenceEntry(reading);
            out.end();
        }
        out.when("effective", given.time(), given.completion() == Completion.IN_PROGRESS);
        Waste waste = given.waste();
        GivingFields.writePerformers(given.performer(), waste == null ? null : waste.witness(), out);
        out.reference("request", ours(value, "MedicationRequest", Kind.ORDER, given.order()));
        AdministrationDosage.write(given, out);
        out.end();
    }

    private static @Nullable ResourceKey ours(
            Charted<Administration> value, String type, Kind kind, @Nullable RecordId id) {
        return id == null ? null : ResourceKey.of(type, value.chart().clinic(), kind, id);
    }

    @Override
    public Result<Read<Charted<Administration>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("MedicationAdministration");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.marks.read(in);
                case "identifier" -> found.id = in.identifiers(Kind.ADMINISTRATION);
                case "partOf" -> GivingFields.readTreatment(in);
                case "status" -> found.status = in.code(GivingStatus.class);
                case "statusReason" -> readReason(in, found);
                case "category" -> in.passCodings(DoseCodes.OUTPATIENT::is);
                case "medicationCodeableConcept" -> found.drug = in.concept(DoseCodes.DRUG);
                case "medicationReference" -> found.product = in.reference(Kind.PRODUCT);
                case "subject" -> in.patient();
                case "context" -> in.session();
                case "supportingInformation" -> readSupport(in, found);
                case "effectiveDateTime" -> found.time = in.moment();
                case "effectivePeriod" -> found.time = in.period();
                case "performer" -> found.people.readPerformers(in);
                case "request" -> found.order = in.findReference(Kind.ORDER);
                case "dosage" -> found.dosage.read(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        found.drug = found.marks.drug(found.drug, in);
        in.need(found.product == null ? "medicationCodeableConcept" : "extension", found.drug);
        in.need("effectivePeriod", found.time);
        found.dosage.need(in);
        Completion completion = found.marks.completion(found.status, in);
        RecordStatus status =
                GivingFields.status(found.status == GivingStatus.ENTERED_IN_ERROR, found.marks.recordStatus, in);
        if (found.people.witness != null && found.dosage.wasted == null) {
            in.fault(FhirFault.CONTRADICTION, "performer", "a witness must have seen an amount destroyed");
        }
        return in.result(() -> new Charted<>(in.chart(), found.administration(known(completion), status)));
    }

    private static void readReason(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.reason == null) {
                found.reason = in.concept();
            } else {
                in.keep();
            }
        }
    }

    private static void readSupport(FhirCursor in, Found found) {
        boolean weighed = in.has(DoseExtensions.DOSING_WEIGHT);
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (weighed && found.reading == null && key != null && key.kind() == Kind.VITAL_SIGN) {
                found.reading = in.reference(Kind.VITAL_SIGN);
            } else {
                in.keep();
            }
        }
    }

    private static String line(Administration given) {
        return DoseCodes.DRUG.own(given.drug()).display() + GivingFields.line(given.given())
                + (given.rate() == null ? "" : " at" + GivingFields.line(given.rate())) + ", "
                + DoseCodes.ROUTE.own(given.route()).display();
    }

    /** What was met so far. */
    private static final class Found {
        final GivingFields people = new GivingFields();
        final AdministrationDosage dosage = new AdministrationDosage();
        final AdministrationExtensions marks = new AdministrationExtensions();

        @Nullable
        String id;

        @Nullable
        GivingStatus status;

        @Nullable
        Concept reason;

        @Nullable
        Drug drug;

        @Nullable
        String product;

        @Nullable
        String reading;

        @Nullable
        Interval time;

        @Nullable
        String order;

        Administration administration(Completion completion, RecordStatus recorded) {
            return new Administration(
                    new RecordId(known(id)),
                    known(drug),
                    known(dosage.route),
                    known(dosage.form),
                    completion,
                    known(time),
                    dosage.given,
                    dosage.rate,
                    marks.ending,
                    record(order),
                    record(product),
                    marks.weight == null ? null : new DosingWeight(marks.weight, record(reading)),
                    dosage.wasted == null ? null : new Waste(dosage.wasted, people.witness),
                    people.performer,
                    reason,
                    recorded);
        }

        private static @Nullable RecordId record(@Nullable String text) {
            return text == null ? null : new RecordId(text);
        }
    }
}
