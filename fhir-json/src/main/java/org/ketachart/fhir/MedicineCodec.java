package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.dose.Route;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.DoseCodes.GivingStatus;

/**
 * An ancillary or rescue medicine as a MedicationAdministration, which of the two as its reason; it is no part of the treatment.
 *
 * <p>All other interventions are of {@link InterventionCodec}.
 */
public final class MedicineCodec implements ResourceCodec<Charted<Intervention>> {
    /** Creates the codec, which holds nothing. */
    public MedicineCodec() {}

    @Override
    public String resourceType() {
        return "MedicationAdministration";
    }

    @Override
    public ResourceKey key(Charted<Intervention> value) {
        return ResourceKey.of(
                "MedicationAdministration",
                value.chart().clinic(),
                Kind.MEDICINE,
                value.fact().id());
    }

    /**
     * Writes the whole resource.
     *
     * @throws IllegalArgumentException if it is no medicine
     */
    @Override
    public void write(Charted<Intervention> value, Residue foreign, FhirWriter out) {
        Intervention medicine = value.fact();
        if (!medicine.isMedicine()) {
            throw new IllegalArgumentException("the intervention must be a medicine");
        }
        ResourceKey key = key(value);
        out.resource("MedicationAdministration", foreign);
        out.meta(null, key);
        out.narrative(InterventionCodec.line(medicine));
        out.array("extension");
        FactRefs.write(DoseExtensions.PROMPTED_BY, value.chart().clinic(), medicine.promptedBy(), out);
        GivingFields.writeStatus(medicine.status(), out);
        out.course(value.chart());
        out.end();
        out.identifiers(key);
        boolean error = medicine.status() == RecordStatus.ENTERED_IN_ERROR;
        out.code("status", error ? GivingStatus.ENTERED_IN_ERROR : GivingStatus.COMPLETED);
        out.fixedConcept("category", DoseCodes.OUTPATIENT);
        out.concept("medicationCodeableConcept", medicine.what());
        out.patient("subject", value.chart());
        out.session("context", value.chart());
        out.when("effective", medicine.time(), false);
        GivingFields.writePerformers(medicine.performer(), null, out);
        out.concepts("reasonCode", DoseCodes.INTERVENTION_KIND, medicine.kind());
        out.notes("note", medicine.note());
        if (medicine.route() != null || medicine.amount() != null) {
            out.object("dosage");
            out.concept("route", DoseCodes.ROUTE, medicine.route());
            GivingFields.writeAmount("dose", medicine.amount(), AbsentReason.UNKNOWN, out);
            out.end();
        }
        out.end();
    }

    @Override
    public Result<Read<Charted<Intervention>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("MedicationAdministration");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.MEDICINE);
                case "status" -> readStatus(in, found);
                case "category" -> in.passCodings(DoseCodes.OUTPATIENT::is);
                case "medicationCodeableConcept" -> found.what = in.concept();
                case "subject" -> in.patient();
                case "context" -> in.session();
                case "effectiveDateTime" -> found.time = in.moment();
                case "effectivePeriod" -> found.time = in.period();
                case "performer" -> found.people.readPerformers(in);
                case "reasonCode" -> readKind(in, found);
                case "note" -> found.note = in.notes();
                case "dosage" -> readDosage(in, found);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("reasonCode", found.kind);
        in.need("medicationCodeableConcept", found.what);
        in.need("effectivePeriod", found.time);
        RecordStatus status =
                GivingFields.status(found.status == GivingStatus.ENTERED_IN_ERROR, found.recordStatus, in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Intervention(
                        new RecordId(known(found.id)),
                        known(found.kind),
                        known(found.what),
                        known(found.time),
                        found.amount,
                        found.route,
                        found.people.performer,
                        found.promptedBy,
                        found.note,
                        status)));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(DoseExtensions.PROMPTED_BY)) {
                FactRefs.read(DoseExtensions.PROMPTED_BY, in, found.promptedBy);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                found.recordStatus = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    private static void readStatus(FhirCursor in, Found found) {
        found.status = in.code(GivingStatus.class);
        if (found.status == GivingStatus.NOT_DONE) {
            in.fault(FhirFault.CODE, "a medicine must have been given");
        }
    }

    private static void readKind(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            InterventionKind kind = found.kind == null ? in.findConcept(DoseCodes.INTERVENTION_KIND) : null;
            if (kind == InterventionKind.ANCILLARY_MEDICINE || kind == InterventionKind.RESCUE_MEDICINE) {
                found.kind = kind;
            } else {
                in.keep();
            }
        }
    }

    private static void readDosage(FhirCursor in, Found found) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "route" -> found.route = in.concept(DoseCodes.ROUTE);
                case "dose" -> found.amount = GivingFields.amount(in);
                default -> in.keep();
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        final GivingFields people = new GivingFields();
        final List<FactRef> promptedBy = new ArrayList<>();

        @Nullable
        String id;

        @Nullable
        GivingStatus status;

        @Nullable
        RecordStatus recordStatus;

        @Nullable
        InterventionKind kind;

        @Nullable
        Concept what;

        @Nullable
        Interval time;

        @Nullable
        Quantity amount;

        @Nullable
        Route route;

        @Nullable
        Note note;
    }
}
