package org.ketachart.sessions.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.SegmentEnd;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.testkit.SeededTest;

class InfusionLawsTest {
    private static final Quantity CONCENTRATION = Givings.quantity("2.5 mg/mL");
    private static final List<String> UNITS = List.of("mg/h", "mg/min", "mg/kg/h", "ug/kg/min", "mL/h");

    /** Returns segments one after another, with pauses between some. */
    private static List<Administration> infusion(Random random) {
        List<Administration> segments = new ArrayList<>();
        OffsetDateTime time = Givings.at("09:00").plusNanos(random.nextInt(1_000_000_000));
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            OffsetDateTime end = time.plusSeconds(random.nextInt(2000)).plusNanos(random.nextInt(1_000_000_000));
            boolean pause = random.nextBoolean();
            SegmentEnd ending =
                    i == count - 1 ? SegmentEnd.STOPPED : pause ? SegmentEnd.PAUSED : SegmentEnd.RATE_CHANGED;
            segments.add(segment("s-" + i, time, end, rate(random), ending, random));
            time = pause ? end.plusSeconds(random.nextInt(900)) : end;
        }
        return segments;
    }

    private static String rate(Random random) {
        return random.nextInt(5000) / 100 + "." + random.nextInt(1000) + " " + UNITS.get(random.nextInt(UNITS.size()));
    }

    private static Administration segment(
            String id, OffsetDateTime from, OffsetDateTime to, String rate, SegmentEnd ending, Random random) {
        ZoneOffset other = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(1681) - 840));
        return Givings.segment(
                id, text(from), text(random.nextInt(4) == 0 ? to.withOffsetSameInstant(other) : to), rate, ending);
    }

    private static String text(OffsetDateTime time) {
        return time.toString();
    }

    private static InfusionTotal total(List<Administration> segments) {
        return new Infusion(segments, Givings.ORDER, CONCENTRATION).findTotal().orElseThrow();
    }

    @SeededTest
    void splitting_a_segment_at_the_same_rate_keeps_times_and_amount_exactly(long seed) {
        Random random = new Random(seed);
        List<Administration> whole = infusion(random);
        int which = random.nextInt(whole.size());
        Administration cut = whole.get(which);
        OffsetDateTime end = Objects.requireNonNull(cut.time().end());
        long nanos = Duration.between(cut.time().start(), end).toNanos();
        OffsetDateTime middle = cut.time().start().plusNanos(nanos == 0 ? 0 : (long) (random.nextDouble() * nanos));
        Quantity rate = Objects.requireNonNull(cut.rate());
        String words = rate.value().toPlainString() + " " + rate.unit().code();
        SegmentEnd between = random.nextBoolean() ? SegmentEnd.RATE_CHANGED : SegmentEnd.PAUSED;
        List<Administration> split = new ArrayList<>(whole);
        split.remove(which);
        split.add(segment("t-1", cut.time().start(), middle, words, between, random));
        split.add(segment("t-2", middle, end, words, Objects.requireNonNull(cut.ending()), random));

        InfusionTotal before = total(whole);
        InfusionTotal after = total(split);
        assertThat(before.computed()).isNotNull();
        assertThat(after.computed()).isEqualTo(before.computed());
        assertThat(after.running()).isEqualTo(before.running());
        assertThat(after.paused()).isEqualTo(before.paused());
        assertThat(after.warnings()).isEmpty();
    }

    @SeededTest
    void the_order_in_which_segments_and_their_versions_are_handed_in_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Administration> charted = new ArrayList<>(infusion(random));
        Administration again = charted.get(random.nextInt(charted.size()));
        charted.add(again);
        charted.add(Givings.as(again, List.of(RecordStatus.values()).get(random.nextInt(3))));
        charted.add(Givings.segment("x-1", "09:05", "09:07", "10 mg/h", SegmentEnd.COMPLETE));
        List<Administration> shuffled = new ArrayList<>(charted);
        Collections.shuffle(shuffled, random);
        for (int minute = 0; minute < 120; minute += 17) {
            var when = Givings.at("09:00").plusMinutes(minute).toInstant();
            assertThat(new Infusion(shuffled, Givings.ORDER, CONCENTRATION).at(when))
                    .isEqualTo(new Infusion(charted, Givings.ORDER, CONCENTRATION).at(when));
        }
    }

    @SeededTest
    void what_ran_and_paused_by_an_instant_fills_the_time_and_the_amount_never_falls(long seed) {
        Random random = new Random(seed);
        Infusion infusion = new Infusion(infusion(random), Givings.ORDER, CONCENTRATION);
        InfusionTotal whole = infusion.findTotal().orElseThrow();
        OffsetDateTime start = infusion.charted().get(0).time().start();
        long length = Duration.between(start.toInstant(), whole.at()).toNanos();
        InfusedAmount last = InfusedAmount.ZERO;
        for (int i = 0; i <= 10; i++) {
            InfusionTotal part = infusion.at(start.toInstant().plusNanos(length / 10 * i));
            assertThat(Objects.requireNonNull(part.running()).plus(Objects.requireNonNull(part.paused())))
                    .isEqualTo(Duration.ofNanos(length / 10 * i));
            InfusedAmount amount = Objects.requireNonNull(part.computed());
            assertThat(amount.minus(last).parts().signum()).isNotNegative();
            last = amount;
        }
        assertThat(infusion.at(whole.at().plusSeconds(3600)).computed()).isEqualTo(whole.computed());
    }
}
