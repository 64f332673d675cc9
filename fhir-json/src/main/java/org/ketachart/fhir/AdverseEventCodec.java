package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventAction;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.adverse.Severity;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.EventCodes.Grade;
import org.ketachart.fhir.EventCodes.Seriousness;

/**
 * An adverse event as an AdverseEvent, which in R4 has one identifier and no status.
 *
 * <p>One entered in error says so by a modifier extension, so that no reader can take it for harm.
 */
public final class AdverseEventCodec implements ResourceCodec<Charted<AdverseEvent>> {
    private static final String TYPE = "AdverseEvent";

    /** Creates the codec, which holds nothing. */
    public AdverseEventCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<AdverseEvent> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.ADVERSE_EVENT, value.fact().id());
    }

    @Override
    public void write(Charted<AdverseEvent> value, Residue foreign, FhirWriter out) {
        AdverseEvent event = value.fact();
        ResourceKey key = key(value);
        out.resource(TYPE, foreign);
        out.meta(null, key);
        out.narrative("Adverse event");
        writeExtensions(value, out);
        if (event.status() == RecordStatus.ENTERED_IN_ERROR) {
            out.array("modifierExtension");
            out.extension(EventExtensions.STATUS);
            out.code("valueCode", event.status());
            out.end();
            out.end();
        }
        out.identifier(key);
        out.word("actuality", "actual");
        Termed.write(out, "event", TermCodes.TERM, event.term(), event.what());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.dateTime("date", event.onset());
        out.dateTime("detected", event.detected());
        out.dateTime("recordedDate", event.recorded());
        if (event.serious() != null) {
            out.concept(
                    "seriousness",
                    EventCodes.SERIOUSNESS,
                    event.serious() ? Seriousness.SERIOUS : Seriousness.NOT_SERIOUS);
        }
        out.concept("severity", EventCodes.SEVERITY, event.severity());
        out.concept("outcome", EventCodes.OUTCOME, event.outcome());
        out.reference("recorder", event.recorder());
        writeSuspects(event.suspects(), value.chart().clinic(), out);
        out.end();
    }

    private static void writeExtensions(Charted<AdverseEvent> value, FhirWriter out) {
        AdverseEvent event = value.fact();
        out.array("extension");
        out.course(value.chart());
        if (event.resolved() != null) {
            out.extension(EventExtensions.RESOLVED);
            out.dateTime("valueDateTime", event.resolved());
            out.end();
        }
        if (event.grade() != null) {
            out.concept(EventExtensions.GRADE, EventCodes.GRADE, Grade.of(event.grade()));
        }
        writeCriteria(event.criteria(), true, out);
        writeCriteria(event.ruledOut(), false, out);
        for (EventAction action : event.actions()) {
            out.extension(EventExtensions.ACTION);
            out.array("extension");
            out.concept(EventExtensions.ITEM, EventCodes.ACTION, action);
            out.end();
            out.end();
        }
        FactRefs.write(EventExtensions.SUPPORTING_INFO, value.chart().clinic(), event.triggers(), out);
        if (event.status() == RecordStatus.AMENDED) {
            out.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS, event.status());
        }
        out.end();
    }

    private static void writeCriteria(List<SeriousnessCriterion> criteria, boolean present, FhirWriter out) {
        for (SeriousnessCriterion criterion : criteria) {
            out.extension(EventExtensions.CRITERION);
            out.array("extension");
            out.concept(EventExtensions.CRITERION_CODE, EventCodes.CRITERION, criterion);
            out.extension(EventExtensions.CRITERION_PRESENT);
            out.bool("valueBoolean", present);
            out.end();
            out.end();
            out.end();
        }
    }

    private static void writeSuspects(List<Suspect> suspects, ClinicId clinic, FhirWriter out) {
        out.array("suspectEntity");
        for (Suspect suspect : suspects) {
            out.object();
            out.reference("instance", FactRefs.key(clinic, suspect.giving()));
            if (suspect.relatedness() != null) {
                out.array("causality");
                out.object();
                out.concept("assessment", EventCodes.RELATEDNESS, suspect.relatedness());
                out.end();
                out.end();
            }
            out.end();
        }
        out.end();
    }

    @Override
    public Result<Read<Charted<AdverseEvent>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "modifierExtension" -> found.retracted = AdverseEventParts.readRetraction(in);
                case "identifier" -> found.id = in.identifier(Kind.ADVERSE_EVENT);
                case "actuality" -> AdverseEventParts.readActuality(in);
                case "event" -> found.event = Termed.read(in, TermCodes.TERM);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "date" -> found.onset = in.dateTime();
                case "detected" -> found.detected = in.dateTime();
                case "recordedDate" -> found.recorded = in.dateTime();
                case "seriousness" -> found.seriousness = in.findConcept(EventCodes.SERIOUSNESS);
                case "severity" -> found.severity = in.concept(EventCodes.SEVERITY);
                case "outcome" -> found.outcome = in.concept(EventCodes.OUTCOME);
                case "recorder" -> found.recorder = in.hostRef();
                case "suspectEntity" -> AdverseEventParts.readSuspects(in, found.suspects);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("event", found.event);
        in.need("date", found.onset);
        return in.result(() -> new Charted<>(
                in.chart(),
                new AdverseEvent(
                        new RecordId(known(found.id)),
                        known(found.event).term(),
                        known(found.event).what(),
                        known(found.onset),
                        found.resolved,
                        found.detected,
                        found.recorded,
                        found.severity,
                        found.grade == null ? null : found.grade.number(),
                        found.seriousness == null ? null : found.seriousness == Seriousness.SERIOUS,
                        found.criteria,
                        found.ruledOut,
                        found.suspects,
                        found.actions,
                        found.outcome,
                        found.triggers,
                        found.recorder,
                        found.retracted ? RecordStatus.ENTERED_IN_ERROR : found.status)));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else if (in.is(EventExtensions.RESOLVED)) {
                found.resolved = in.extension(EventExtensions.RESOLVED, in::dateTime);
            } else if (in.is(EventExtensions.GRADE)) {
                found.grade = in.concept(EventExtensions.GRADE, EventCodes.GRADE);
            } else if (in.is(EventExtensions.CRITERION)) {
                AdverseEventParts.readCriterion(in, found.criteria, found.ruledOut);
            } else if (in.is(EventExtensions.ACTION)) {
                AdverseEventParts.readAction(in, found.actions);
            } else if (in.is(EventExtensions.SUPPORTING_INFO)) {
                FactRefs.read(EventExtensions.SUPPORTING_INFO, in, found.triggers);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                RecordStatus status = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
                found.status = status == null ? RecordStatus.FINAL : status;
            } else {
                in.keep();
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        Termed<EventTerm> event;

        @Nullable
        OffsetDateTime onset;

        @Nullable
        OffsetDateTime resolved;

        @Nullable
        OffsetDateTime detected;

        @Nullable
        OffsetDateTime recorded;

        @Nullable
        Severity severity;

        @Nullable
        Grade grade;

        @Nullable
        Seriousness seriousness;

        @Nullable
        EventOutcome outcome;

        @Nullable
        HostRef recorder;

        boolean retracted;
        RecordStatus status = RecordStatus.FINAL;
        final List<SeriousnessCriterion> criteria = new ArrayList<>();
        final List<SeriousnessCriterion> ruledOut = new ArrayList<>();
        final List<Suspect> suspects = new ArrayList<>();
        final List<EventAction> actions = new ArrayList<>();
        final List<FactRef> triggers = new ArrayList<>();
    }
}
