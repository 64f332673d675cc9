package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.dose.Waste;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Quantity;
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
        writeExtensions(value, out);
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
        ResourceKey reading =
                ours(value, "Observation", Kind.VITAL_SIGN, weight == null ? null : weight.reading());
        if (reading != null) {
            out.array("supportingInformation");
            out.referenceEntry(reading);
            out.end();
        }
        out.period("effectivePeriod", given.time());
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

    private static void writeExtensions(Charted<Administration> value, FhirWriter out) {
        Administration given = value.fact();
        out.array("extension");
        if (given.product() != null) {
            out.coding(DoseExtensions.DRUG, DoseCodes.DRUG, given.drug());
        }
        out.coding(DoseExtensions.SEGMENT_END, DoseCodes.SEGMENT_END, given.ending());
        DosingWeight weight = given.weight();
        if (weight != null) {
            out.extension(DoseExtensions.DOSING_WEIGHT);
            out.quantity(DoseExtensions.DOSING_WEIGHT.valueName(), weight.weight());
            out.end();
        }
        if (given.status() == RecordStatus.ENTERED_IN_ERROR) {
            out.extension(DoseExtensions.PRIOR_STATUS);
            out.code(DoseExtensions.PRIOR_STATUS.valueName(), GivingStatus.of(given.completion()));
            out.end();
        }
        GivingFields.writeStatus(given.status(), out);
        out.course(value.chart());
        out.end();
    }

    @Override
    public Result<Read<Charted<Administration>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("MedicationAdministration");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
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
                case "effectivePeriod" -> found.time = in.period();
                case "performer" -> found.people.readPerformers(in);
                case "request" -> found.order = in.findReference(Kind.ORDER);
                case "dosage" -> found.dosage.read(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("medicationCodeableConcept", found.drug);
        in.need("effectivePeriod", found.time);
        found.dosage.need(in);
        Completion completion = found.completion(in);
        RecordStatus status =
                GivingFields.status(found.status == GivingStatus.ENTERED_IN_ERROR, found.recordStatus, in);
        if (found.people.witness != null && found.dosage.wasted == null) {
            in.fault(FhirFault.CONTRADICTION, "performer", "a witness must have seen an amount destroyed");
        }
        return in.result(() -> new Charted<>(in.chart(), found.administration(known(completion), status)));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(DoseExtensions.DRUG)) {
                found.drug = in.coding(DoseExtensions.DRUG, DoseCodes.DRUG);
            } else if (in.is(DoseExtensions.SEGMENT_END)) {
                found.ending = in.coding(DoseExtensions.SEGMENT_END, DoseCodes.SEGMENT_END);
            } else if (in.is(DoseExtensions.DOSING_WEIGHT)) {
                found.weight = in.extension(DoseExtensions.DOSING_WEIGHT, in::quantity);
            } else if (in.is(DoseExtensions.PRIOR_STATUS)) {
                found.prior = in.extension(DoseExtensions.PRIOR_STATUS, () -> in.code(GivingStatus.class));
            } else if (in.is(Extensions.RECORD_STATUS)) {
                found.recordStatus = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
            } else if (in.is(Extensions.EPISODE_OF_CARE)) {
                in.course();
            } else {
                in.keep();
            }
        }
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
                + GivingFields.line(given.rate()) + ", "
                + DoseCodes.ROUTE.own(given.route()).display();
    }

    /** What was met so far. */
    private static final class Found {
        final GivingFields people = new GivingFields();
        final AdministrationDosage dosage = new AdministrationDosage();

        @Nullable
        String id;

        @Nullable
        GivingStatus status;

        @Nullable
        GivingStatus prior;

        @Nullable
        RecordStatus recordStatus;

        @Nullable
        Concept reason;

        @Nullable
        Drug drug;

        @Nullable
        SegmentEnd ending;

        @Nullable
        String product;

        @Nullable
        Quantity weight;

        @Nullable
        String reading;

        @Nullable
        Interval time;

        @Nullable
        String order;

        /** Returns how much was given, which an error hides behind its former status. */
        @Nullable
        Completion completion(FhirCursor in) {
            GivingStatus stood = status;
            if (status == GivingStatus.ENTERED_IN_ERROR) {
                stood = prior;
                in.need("extension", prior);
            }
            Completion completion = stood == null ? null : stood.completion();
            if (stood != null && completion == null) {
                in.fault(FhirFault.CODE, "extension", "the prior status must say how much was given");
            }
            return completion;
        }

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
                    ending,
                    record(order),
                    record(product),
                    weight == null ? null : new DosingWeight(weight, record(reading)),
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
