package org.ketachart.sessions.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ketachart.core.session.Session;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Note;

/** Finds the patients of a recalled lot, as far as anybody charted lots. */
public final class Recalls {
    private Recalls() {}

    /**
     * Returns everything that a recall touches or may touch, before its day and after, by ledger or by record: what either of them knows
     * counts. Doses, what went home and the doses told of it, and what was drawn for a session without a giving. A dose whose lot nobody
     * charted is not among them; {@link #ofUnknownLot} says how many there are.
     *
     * @param recall the lot
     * @param ledgers of one or more clinics
     * @param sessions of one or more clinics
     */
    public static List<TouchedDose> touched(
            LotRecall recall, Collection<Ledger> ledgers, Collection<Session> sessions) {
        Map<List<Object>, TouchedDose> found = new LinkedHashMap<>();
        for (LotTrace trace : new LotTraces(ledgers, sessions).all()) {
            if (trace.mayBeOf(recall)) {
                found.merge(trace.key(), trace.of(recall), TouchedDose::and);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((TouchedDose dose) -> dose.at().toInstant())
                        .thenComparing(dose -> dose.clinic().value())
                        .thenComparing(TouchedDose::what)
                        .thenComparing(dose -> dose.item().value()))
                .toList();
    }

    /**
     * Returns how many doses and supplies reached a patient of which neither ledger nor record knows the lot: a recall of any lot may touch
     * them.
     */
    public static int ofUnknownLot(Collection<Ledger> ledgers, Collection<Session> sessions) {
        Set<List<Object>> all = new LinkedHashSet<>();
        Set<List<Object>> known = new LinkedHashSet<>();
        for (LotTrace trace : new LotTraces(ledgers, sessions).all()) {
            if (trace.dose().what() != TouchKind.DRAWN) {
                all.add(trace.key());
                trace.lot().ifPresent(lot -> known.add(trace.key()));
            }
        }
        return all.size() - known.size();
    }

    /** Returns the lots that are charted and differ from this one only in case or white space: mostly one lot, typed twice. */
    public static List<Note> spelledAlike(Note lot, Collection<Ledger> ledgers, Collection<Session> sessions) {
        Set<String> alike = new TreeSet<>();
        new LotTraces(ledgers, sessions)
                .all().stream()
                        .map(LotTrace::lot)
                        .flatMap(Optional::stream)
                        .filter(other -> !other.equals(lot) && bare(other).equals(bare(lot)))
                        .forEach(other -> alike.add(other.text()));
        return alike.stream().map(Note::new).toList();
    }

    /**
     * Returns whether anything of this lot was ever charted: a container, a product of a dose, or a supply for home. Where nothing was, a
     * recall that touches nobody says little, for the lot may be typed otherwise.
     */
    public static boolean isKnown(Note lot, Collection<Ledger> ledgers, Collection<Session> sessions) {
        return ledgers.stream()
                        .flatMap(ledger -> ledger.balances().stream())
                        .anyMatch(balance -> balance.container() != null
                                && lot.equals(balance.container().lot()))
                || sessions.stream()
                        .flatMap(session -> session.record().products().stream())
                        .anyMatch(product -> lot.equals(product.lot()))
                || sessions.stream()
                        .flatMap(session -> session.care().supplies().stream())
                        .anyMatch(supply -> lot.equals(supply.lot()));
    }

    private static String bare(Note lot) {
        return lot.text().replaceAll("(?U)\\s", "").toUpperCase(Locale.ROOT);
    }
}
