package org.ketachart.sessions.dose;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.dose.SegmentEnd;

/** One adding up of an infusion, by one instant. What does not fit is told, and makes unknown what rests on it. */
final class InfusionSum {
    private final Infusion infusion;
    private final Instant when;
    private final List<Administration> begun;
    private final List<DoseWarning> found = new ArrayList<>();
    private final List<InfusionTotal.Segment> segments = new ArrayList<>();
    private Duration paused = Duration.ZERO;
    /** Whether all segments are known by time, one after another, and whether all pauses are. */
    private boolean timesKnown;

    private boolean pausesKnown = true;

    InfusionSum(Infusion infusion, Instant when) {
        this.infusion = infusion;
        this.when = when;
        Versions versions = infusion.versions();
        begun = versions.standing().stream()
                .filter(segment -> !Times.start(segment).isAfter(when))
                .toList();
        found.addAll(versions.differing());
        timesKnown = versions.differing().isEmpty();
    }

    InfusionTotal total() {
        boolean versionsKnown = timesKnown;
        begun.forEach(segment -> segments.add(segment(segment)));
        gaps();
        boolean oneDrug = begun.stream().map(Administration::drug).distinct().count() <= 1;
        if (!oneDrug) {
            found.add(DoseWarning.of(DoseConcern.DRUGS_MIXED, "segments of one infusion must be of one drug", begun));
        }
        List<InfusionTotal.Segment> over =
                segments.stream().filter(InfusionTotal.Segment::over).toList();
        BigDecimal charted = versionsKnown && oneDrug ? charted(over) : null;
        InfusedAmount ofThose = timesKnown && oneDrug ? computed(over) : null;
        return new InfusionTotal(
                when,
                timesKnown ? running() : null,
                timesKnown && pausesKnown ? paused : null,
                timesKnown && oneDrug ? computed(segments) : null,
                charted,
                charted == null || ofThose == null
                        ? null
                        : InfusedAmount.ofMilligrams(charted).minus(ofThose),
                begun.stream().anyMatch(this::runs),
                segments,
                found);
    }

    /** Returns whether a segment runs at the instant: it is in progress, or ends later. */
    private boolean runs(Administration segment) {
        Instant end = Times.findEnd(segment);
        return end == null ? segment.completion() == Completion.IN_PROGRESS : end.isAfter(when);
    }

    private InfusionTotal.Segment segment(Administration segment) {
        Instant from = Times.start(segment);
        boolean over = !runs(segment);
        Instant until = over ? Times.findEnd(segment) : when;
        if (until == null) {
            found.add(DoseWarning.of(
                    DoseConcern.END_MISSING, "a segment that is not in progress must have an end", segment));
            timesKnown = false;
        }
        BigDecimal rate = infusion.milligramsPerHour(segment, found);
        InfusedAmount computed = until == null || rate == null
                ? null
                : new InfusedAmount(rate.multiply(Times.seconds(Duration.between(from, until))));
        BigDecimal charted = over && segment.given() != null ? segment.given().value() : null;
        return new InfusionTotal.Segment(segment.id(), from, until, over, computed, charted);
    }

    /** Walks from each segment to the next and to the instant; the one that lasts longest is the one a gap comes after. */
    private void gaps() {
        Administration last = null;
        Instant end = null;
        for (int i = 0; i < begun.size(); i++) {
            Administration segment = begun.get(i);
            Instant until = segments.get(i).until();
            if (last != null && end != null) {
                between(last, end, segment);
            }
            if (until == null || end == null || !until.isBefore(end)) {
                last = segment;
                end = until;
            }
        }
        if (last != null && end != null && end.isBefore(when)) {
            gap(last, Duration.between(end, when), false);
        }
    }

    private void between(Administration last, Instant end, Administration segment) {
        Instant start = Times.start(segment);
        if (start.isBefore(end)) {
            found.add(DoseWarning.of(
                    DoseConcern.SEGMENTS_OVERLAP, "segments of one infusion must not overlap", last, segment));
            timesKnown = false;
            return;
        }
        if (last.ending() == SegmentEnd.COMPLETE || last.ending() == SegmentEnd.STOPPED) {
            found.add(DoseWarning.of(
                    DoseConcern.SEGMENT_AFTER_END,
                    "no segment must follow one that ended the infusion",
                    last,
                    segment));
        }
        if (start.isAfter(end)) {
            gap(last, Duration.between(end, start), true);
        }
    }

    private void gap(Administration last, Duration time, boolean inside) {
        SegmentEnd ending = last.ending();
        if (ending == SegmentEnd.PAUSED) {
            paused = paused.plus(time);
        } else if (ending == null || ending == SegmentEnd.RATE_CHANGED) {
            found.add(DoseWarning.of(
                    DoseConcern.SEGMENT_MISSING,
                    "a segment that did not end paused, stopped or complete must be followed at once",
                    last));
            timesKnown = false;
        } else if (inside) {
            pausesKnown = false;
        }
    }

    private Duration running() {
        return segments.stream()
                .flatMap(segment ->
                        Stream.ofNullable(segment.until()).map(until -> Duration.between(segment.from(), until)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static @Nullable InfusedAmount computed(List<InfusionTotal.Segment> of) {
        InfusedAmount sum = InfusedAmount.ZERO;
        for (InfusionTotal.Segment segment : of) {
            if (segment.computed() == null) {
                return null;
            }
            sum = sum.plus(segment.computed());
        }
        return sum;
    }

    private static @Nullable BigDecimal charted(List<InfusionTotal.Segment> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (InfusionTotal.Segment segment : of) {
            if (segment.charted() == null) {
                return null;
            }
            sum = sum.add(segment.charted());
        }
        return sum;
    }
}
