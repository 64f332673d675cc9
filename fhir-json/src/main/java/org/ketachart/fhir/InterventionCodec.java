package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.dose.InterventionKind;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.DoseCodes.ActStatus;

/**
 * Oxygen, a line, de-escalation or another act as a Procedure: its kind is the category, what was done is the code.
 *
 * <p>Oxygen without an end may still run, so its status is unknown; any other act was completed. Medicines are of {@link MedicineCodec}.
 */
public final class InterventionCodec implements ResourceCodec<Charted<Intervention>> {
    /** Creates the codec, which holds nothing. */
    public InterventionCodec() {}

    @Override
    public String resourceType() {
        return "Procedure";
    }

    @Override
    public ResourceKey key(Charted<Intervention> value) {
        return ResourceKey.of(
                "Procedure",
                value.chart().clinic(),
                Kind.INTERVENTION,
                value.fact().id());
    }

    /**
     * Writes the whole resource.
     *
     * @throws IllegalArgumentException if it is a medicine
     */
    @Override
    public void write(Charted<Intervention> value, Residue foreign, FhirWriter out) {
        Intervention act = value.fact();
        if (act.isMedicine()) {
            throw new IllegalArgumentException("the intervention must be no medicine");
        }
        ResourceKey key = key(value);
        out.resource("Procedure", foreign);
        out.meta(Profile.PROCEDURE, key);
        out.narrative(line(act));
        out.array("extension");
        FactRefs.write(DoseExtensions.PROMPTED_BY, value.chart().clinic(), act.promptedBy(), out);
        if (act.amount() != null) {
            out.extension(DoseExtensions.OXYGEN_FLOW);
            out.quantity(DoseExtensions.OXYGEN_FLOW.valueName(), act.amount());
            out.end();
        }
        GivingFields.writeStatus(act.status(), out);
        out.course(value.chart());
        out.end();
        out.identifiers(key);
        out.code("status", status(act));
        out.concept("category", DoseCodes.INTERVENTION_KIND, act.kind());
        out.concept("code", act.what());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.when("performed", act.time(), isOpen(act));
        GivingFields.writePerformers(act.performer(), null, out);
        out.notes("note", act.note());
        out.end();
    }

    private static ActStatus status(Intervention act) {
        if (act.status() == RecordStatus.ENTERED_IN_ERROR) {
            return ActStatus.ENTERED_IN_ERROR;
        }
        return isOpen(act) ? ActStatus.UNKNOWN : ActStatus.COMPLETED;
    }

    /** Of oxygen without an end nobody knows whether it goes on. */
    private static boolean isOpen(Intervention act) {
        return act.kind() == InterventionKind.OXYGEN && act.time().end() == null;
    }

    @Override
    public Result<Read<Charted<Intervention>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Procedure");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.INTERVENTION);
                case "status" -> found.status = in.code(ActStatus.class);
                case "category" -> readKind(in, found);
                case "code" -> found.what = in.concept();
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "performedDateTime" -> found.time = in.moment();
                case "performedPeriod" -> found.time = in.period();
                case "performer" -> found.people.readPerformers(in);
                case "note" -> found.note = in.notes();
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("category", found.kind);
        in.need("code", found.what);
        in.need("performedPeriod", found.time);
        RecordStatus status = GivingFields.status(found.status == ActStatus.ENTERED_IN_ERROR, found.recordStatus, in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Intervention(
                        new RecordId(known(found.id)),
                        known(found.kind),
                        known(found.what),
                        known(found.time),
                        found.flow,
                        null,
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
            } else if (in.is(DoseExtensions.OXYGEN_FLOW)) {
                found.flow = in.extension(DoseExtensions.OXYGEN_FLOW, in::quantity);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                found.recordStatus = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
            } else {
                in.keep();
            }
        }
    }

    private static void readKind(FhirCursor in, Found found) {
        found.kind = in.concept(DoseCodes.INTERVENTION_KIND);
        if (found.kind == InterventionKind.ANCILLARY_MEDICINE || found.kind == InterventionKind.RESCUE_MEDICINE) {
            in.fault(FhirFault.CODE, "a medicine must be a MedicationAdministration");
        }
    }

    /** Returns the act in one line. */
    static String line(Intervention act) {
        return DoseCodes.INTERVENTION_KIND.own(act.kind()).display() + GivingFields.line(act.amount());
    }

    /** What was met so far. */
    private static final class Found {
        final GivingFields people = new GivingFields();
        final List<FactRef> promptedBy = new ArrayList<>();

        @Nullable
        String id;

        @Nullable
        ActStatus status;

        @Nullable
        RecordStatus recordStatus;

        @Nullable
        InterventionKind kind;

        @Nullable
        Concept what;

        @Nullable
        Interval time;

        @Nullable
        Quantity flow;

        @Nullable
        Note note;
    }
}
