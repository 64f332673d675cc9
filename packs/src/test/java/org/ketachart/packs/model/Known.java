package org.ketachart.packs.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Completion;
import org.ketachart.core.event.Event;
import org.ketachart.core.event.EventPayload;
import org.ketachart.core.event.EventPayload.*;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SuicidalityScreen;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;

/**
 * What a list of events says, read off it with nothing of what is tested: each fact as last charted, each step as last corrected. A fact
 * that was entered in error keeps its place and is none.
 */
final class Known {
    private final List<Event> effective = new ArrayList<>();
    private final Map<FactRef, Object> facts = new LinkedHashMap<>();
    private final Map<FactRef, Boolean> withdrawn = new HashMap<>();
    private final Map<Class<?>, List<?>> standing = new HashMap<>();

    Known(List<Event> log) {
        Map<EventId, Integer> places = new HashMap<>();
        for (Event event : log) {
            EventId amends = event.header().amends();
            Integer place = amends == null ? null : places.get(amends);
            boolean replaces = place != null
                    && event.findStep().isPresent()
                    && event.findStep().equals(effective.get(place).findStep());
            if (replaces) {
                effective.set(place, event);
            } else {
                place = effective.size();
                effective.add(event);
            }
            places.put(event.header().id(), place);
        }
        for (Event event : effective) {
            FactRef ref = fact(event.payload());
            if (event.payload() instanceof EnteredInError gone) {
                withdrawn.computeIfPresent(gone.fact(), (r, was) -> true);
            } else if (ref != null) {
                facts.put(ref, content(event.payload()));
                withdrawn.put(ref, false);
            }
        }
    }

    /** Returns which fact a payload charts; null when it charts none. */
    static @Nullable FactRef fact(EventPayload payload) {
        if (payload instanceof InterventionCharted charted) {
            return charted.intervention().ref();
        } else if (payload instanceof ProductIdentified identified) {
            return new FactRef(FactKind.PRODUCT, identified.product().id());
        } else if (payload instanceof OrderWritten written) {
            return new FactRef(FactKind.ORDER, written.order().id());
        }
        FactKind kind = payload instanceof VitalSignCharted
                ? FactKind.VITAL_SIGN
                : payload instanceof RatingCharted
                        ? FactKind.RATING
                        : payload instanceof AdministrationCharted
                                ? FactKind.ADMINISTRATION
                                : payload instanceof AdverseEventCharted ? FactKind.ADVERSE_EVENT : care(payload);
        return kind == null ? null : new FactRef(kind, ((ChartedFact) content(payload)).id());
    }

    private static @Nullable FactKind care(EventPayload payload) {
        if (payload instanceof ChecklistAnswered) {
            return FactKind.CHECKLIST_ANSWER;
        } else if (payload instanceof SuicidalityScreened) {
            return FactKind.SUICIDALITY_SCREEN;
        } else if (payload instanceof DoseHistoryTaken) {
            return FactKind.DOSE_HISTORY;
        } else if (payload instanceof PayerAuthorizationNoted) {
            return FactKind.PAYER_AUTHORIZATION;
        } else if (payload instanceof HomeDoseReported) {
            return FactKind.HOME_DOSE;
        }
        return payload instanceof CareVisitCharted ? FactKind.CARE_VISIT : null;
    }

    private static Object content(EventPayload payload) {
        if (payload instanceof VitalSignCharted charted) {
            return charted.vitalSign();
        } else if (payload instanceof RatingCharted charted) {
            return charted.rating();
        } else if (payload instanceof AdministrationCharted charted) {
            return charted.administration();
        } else if (payload instanceof AdverseEventCharted charted) {
            return charted.adverseEvent();
        } else if (payload instanceof ChecklistAnswered answered) {
            return answered.answer();
        } else if (payload instanceof SuicidalityScreened screened) {
            return screened.screen();
        } else if (payload instanceof DoseHistoryTaken taken) {
            return taken.history();
        } else if (payload instanceof PayerAuthorizationNoted noted) {
            return noted.authorization();
        } else if (payload instanceof HomeDoseReported reported) {
            return reported.dose();
        } else if (payload instanceof CareVisitCharted charted) {
            return charted.visit();
        } else if (payload instanceof InterventionCharted charted) {
            return charted.intervention();
        } else if (payload instanceof ProductIdentified identified) {
            return identified.product();
        }
        return ((OrderWritten) payload).order();
    }

