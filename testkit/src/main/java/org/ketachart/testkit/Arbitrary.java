package org.ketachart.testkit;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.Effect;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Intervention;
import org.ketachart.core.event.Event;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.observation.Rating;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.screening.Determination;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;

/**
 * Any value of the record, out of a seed: the same seed gives the same values on every machine.
 *
 * <p>Values are legal, not likely. A component that may be absent is absent about a third of the time, lists have up to three elements, texts
 * are hard to carry. It is not a source of realistic patients; {@link #nextSession} and {@link #nextEvents} are consistent, and no more.
 */
public final class Arbitrary {
    private static final int TRIES = 5000;
    private static final List<Class<?>> FACTS = List.of(
            VitalSign.class,
            Rating.class,
            Administration.class,
            Intervention.class,
            AdverseEvent.class,
            Effect.class,
            Consent.class,
            MonitoringForm.class);

    private final SplittableRandom random;
    private final Leaves leaves;
    private final Consumer<DomainException> refused;
    private final Map<String, Supplier<? extends @Nullable Object>> pins;

    private Arbitrary(
            SplittableRandom random,
            Leaves leaves,
            Consumer<DomainException> refused,
            Map<String, Supplier<? extends @Nullable Object>> pins) {
        this.random = random;
        this.leaves = leaves;
        this.refused = refused;
        this.pins = pins;
    }

    /** Returns the values of a seed. */
    public static Arbitrary of(long seed) {
        return of(new SplittableRandom(seed));
    }

    /** Returns the values that follow from this source, which is drawn from at every value. */
    public static Arbitrary of(SplittableRandom random) {
        return new Arbitrary(random, new Leaves(random, null), refusal -> {}, Map.of());
    }

    /** Returns the same source with a token in every text, code, reference and id, so that a test can look for where it shows. */
    public Arbitrary planting(String token) {
        return new Arbitrary(random, new Leaves(random, token), refused, pins);
    }

    /** Returns the same source, which tells of every value a constructor refused before it found a legal one. */
    public Arbitrary tellingRefusals(Consumer<DomainException> listener) {
        return new Arbitrary(random, leaves, listener, pins);
    }

    /** Returns the same source with what belongs in some places given; a supplier of null leaves its place empty. */
    Arbitrary pinning(Map<String, Supplier<? extends @Nullable Object>> more) {
        Map<String, Supplier<? extends @Nullable Object>> all = new HashMap<>(pins);
        all.putAll(more);
        return new Arbitrary(random, leaves, refused, all);
    }

    /**
     * Returns any value of a record, an enum, a sealed interface or a leaf such as {@code OffsetDateTime}.
     *
     * @throws IllegalStateException if no legal value was found in some thousands of tries, or the type is none of these
     */
    public <T> T next(Class<T> type) {
        return type.cast(value(Slot.alone(type)));
    }

    /**
     * Returns a consistent visit: whatever its facts point to is among its facts, ids are unique, course, phase and plan belong together, and
     * times and reasons fit the state. {@code next(SessionRecord.class)} gives those that are merely constructible.
     */
    public SessionRecord nextSession() {
        return new ArbitrarySession(this).next();
    }

    /**
     * Returns a consistent log of one visit, in the order of belief: opened first, {@code seq} from 1 without gaps, {@code recordedAt} never
     * decreasing, no irregular step; with late entries, amendments, facts entered in error and events of unknown type.
     */
    public List<Event> nextEvents() {
        return new ArbitraryLog(this).next();
    }

    /** Returns one of these. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns true once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Returns a number from zero to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    private @Nullable Object component(Slot slot) {
        if (slot.isList()) {
            return list(slot.element());
        }
        Supplier<? extends @Nullable Object> pin = pins.get(slot.key());
        if (pin == null && slot.nullable() && oneIn(3)) {
            return null;
        }
        return pin == null ? value(slot) : pin.get();
    }

    private List<Object> list(Slot element) {
        Set<Object> distinct = new LinkedHashSet<>();
        int size = below(4);
        for (int tries = 0; distinct.size() < size && tries < 10; tries++) {
            Object next = component(element);
            if (next != null) {
                distinct.add(next);
            }
        }
        return List.copyOf(distinct);
    }

    private Object value(Slot slot) {
        Class<?> type = slot.raw();
        Object leaf = leaves.find(slot);
        if (leaf != null) {
            return leaf;
        }
        if (type.isEnum()) {
            return oneOf(Arrays.asList(type.getEnumConstants()));
        }
        if (type == ChartedFact.class || type == Object.class) {
            return value(Slot.alone(oneOf(FACTS)));
        }
        if (type.isSealed()) {
            return value(Slot.alone(oneOf(Arrays.asList(type.getPermittedSubclasses()))));
        }
        if (type == SessionRecord.class) {
            return openRecord();
        }
        if (type == MonitoringForm.class) {
            return form();
        }
        if (type == Finding.class) {
            return new ArbitraryScreening(this).finding();
        }
        if (type == Determination.class) {
            return new ArbitraryScreening(this).determination();
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("no values are known of " + type);
        }
        return record(type);
    }

    private Object openRecord() {
        ClinicId clinic = next(ClinicId.class);
        SessionState state = next(SessionState.class);
        boolean missed = state == SessionState.CANCELLED || state == SessionState.NO_SHOW;
        return pinning(Map.of(
                        "Chart.clinic", () -> clinic,
                        "Clinic.id", () -> clinic,
                        "Chart.session", () -> next(SessionId.class),
                        "SessionRecord.state", () -> state,
                        "SessionRecord.notHeld", () -> missed && !oneIn(3) ? next(Concept.class) : null))
                .record(SessionRecord.class);
    }

    private Object form() {
        Supplier<? extends @Nullable Object> given = pins.get("MonitoringForm.id");
        Object id = given == null ? next(RecordId.class) : given.get();
        RecordStatus status = next(RecordStatus.class);
        return pinning(Map.of(
                        "FormResponse.id", () -> id,
                        "FormSubmission.id", () -> id,
                        "FormResponse.status", () -> status,
                        "FormSubmission.status", () -> status))
                .record(MonitoringForm.class);
    }

    /** Returns a value of a record type, its components drawn or pinned. */
    Object record(Class<?> type) {
        Shape shape = Shape.of(type);
        for (int tries = 0; tries < TRIES; tries++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Slot slot : shape.slots()) {
                values.add(component(slot));
            }
            try {
                return shape.constructor().newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof DomainException refusal)) {
                    throw new IllegalStateException("the constructor of " + type + " failed", e.getCause());
                }
                refused.accept(refusal);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the constructor of " + type + " is out of reach", e);
            }
        }
        throw new IllegalStateException("no legal value of " + type + " in " + TRIES + " tries");
    }
}
