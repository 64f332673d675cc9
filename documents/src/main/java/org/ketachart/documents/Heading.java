package org.ketachart.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.DosingWeight;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.observation.Reading.Weight;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Treatment;

/**
 * Whose sheet it is: clinic, session, what was ordered and given. The patient is the host's relative reference, or is not named at all: a
 * business identifier or an address of a server tells more than a page needs.
 */
final class Heading implements Panel {
    private static final double TITLE = 12;
    private static final double SIZE = 8;
    private static final double LINE = 11;
    private static final double APART = 14;
    private static final double WIDEST = 420;

    private final SessionRecord record;
    private final String title;
    private final List<Placed> items = new ArrayList<>();
    private int lines = 1;

    private record Placed(String name, String words, double x, int line) {}

    Heading(Session session, @Nullable Clock clock) {
        this.record = session.record();
        this.title = "Session flowsheet"
                + (clock == null ? "" : " of " + clock.day())
                + ", "
                + Lettering.cut(record.clinic().name().text(), TITLE, 420);
        place("clinic", record.clinic().id().value());
        place("session", record.id().value());
        place("number", number());
        place("patient", Words.relative(record.chart().patient()));
        place("state", state());
        place("ordered", ordered());
        place("given", given());
        place("weight", weight());
        place("protocol", protocol());
        place("times", clock == null ? record.clinic().zone().getId() : clock.zone());
        place("not understood", session.unknownEvents() == 0 ? "" : "events: " + session.unknownEvents());
        place("record through", "event " + session.seq());
    }

    private void place(String name, String words) {
        if (words.isEmpty()) {
            return;
        }
        String cut = Lettering.cut(words, SIZE, WIDEST);
        Placed last = items.isEmpty() ? null : items.get(items.size() - 1);
        double x = last == null ? Sheet.MARGIN : last.x() + width(last.name(), last.words()) + APART;
        if (x + width(name, cut) > Sheet.WIDTH - Sheet.MARGIN) {
            x = Sheet.MARGIN;
            lines++;
        }
        items.add(new Placed(name, cut, x, lines));
    }

    private static double width(String name, String words) {
        return Lettering.width(name + " ", SIZE) + Lettering.boldWidth(words, SIZE);
    }

    private String number() {
        SessionNumber number = record.number();
        if (number == null) {
            return "";
        }
        return Words.joined(
                number.inCourse() == null ? "" : number.inCourse() + " of course",
                number.inPhase() == null ? "" : number.inPhase() + " of phase",
                number.inPlan() == null ? "" : number.inPlan() + " of plan");
    }

    private String state() {
        Treatment treatment = record.treatment();
        String disposition =
                record.discharge() == null ? "" : Words.of(record.discharge().disposition());
        String stopped = treatment == null || treatment.reason() == null
                ? ""
                : (Words.of(treatment.status()).equals("stopped") ? "dose stopped: " : "")
                        + Words.of(treatment.reason());
        String notHeld = record.notHeld() == null ? "" : Words.of(record.notHeld());
        return Words.joined(Words.of(record.state()), disposition, stopped, notHeld);
    }

    private String ordered() {
        return record.orders().stream()
                .filter(order ->
                        order.status() != OrderStatus.ENTERED_IN_ERROR && order.status() != OrderStatus.CANCELLED)
                .map(Heading::ordered)
                .collect(Collectors.joining("; "));
    }

    private static String ordered(MedicationOrder order) {
        String over = order.over() == null ? "" : " over " + Words.amount(order.over());
        return Words.of(order.drug()) + " " + Words.of(order.route()) + " " + Words.amount(order.dose()) + over;
    }

    /** The sum of the known amounts by drug and route, and whether one is missing from it. */
    private String given() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Administration giving : record.administrations()) {
            if (giving.reachedPatient()) {
                String what = Words.of(giving.drug()) + " " + Words.of(giving.route());
                BigDecimal amount = giving.given() == null
                        ? BigDecimal.ZERO
                        : giving.given().value();
                sums.merge(what, amount, BigDecimal::add);
                if (giving.given() == null) {
                    unknown.add(what);
                }
            }
        }
        String said = sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + sum.getValue().toPlainString() + " mg"
                        + (unknown.contains(sum.getKey()) ? " and more, not recorded" : ""))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "no dose on record" : said;
    }

    private String weight() {
        String dosing = record.administrations().stream()
                .filter(Words::stands)
                .map(Administration::weight)
                .filter(weight -> weight != null)
                .map((DosingWeight weight) -> Words.amount(weight.weight()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!dosing.isEmpty()) {
            return dosing + " for the dose";
        }
        return record.vitalSigns().stream()
                .filter(Words::stands)
                .map(VitalSign::reading)
                .filter(Weight.class::isInstance)
                .map(reading -> Words.amount(((Weight) reading).value()) + " measured")
                .reduce((first, second) -> second)
                .orElse("");
    }

    private String protocol() {
        return record.protocol() == null
                ? "none named"
                : record.protocol().id().value() + " "
                        + record.protocol().version().value();
    }

    @Override
    public double height() {
        return 18 + LINE * lines;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.open("class", "heading");
        svg.text(Sheet.MARGIN, top + 12, TITLE, title, "font-weight", "bold");
        for (Placed item : items) {
            double y = top + 15 + LINE * item.line();
            svg.named(item.x(), y, SIZE, item.name(), item.words());
        }
        svg.close();
    }
}
