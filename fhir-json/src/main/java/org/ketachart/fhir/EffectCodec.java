package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
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
        boolean present = effect.presence() == EffectPresence.PRESENT;
        ExamFields.open(key(value), value.chart(), line(effect), effect.checkpoint(), effect.status(), foreign, out);
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
                case "code" -> found.term = in.concept(TermCodes.TERM);
                case "effectiveDateTime" -> found.time = in.moment();
                case "effectivePeriod" -> found.time = in.period();
                case "valueBoolean" -> found.there = in.bool();
                case "note" -> found.words = in.notes();
                default -> found.fields.readOrKeep(in);
            }
        }
        found.fields.need(in);
        in.need("code", found.term);
        in.need("effective[x]", found.time);
        EffectPresence presence = found.presence(in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Effect(
                        new RecordId(known(found.fields.id)),
                        known(found.term),
                        known(presence),
                        found.fields.absent,
                        known(found.time),
                        found.words,
                        found.fields.checkpoint,
                        found.fields.performer,
                        known(found.fields.status))));
    }

    private static String line(Effect effect) {
        return TermCodes.TERM.own(effect.term()).display() + ": "
                + effect.presence().code().replace('-', ' ');
    }

    /** What was met so far. */
    private static final class Found {
        final ExamFields fields = new ExamFields(Kind.EFFECT);

        @Nullable
        EventTerm term;

        @Nullable
        Interval time;

        @Nullable
        Boolean there;

        @Nullable
        Note words;

        @Nullable
        EffectPresence presence(FhirCursor in) {
            if (fields.absent != null && there != null) {
                in.fault(FhirFault.CONTRADICTION, "dataAbsentReason", "an effect must be looked for or not, was both");
                return null;
            }
            if (fields.absent != null) {
                return EffectPresence.NOT_ASSESSED;
            }
            in.need("valueBoolean", there);
            return there == null ? null : there ? EffectPresence.PRESENT : EffectPresence.ABSENT;
        }
    }
}
