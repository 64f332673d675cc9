package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

/**
 * An effect that was looked for as an Observation of category exam: true over a Period or since a moment, false at a moment, or absent with its
 * reason. A Period without an end would say that the effect goes on, which nobody charted.
 *
 * <p>It is never an AdverseEvent: that would count what was looked for and not there as harm.
 */
public final class EffectCodec implements ResourceCodec<Charted<Effect>> {
    /** Creates the codec, which holds nothing. */
    public EffectCodec() {}

    @Override
    public String resourceType() {
        return "Observation";
    }

    @Override
    public ResourceKey key(Charted<Effect> value) {
        return ResourceKey.of(
                "Observation", value.chart().clinic(), Kind.EFFECT, value.fact().id());
    }

    @Override
    public void write(Charted<Effect> value, Residue foreign, FhirWriter out) {
        Effect effect = value.fact();
        ResourceKey key = key(value);
        boolean present = effect.presence() == EffectPresence.PRESENT;
        out.resource("Observation", foreign);
        out.meta(Profile.CLINICAL_RESULT, key);
        out.narrative(TermCodes.TERM.own(effect.term()).display() + ": "
                + effect.presence().code().replace('-', ' '));
        out.array("extension");
        out.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT, effect.checkpoint());
        out.course(value.chart());
        out.end();
        out.identifiers(key);
        out.code("status", effect.status());
        out.fixedConcepts("category", ObservationCodes.EXAM);
        out.concept("code", TermCodes.TERM, effect.term());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.when("effective", effect.time(), false);
        out.references("performer", effect.performer());
        if (effect.reason() == null) {
            out.bool("valueBoolean", present);
        } else {
            out.concept("dataAbsentReason", ObservationCodes.ABSENT_REASON, effect.reason());
        }
        out.notes("note", effect.words());
        out.end();
    }

    @Override
    public Result<Read<Charted<Effect>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Observation");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.EFFECT);
                case "status" -> found.status = in.recordStatus();
                case "category" -> in.fixedConcepts(ObservationCodes.EXAM);
                case "code" -> found.term = in.concept(TermCodes.TERM);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "effectiveDateTime" -> found.time = in.moment();
                case "effectivePeriod" -> found.time = in.period();
                case "performer" -> found.performer = in.hostRefs();
                case "valueBoolean" -> found.there = in.bool();
                case "dataAbsentReason" -> found.reason = in.concept(ObservationCodes.ABSENT_REASON);
                case "note" -> found.words = in.notes();
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        in.need("status", found.status);
        in.need("code", found.term);
        in.need("effective[x]", found.time);
        EffectPresence presence = found.presence(in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Effect(
                        new RecordId(known(found.id)),
                        known(found.term),
                        known(presence),
                        found.reason,
                        known(found.time),
                        found.words,
                        found.checkpoint,
                        found.performer,
                        known(found.status))));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.PROTOCOL_CHECKPOINT)) {
                found.checkpoint = in.coding(Extensions.PROTOCOL_CHECKPOINT, ObservationCodes.CHECKPOINT);
            } else if (in.is(Extensions.COURSE)) {
                in.course();
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
        RecordStatus status;

        @Nullable
        EventTerm term;

        @Nullable
        Interval time;

        @Nullable
        CheckpointRole checkpoint;

        @Nullable
        HostRef performer;

        @Nullable
        Boolean there;

        @Nullable
        AbsentReason reason;

        @Nullable
        Note words;

        @Nullable
        EffectPresence presence(FhirCursor in) {
            if (reason != null && there != null) {
                in.fault(FhirFault.CONTRADICTION, "dataAbsentReason", "an effect must be looked for or not, was both");
                return null;
            }
            if (reason != null) {
                return EffectPresence.NOT_ASSESSED;
            }
            in.need("valueBoolean", there);
            return there == null ? null : there ? EffectPresence.PRESENT : EffectPresence.ABSENT;
        }
    }
}