    /** Returns the facts of a type that stand, in the order in which they were first charted. */
    @SuppressWarnings("unchecked")
    <T> List<T> standing(Class<T> type) {
        return (List<T>) standing.computeIfAbsent(type, this::find);
    }

    private <T> List<T> find(Class<T> type) {
        List<T> found = new ArrayList<>();
        facts.forEach((ref, fact) -> {
            boolean error = fact instanceof ChartedFact charted && charted.status() == RecordStatus.ENTERED_IN_ERROR;
            if (type.isInstance(fact) && !error && !Boolean.TRUE.equals(withdrawn.get(ref))) {
                found.add(type.cast(fact));
            }
        });
        return found;
    }

    /** Returns a fact as last charted, whether or not it stands; null when it never was. */
    <T> @Nullable T charted(Class<T> type, FactRef ref) {
        Object fact = facts.get(ref);
        return type.isInstance(fact) ? type.cast(fact) : null;
    }

    boolean isWithdrawn(FactRef ref) {
        return Boolean.TRUE.equals(withdrawn.get(ref));
    }

    /** Returns the payloads of a type, as corrected, in the order of belief. */
    <T extends EventPayload> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Event event : effective) {
            if (type.isInstance(event.payload())) {
                found.add(type.cast(event.payload()));
            }
        }
        return found;
    }

    static boolean reached(Administration giving) {
        return giving.completion() != Completion.NOT_GIVEN
                && (giving.given() == null || giving.given().value().signum() > 0);
    }

    List<Administration> reached() {
        return standing(Administration.class).stream().filter(Known::reached).toList();
    }

    /** Returns when the first drug was in the patient, or was said to be; null when never. */
    @Nullable
    Instant firstDrug() {
        Instant first = null;
        for (Administration giving : reached()) {
            Instant start = giving.time().start().toInstant();
            first = first == null || start.isBefore(first) ? start : first;
        }
        if (first == null) {
            for (Event event : effective) {
                if (event.payload() instanceof DosingBegan) {
                    first = event.header().occurredAt().toInstant();
                }
            }
        }
        return first;
    }

    /** Returns when the last drug was in the patient; null when never. */
    @Nullable
    Instant lastDrug() {
        Instant last = null;
        for (Administration giving : reached()) {
            OffsetDateTime end = giving.time().end() == null
                    ? giving.time().start()
                    : giving.time().end();
            last = last == null || end.toInstant().isAfter(last) ? end.toInstant() : last;
        }
        return last == null ? firstDrug() : last;
    }

    /** Returns the last of some facts by when they were so; of two of one moment the one charted later; null when there is none. */
    static <T> @Nullable T last(List<T> facts, Function<T, OffsetDateTime> when, Predicate<T> which) {
        T last = null;
        for (T fact : facts) {
            boolean later = last == null
                    || !when.apply(fact).toInstant().isBefore(when.apply(last).toInstant());
            if (which.test(fact) && later) {
                last = fact;
            }
        }
        return last;
    }

    List<VitalSign> vitals() {
        return standing(VitalSign.class);
    }

    /** Returns whether a screen called for a plan that nobody made for it or after it. */
    boolean owesPlan(int level) {
        List<SuicidalityScreen> screens = standing(SuicidalityScreen.class);
        for (SuicidalityScreen screen : screens) {
            if (isPositive(screen, level)) {
                boolean planned = false;
                for (SuicidalityScreen other : screens) {
                    boolean counts = other.id().equals(screen.id())
                            || !other.taken()
                                    .toInstant()
                                    .isBefore(screen.taken().toInstant());
                    planned |= counts && other.planned() != null;
                }
                if (!planned) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isPositive(SuicidalityScreen screen, int level) {
        boolean thoughts = screen.ideation() != null && screen.ideation() >= level;
        return thoughts || Boolean.TRUE.equals(screen.recentBehavior());
    }
}
