package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.observation.Scale;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ObservationCodes.Sphere;

/** A bedside rating as an Observation of category exam; orientation has its spheres as components. */
public final class RatingCodec implements ResourceCodec<Charted<Rating>> {
    /** Creates the codec, which holds nothing. */
    public RatingCodec() {}

    @Override
    public String resourceType() {
        return "Observation";
    }

    @Override
    public ResourceKey key(Charted<Rating> value) {
        return ResourceKey.of(
                "Observation", value.chart().clinic(), Kind.RATING, value.fact().id());
    }

    @Override
    public void write(Charted<Rating> value, Residue foreign, FhirWriter out) {
        Rating rating = value.fact();
        ExamFields.open(key(value), value.chart(), line(rating), rating.checkpoint(), rating.status(), foreign, out);
        out.concept("code", ObservationCodes.RATING_SCALE, rating.scale());
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.dateTime("effectiveDateTime", rating.taken());
        out.references("performer", rating.performer());
        if (rating.result() instanceof RatingResult.Score score) {
            out.whole("valueInteger", score.value());
        } else if (rating.result() instanceof RatingResult.NotRated missed) {
            out.concept("dataAbsentReason", ObservationCodes.ABSENT_REASON, missed.reason());
            out.notes("note", missed.note());
        }
        out.array("component");
        if (rating.result() instanceof RatingResult.Orientation orientation) {
            write(Sphere.PERSON, orientation.person(), out);
            write(Sphere.PLACE, orientation.place(), out);
            write(Sphere.TIME, orientation.time(), out);
            write(Sphere.SITUATION, orientation.situation(), out);
        }
        out.end();
        out.end();
    }

    private static void write(Sphere sphere, @Nullable Boolean oriented, FhirWriter out) {
        if (oriented != null) {
            out.object();
            out.concept("code", ObservationCodes.ORIENTATION_SPHERE, sphere);
            out.bool("valueBoolean", oriented);
            out.end();
        }
    }

    @Override
    public Result<Read<Charted<Rating>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Observation");
        while (in.nextField()) {
            switch (in.name()) {
                case "code" -> found.scale = in.concept(ObservationCodes.RATING_SCALE);
                case "effectiveDateTime" -> found.taken = in.dateTime();
                case "valueInteger" -> found.score = in.whole();
                case "note" -> {
                    if (in.has("dataAbsentReason")) {
                        found.note = in.notes();
                    } else {
                        in.keep();
                    }
                }
                case "component" -> readSpheres(in, found);
                default -> found.fields.readOrKeep(in);
            }
        }
        found.fields.need(in);
        in.need("code", found.scale);
        in.need("effectiveDateTime", found.taken);
        RatingResult result = found.result(in);
        return in.result(() -> new Charted<>(
                in.chart(),
                new Rating(
                        new RecordId(known(found.fields.id)),
                        known(found.taken),
                        known(found.scale),
                        known(result),
                        found.fields.checkpoint,
                        found.fields.performer,
                        known(found.fields.status))));
    }

    private static void readSpheres(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            Sphere sphere = in.peekConcept("code", ObservationCodes.ORIENTATION_SPHERE);
            if (sphere == null) {
                in.keep();
                continue;
            }
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "code" -> in.concept(ObservationCodes.ORIENTATION_SPHERE);
                    case "valueBoolean" -> found.put(sphere, in.bool());
                    default -> in.keep();
                }
            }
        }
    }

    private static String line(Rating rating) {
        String name = ObservationCodes.RATING_SCALE.own(rating.scale()).display();
        if (rating.result() instanceof RatingResult.Score score) {
            return name + " " + score.value();
        }
        return rating.result() instanceof RatingResult.NotRated ? name + " not rated" : String.valueOf(name);
    }

    /** What was met so far. */
    private static final class Found {
        final ExamFields fields = new ExamFields(Kind.RATING);

        final Map<Sphere, Boolean> spheres = new EnumMap<>(Sphere.class);

        @Nullable
        Scale scale;

        @Nullable
        OffsetDateTime taken;

        @Nullable
        Integer score;

        @Nullable
        Note note;

        @Nullable
        RatingResult result(FhirCursor in) {
            AbsentReason reason = fields.absent;
            Integer number = score;
            if (reason != null && number != null) {
                in.fault(FhirFault.CONTRADICTION, "dataAbsentReason", "a rating must be there or be absent, was both");
                return null;
            }
            if (reason != null) {
                return new RatingResult.NotRated(reason, note);
            }
            if (number != null) {
                return new RatingResult.Score(number);
            }
            if (scale != Scale.ORIENTATION) {
                in.need("valueInteger", null);
                return null;
            }
            return in.build(
                    "component",
                    () -> new RatingResult.Orientation(
                            spheres.get(Sphere.PERSON),
                            spheres.get(Sphere.PLACE),
                            spheres.get(Sphere.TIME),
                            spheres.get(Sphere.SITUATION)));
        }

        void put(Sphere sphere, @Nullable Boolean oriented) {
            if (oriented != null) {
                spheres.put(sphere, oriented);
            }
        }
    }
}
