package org.ketachart.outcomes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.SessionId;

/**
 * How many had an event, how many were looked at and had it not, and of how many nobody knows. The last are shown, and are in no rate.
 *
 * <p>An event that was charted is counted as present where somebody looked for it. Where nobody did, it is counted apart and is in no rate: its
 * denominator would be those who had it.
 *
 * @param present how many had it, at least 0
 * @param absent how many were looked at and had it not, at least 0; with {@code present} at most 1,000,000,000
 * @param notAssessed in how many nobody looked, from 0 to 1,000,000,000
 * @param unasked in how many of those it was charted all the same, from 0 to {@code notAssessed}
 */
public record Tally(long present, long absent, long notAssessed, long unasked) {
    /**
     * Checks that they are counts.
     *
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#RANGE} otherwise
     */
    public Tally {
        Proportion.counted("present", present, Proportion.MOST);
        Proportion.counted("absent", absent, Proportion.MOST - present);
        Proportion.counted("not assessed", notAssessed, Proportion.MOST);
        Proportion.counted("charted where nobody was asked", unasked, notAssessed);
    }

    /**
     * A tally with nothing charted where nobody looked.
     *
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#RANGE} for what is no count
     */
    public Tally(long present, long absent, long notAssessed) {
        this(present, absent, notAssessed, 0);
    }

    /**
     * Counts sessions. Several looks in one session are one session: present if any look saw the event, or at least one looked and it was charted;
     * absent if at least one looked and none saw it. For a rate at one time point hand in the looks of that time point alone.
     *
     * @param looks all that was looked at or should have been, of one event; their order says nothing
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#CONTRADICTION} for a session of two patients
     */
    public static Tally ofSessions(Collection<Assessed> looks) {
        return counted(looks, Visit::of);
    }

    /**
     * Counts patients. A patient is present if any look saw the event, or at least one was taken and it was charted in this session or another;
     * absent if at least one was taken and none saw it. Who was looked at once
     * in ten sessions counts as one who was looked at: nine looks that are missing are seen in {@link #ofSessions} alone.
     *
     * <p>A patient of two clinics is two, for a reference means nothing outside its clinic.
     *
     * @param looks all that was looked at or should have been, of one event; their order says nothing
     * @throws org.ketachart.core.value.DomainException with {@link CoreFault#CONTRADICTION} for a session of two patients
     */
    public static Tally ofPatients(Collection<Assessed> looks) {
        return counted(looks, Person::of);
    }

    /** Returns how many were looked at, which is what a rate is over. */
    public long assessed() {
        return present + absent;
    }

    /** Returns how many of those looked at had it. */
    public Proportion proportion() {
        return new Proportion(present, assessed());
    }

    /**
     * Returns all of it in a line, the same in every locale:
     *
     * <pre>
     * 3 of 41 (7.3 %, 1.5 to 19.9 %, exact 95 %); 2 not assessed
     * 0 of 1985 (none seen, at most 0.15 %, exact one-sided 95 %); 0 not assessed
     * 41 of 41 (seen in all, at least 93.0 %, exact one-sided 95 %); 2 not assessed
     * 0 of 0 (none assessed, no rate); 2 not assessed; 1 charted where nobody was asked
     * </pre>
     *
     * <p>Percents are rounded half up, to one decimal. Below 1 % two digits are kept, and above 99 % two digits of what is missing to 100 %, so
     * that only nothing reads as 0 % and only all as 100 %. A bound may so be shown up to half its last digit too narrow.
     *
     * @param confidence of the bounds
     */
    public String text(Confidence confidence) {
        String apart = unasked == 0 ? "" : "; " + unasked + " charted where nobody was asked";
        return present + " of " + assessed() + " (" + inBrackets(confidence) + "); " + notAssessed + " not assessed"
                + apart;
    }

    private String inBrackets(Confidence confidence) {
        Proportion seen = proportion();
        if (assessed() == 0) {
            return "none assessed, no rate";
        }
        if (present == 0) {
            return "none seen, at most " + Percent.text(seen.upperBound(confidence)) + " %, exact one-sided "
                    + confidence.percent() + " %";
        }
        if (absent == 0) {
            return "seen in all, at least " + Percent.text(seen.lowerBound(confidence)) + " %, exact one-sided "
                    + confidence.percent() + " %";
        }
        Bounds bounds = seen.exact(confidence);
        return Percent.text(seen) + " %, " + Percent.text(bounds.lower()) + " to " + Percent.text(bounds.upper())
                + " %, exact " + confidence.percent() + " %";
    }

    private static Tally counted(Collection<Assessed> looks, Function<Assessed, Object> unit) {
        Map<Visit, Person> whose = new HashMap<>();
        Map<Object, Known> all = new HashMap<>();
        for (Assessed look : looks) {
            Person person = Person.of(look);
            Person other = whose.putIfAbsent(Visit.of(look), person);
            Require.that(other == null || other.equals(person), "a session must be of one patient");
            all.merge(unit.apply(look), new Known(look.presence(), look.charted()), Known::with);
        }
        return new Tally(
                number(all, Known::isPresent),
                number(all, known -> known.isLookedAt() && !known.isPresent()),
                number(all, known -> !known.isLookedAt()),
                number(all, known -> !known.isLookedAt() && known.charted()));
    }

    private static long number(Map<Object, Known> all, Predicate<Known> which) {
        return all.values().stream().filter(which).count();
    }

    /** What all looks at one session or patient say together. */
    private record Known(EffectPresence presence, boolean charted) {
        Known with(Known other) {
            return new Known(together(presence, other.presence), charted || other.charted);
        }

        /** Present if either look saw it, absent if at least one looked and neither saw it. */
        private static EffectPresence together(EffectPresence one, EffectPresence other) {
            if (one == EffectPresence.PRESENT || other == EffectPresence.PRESENT) {
                return EffectPresence.PRESENT;
            }
            boolean looked = one == EffectPresence.ABSENT || other == EffectPresence.ABSENT;
            return looked ? EffectPresence.ABSENT : EffectPresence.NOT_ASSESSED;
        }

        boolean isLookedAt() {
            return presence != EffectPresence.NOT_ASSESSED;
        }

        boolean isPresent() {
            return presence == EffectPresence.PRESENT || (charted && isLookedAt());
        }
    }

    private record Visit(ClinicId clinic, SessionId session) {
        static Visit of(Assessed look) {
            return new Visit(
                    look.chart().clinic(), Objects.requireNonNull(look.chart().session()));
        }
    }

    private record Person(ClinicId clinic, HostRef patient) {
        static Person of(Assessed look) {
            return new Person(look.chart().clinic(), look.chart().patient());
        }
    }
}
