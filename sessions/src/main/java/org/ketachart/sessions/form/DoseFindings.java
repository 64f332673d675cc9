package org.ketachart.sessions.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Product;
import org.ketachart.core.form.FormValue.Amount;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Day;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.FormValue.Words;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.form.FormGap.Why;

/** What the devices answer: the day, the dose, the lot, and how long the patient was monitored. */
final class DoseFindings {
    /** A week, in min: no monitoring after a dose lasts longer. */
    private static final int LONGEST = 7 * 24 * 60;

    private static final RecordId OTHER = new RecordId("other");

    private final Session session;
    private final List<Administration> devices;

    DoseFindings(Session session) {
        this.session = session;
        this.devices = session.record().administrations().stream()
                .filter(FormDuty::isUnderRems)
                .sorted(Comparator.comparing(given -> given.time().start(), OffsetDateTime.timeLineOrder()))
                .toList();
    }

    /** Returns the first device; nothing where none reached the patient. */
    Optional<Administration> first() {
        return devices.stream().findFirst();
    }

    /** Returns the last device; nothing where none reached the patient. */
    Optional<Administration> last() {
        return devices.isEmpty() ? Optional.empty() : Optional.of(devices.get(devices.size() - 1));
    }

    static FactRef ref(Administration given) {
        return new FactRef(FactKind.ADMINISTRATION, given.id());
    }

    private List<FactRef> refs() {
        return devices.stream().map(DoseFindings::ref).toList();
    }

    Finding treated() {
        return FormDuty.treated(session.record())
                .map(day -> Finding.of(
                        new Day(PartialDate.of(day)),
                        first().map(DoseFindings::ref).stream().toList()))
                .orElse(Finding.none(Why.NOT_RECORDED));
    }

    /** One amount that is not known makes the sum unknown. */
    private @Nullable BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Administration device : devices) {
            Quantity given = device.given();
            if (given == null) {
                return null;
            }
            sum = sum.add(given.value());
        }
        return devices.isEmpty() ? null : sum;
    }

    Finding dose(FormItem item) {
        BigDecimal sum = sum();
        if (sum == null) {
            return Finding.none(Why.NOT_RECORDED);
        }
        RecordId box = new RecordId(sum.stripTrailingZeros().toPlainString() + "-mg");
        RecordId chosen = item.choice(box).isPresent() ? box : OTHER;
        return item.choice(chosen).isPresent()
                ? Finding.of(new Choice(chosen), refs())
                : Finding.none(Why.NOT_RECORDED);
    }

    Finding amount() {
        BigDecimal sum = sum();
        return sum == null
                ? Finding.none(Why.NOT_RECORDED)
                : Finding.of(new Amount(new Quantity(sum, Unit.MILLIGRAM)), refs());
    }

    /** A device without a lot leaves the field empty: half of the lots would look like all of them. */
    Finding lot() {
        List<FactRef> facts = new ArrayList<>(refs());
        List<String> lots = new ArrayList<>();
        for (Administration device : devices) {
            Optional<Product> product = session.record().products().stream()
                    .filter(label ->
                            label.id().equals(device.product()) && label.status() != RecordStatus.ENTERED_IN_ERROR)
                    .findFirst();
            Note lot = product.map(Product::lot).orElse(null);
            if (lot == null) {
                return Finding.none(Why.NOT_RECORDED);
            }
            facts.add(new FactRef(FactKind.PRODUCT, product.get().id()));
            lots.add(lot.text());
        }
        return lots.isEmpty()
                ? Finding.none(Why.NOT_RECORDED)
                : Finding.of(new Words(new Note(lots.stream().distinct().collect(Collectors.joining(", ")))), facts);
    }

    /** Returns when monitoring ended; nothing while it goes on. */
    Optional<OffsetDateTime> end() {
        Interval monitoring = session.record().monitoring();
        return Optional.ofNullable(monitoring).map(Interval::end);
    }

    /** An end before the first device is a slip that somebody has to mend. */
    Finding minutes(EndStep step) {
        Optional<Administration> device = first();
        Optional<OffsetDateTime> end = end();
        if (device.isEmpty() || end.isEmpty()) {
            return Finding.none(Why.NOT_RECORDED);
        }
        long minutes = Duration.between(device.get().time().start(), end.get()).toMinutes();
        return minutes < 0 || minutes > LONGEST
                ? Finding.none(Why.CONTRADICTORY)
                : Finding.of(new Whole((int) minutes), List.of(ref(device.get())), step.events());
    }

    /** Returns when the last device was in. */
    Optional<OffsetDateTime> lastEnd() {
        return last().map(device ->
                Objects.requireNonNullElse(device.time().end(), device.time().start()));
    }
}
