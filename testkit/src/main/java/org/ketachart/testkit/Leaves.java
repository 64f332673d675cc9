package org.ketachart.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.course.DoseRange;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Unit;

/** The values that are not taken apart further, each made for its place. */
final class Leaves {
    private final SplittableRandom random;
    private final Texts texts;
    private final Moments moments;
    private final Numbers numbers;
    private final References references;

    Leaves(SplittableRandom random, @Nullable String token) {
        this.random = random;
        this.texts = new Texts(random, token);
        this.moments = new Moments(random);
        this.numbers = new Numbers(random);
        this.references = new References(random, texts);
    }

    /** Returns a value for the place, or null where its type is to be taken apart. */
    @Nullable
    Object find(Slot slot) {
        Class<?> type = slot.raw();
        if (type == String.class) {
            return string(slot);
        } else if (type == Note.class) {
            return note(slot);
        } else if (type == HostRef.class) {
            return references.next(slot);
        } else if (type == Origin.class) {
            return origin();
        } else if (type == FactRef.class) {
            return factRef(slot);
        } else if (type == Quantity.class) {
            return numbers.quantity(slot);
        } else if (type == DoseRange.class) {
            return numbers.doseRange();
        } else if (slot.key().equals("SessionInterval.unit")) {
            return List.of(Unit.DAY, Unit.WEEK, Unit.MONTH).get(random.nextInt(3));
        } else if (slot.key().equals("Container.unit")) {
            return random.nextBoolean() ? Unit.MILLIGRAM : Unit.DOSE;
        }
        return plain(type, slot);
    }

    private @Nullable Object plain(Class<?> type, Slot slot) {
        if (type == OffsetDateTime.class) {
            return moments.charted();
        } else if (type == Interval.class) {
            return moments.interval();
        } else if (type == Instant.class) {
            return moments.instant();
        } else if (type == LocalDate.class) {
            return moments.date();
        } else if (type == LocalDateTime.class) {
            return moments.minute();
        } else if (type == ZoneId.class) {
            return moments.zone();
        } else if (type == BigDecimal.class) {
            return numbers.decimal();
        } else if (type == int.class || type == Integer.class) {
            return numbers.whole(slot);
        } else if (type == long.class || type == Long.class) {
            return random.nextLong(1, 1L << 40);
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        return null;
    }

    private String string(Slot slot) {
        if (slot.key().equals("ItemId.value")) {
            return texts.item();
        } else if (slot.key().endsWith(".sha256")) {
            return texts.sha256();
        } else if (slot.key().equals("Topic.code")) {
            return texts.topic();
        } else if (slot.owner().endsWith("Id")) {
            return texts.id();
        }
        return switch (slot.key()) {
            case "Code.system", "Identifier.system", "Term.system" -> texts.system();
            case "Code.code", "Term.code" -> texts.word();
            case "UnknownPayload.json" -> texts.json();
            case "TermHint.word" -> texts.text().toLowerCase(Locale.ROOT);
            default -> texts.text();
        };
    }

    private Origin origin() {
        List<Mark> marks = List.of(Mark.values());
        Mark mark = marks.get(random.nextInt(marks.size()));
        boolean none = mark == Mark.D && random.nextBoolean();
        return new Origin(none ? Origin.NONE : "SCR-" + random.nextInt(10, 100), mark);
    }

    private Note note(Slot slot) {
        return switch (slot.key()) {
            case "UnknownPayload.type" -> new Note("x-" + texts.id());
            default -> new Note(texts.text());
        };
    }

    private FactRef factRef(Slot slot) {
        List<FactKind> kinds = switch (slot.key()) {
            case "Reason.because" -> List.of(FactKind.VITAL_SIGN, FactKind.RATING);
            case "Suspect.giving" -> List.of(FactKind.ADMINISTRATION, FactKind.MEDICINE);
            default -> List.of(FactKind.values());
        };
        return new FactRef(kinds.get(random.nextInt(kinds.size())), new RecordId(texts.id()));
    }
}
