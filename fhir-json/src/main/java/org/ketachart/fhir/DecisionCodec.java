package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ScreeningCodes.Part;

/**
 * What a clinician decided as an Observation of our category eligibility: the word, when, by whom, with which findings set aside.
 *
 * <p>It says the same whether its visit or its screening is sent, so that one does not write over the other. The notes carry element ids, by
 * which they are told from those that others add.
 */
public final class DecisionCodec implements ResourceCodec<Charted<DecisionPart>> {
    private static final String TYPE = "Observation";
    private static final String NOTE = "ketachart-note-";

    /** Creates the codec, which holds nothing. */
    public DecisionCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<DecisionPart> value) {
        return ResourceKey.of(
                TYPE,
                value.chart().clinic(),
                Kind.CLEARANCE,
                value.fact().clearance().id());
    }

    @Override
    public void write(Charted<DecisionPart> value, Residue foreign, FhirWriter out) {
        ClinicId clinic = value.chart().clinic();
        Clearance clearance = value.fact().clearance();
        out.resource(TYPE, foreign);
        out.meta(Profile.SIMPLE_OBSERVATION, key(value));
        out.narrative("Decision on eligibility: "
                + ScreeningCodes.WORD.own(clearance.word()).display());
        out.array("extension");
        clearance.overrides().forEach(override -> OverrideParts.write(clinic, override, out));
        out.course(value.chart());
        out.end();
        out.identifiers(key(value));
        out.code("status", value.fact().status());
        out.fixedConcepts("category", ScreeningCodes.ELIGIBILITY);
        out.fixedConcept("code", ScreeningCodes.DETERMINATION);
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.dateTime("effectiveDateTime", clearance.decided());
        out.references("performer", clearance.clinician());
        out.concept("valueCodeableConcept", ScreeningCodes.WORD, clearance.word());
        int number = 1;
        out.array("note");
        for (Note note : clearance.notes()) {
            out.object();
            out.string("id", NOTE + number++);
            out.string("text", note.text());
            out.end();
        }
        out.end();
        RecordId proposal = clearance.proposal();
        out.array("derivedFrom");
        if (proposal != null) {
            out.referenceEntry(ResourceKey.of(TYPE, clinic, Kind.SCREENING, proposal));
        }
        out.end();
        out.array("component");
        if (clearance.until() != null) {
            out.object();
            out.concept("code", ScreeningCodes.PART, Part.UNTIL);
            out.date("valueDateTime", clearance.until());
            out.end();
        }
        out.end();
        out.end();
    }

    @Override
    public Result<Read<Charted<DecisionPart>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.CLEARANCE);
                case "status" -> found.status = in.recordStatus();
                case "category" -> in.fixedConcepts(ScreeningCodes.ELIGIBILITY);
                case "code" -> found.decides = in.passCodings(ScreeningCodes.DETERMINATION::is);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "effectiveDateTime" -> found.decided = in.dateTime();
                case "performer" -> found.clinician = in.hostRefs();
                case "valueCodeableConcept" -> found.word = in.concept(ScreeningCodes.WORD);
                case "note" -> found.readNotes(in);
                case "derivedFrom" -> found.readProposal(in);
                case "component" -> found.readUntil(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("code", found.decides ? Boolean.TRUE : null);
        in.need("effectiveDateTime", found.decided);
        in.need("performer", found.clinician);
        in.need("valueCodeableConcept", found.word);
        return in.result(() -> new Charted<>(in.chart(), found.part()));
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        RecordStatus status;

        boolean decides;

        @Nullable
        OffsetDateTime decided;

        @Nullable
        HostRef clinician;

        @Nullable
        ClearanceWord word;

        @Nullable
        String proposal;

        @Nullable
        LocalDate until;

        final List<FindingOverride> overrides = new ArrayList<>();
        final List<Note> notes = new ArrayList<>();

        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(ScreeningExtensions.OVERRIDE)) {
                    FindingParts.add(overrides, OverrideParts.read(in));
                } else if (in.is(Extensions.COURSE)) {
                    in.course();
                } else {
                    in.keep();
                }
            }
        }

        void readNotes(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                String mark = in.text(in.peek(in.here(), "id"));
                if (mark == null || !mark.startsWith(NOTE)) {
                    in.keep();
                    continue;
                }
                Note note = null;
                in.object();
                while (in.nextField()) {
                    switch (in.name()) {
                        case "id" -> in.skip();
                        case "text" -> note = in.note();
                        default -> in.keep();
                    }
                }
                in.need("text", note);
                FindingParts.add(notes, note);
            }
        }

        void readProposal(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                ResourceKey key = in.peekReference();
                if (key == null || key.kind() != Kind.SCREENING) {
                    in.keep();
                } else if (proposal == null) {
                    proposal = in.reference(Kind.SCREENING);
                } else {
                    in.fault(FhirFault.CONTRADICTION, "a decision must follow one proposal, followed two");
                    in.skip();
                }
            }
        }

        void readUntil(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (until != null || in.peekConcept("code", ScreeningCodes.PART) != Part.UNTIL) {
                    in.keep();
                    continue;
                }
                in.object();
                while (in.nextField()) {
                    switch (in.name()) {
                        case "code" -> in.concept(ScreeningCodes.PART);
                        case "valueDateTime" -> until = in.date();
                        default -> in.keep();
                    }
                }
                in.need("valueDateTime", until);
            }
        }

        DecisionPart part() {
            Clearance clearance = new Clearance(
                    new RecordId(known(id)),
                    known(word),
                    known(decided),
                    known(clinician),
                    proposal == null ? null : new RecordId(proposal),
                    until,
                    overrides,
                    notes);
            return new DecisionPart(clearance, known(status));
        }
    }
}
