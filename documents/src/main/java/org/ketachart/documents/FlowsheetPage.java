package org.ketachart.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.SessionState;
import org.ketachart.documents.Mark.Lane;
import org.ketachart.sessions.watch.MissedCheck;

/** One page: its parts from the heading to the legend, and the lines of the hours behind them. */
final class FlowsheetPage {
    private static final double LOWEST_GRID = 158;
    private static final double HIGHEST_GRID = 240;
    private static final double EDGE = 18;

    private final Session session;
    private final SessionRecord record;
    private final TimeAxis axis;
    private final List<Numbered> marks;
    private final List<Numbered> states;

    FlowsheetPage(Session session, List<MissedCheck> missed, Hours hours) {
        this.session = session;
        this.record = session.record();
        Clock clock = new Clock(record.clinic().zone(), hours.from(), hours.until());
        this.axis = new TimeAxis(hours, clock);
        this.marks = Numbered.of(marks(missed, hours, clock));
        this.states = StateMarks.of(session, clock).stream()
                .map(state -> new Numbered(0, state))
                .toList();
    }

    private List<Mark> marks(List<MissedCheck> missed, Hours hours, Clock clock) {
        List<Mark> all = new ArrayList<>(DoseMarks.of(record, clock));
        all.addAll(CareMarks.of(record, clock));
        all.addAll(EffectMarks.of(record, clock));
        all.addAll(AlertMarks.of(session, clock));
        all.addAll(NotDoneMarks.of(record, missed, clock));
        all.addAll(DecisionMarks.of(session));
        all.addAll(OtherHoursMarks.of(record, hours));
        return all;
    }

    byte[] draw() {
        Panel heading = new Heading(session, axis.clock());
        List<Panel> above = List.of(new AxisPanel(axis), new LanePanel(Lane.STATES, states, axis), lane(Lane.DOSES));
        List<Panel> below = new ArrayList<>(new VitalsRows(record, axis).panels());
        for (Lane lane : List.of(
                Lane.CARE, Lane.ALERTS, Lane.EFFECTS, Lane.EVENTS, Lane.NOT_DONE, Lane.DECISIONS, Lane.OTHER_HOURS)) {
            if ((lane != Lane.OTHER_HOURS && lane != Lane.EFFECTS)
                    || marks.stream().anyMatch(one -> one.mark().lane() == lane)) {
                below.add(lane(lane));
            }
        }
        Panel remarks = new Remarks(marks, axis.clock());
        Panel legend = new Legend();
        double fixed = 2 * EDGE + heading.height() + high(above) + high(below) + remarks.height() + legend.height() + 6;
        double grid = Math.max(LOWEST_GRID, Math.min(HIGHEST_GRID, Sheet.HEIGHT - fixed));
        double height = Math.max(Sheet.HEIGHT, fixed + grid);
        Svg svg = begin(session, height, FlowsheetWords.of(session, axis.clock()));
        double y = EDGE;
        heading.draw(svg, y);
        y += heading.height();
        List<Panel> timed = new ArrayList<>(above);
        timed.add(new PressureGrid(axis, record.vitalSigns(), grid, across()));
        timed.addAll(below);
        hours(svg, y + above.get(0).height(), y + high(timed));
        for (Panel panel : timed) {
            panel.draw(svg, y);
            y += panel.height();
        }
        remarks.draw(svg, y + 4);
        legend.draw(svg, height - EDGE - legend.height());
        svg.close();
        return svg.toBytes();
    }

    private LanePanel lane(Lane lane) {
        return new LanePanel(
                lane, marks.stream().filter(one -> one.mark().lane() == lane).toList(), axis);
    }

    private static double high(List<Panel> panels) {
        return panels.stream().mapToDouble(Panel::height).sum();
    }

    /** Behind everything: a line for each labeled time, and a dotted one where the visit passed into another state. */
    private void hours(Svg svg, double top, double bottom) {
        svg.open("class", "lines", "stroke", "#bbb", "stroke-width", 0.35);
        for (Instant label : axis.labels()) {
            svg.line(axis.x(label), top, axis.x(label), bottom);
        }
        svg.close();
        svg.open("class", "states", "stroke", "#555", "stroke-width", 0.6, "stroke-dasharray", "0.8 2.2");
        for (Numbered state : states) {
            if (axis.hours().hold(state.mark().start())) {
                svg.line(axis.x(state.mark().start()), top, axis.x(state.mark().start()), bottom);
            }
        }
        svg.close();
    }

    private String across() {
        if (record.state() == SessionState.CANCELLED || record.state() == SessionState.NO_SHOW) {
            return "not held: " + Words.of(record.state());
        }
        return record.vitalSigns().isEmpty() && record.state() == SessionState.PLANNED ? "not begun" : "";
    }

    /** Returns the page of a visit of which no time at all is known. */
    static byte[] withoutHours(Session session) {
        Svg svg = begin(session, Sheet.HEIGHT, FlowsheetWords.of(session, null));
        new Heading(session, null).draw(svg, EDGE);
        svg.text(
                Sheet.WIDTH / 2,
                Sheet.HEIGHT / 2,
                11,
                "no time is on record for this visit",
                "text-anchor",
                "middle",
                "font-weight",
                "bold");
        svg.close();
        return svg.toBytes();
    }

    private static Svg begin(Session session, double height, FlowsheetWords words) {
        String id = session.record().id().value();
        Svg svg = new Svg();
        svg.root(
                "viewBox",
                "0 0 " + Svg.number(Sheet.WIDTH) + " " + Svg.number(height),
                "width",
                Svg.number(Sheet.WIDTH) + "pt",
                "height",
                Svg.number(height) + "pt",
                "role",
                "img",
                "aria-labelledby",
                "title-" + id + " desc-" + id,
                "font-family",
                "Helvetica, Arial, 'Liberation Sans', sans-serif");
        svg.words("title", words.title(), "id", "title-" + id);
        svg.words("desc", words.description(), "id", "desc-" + id);
        svg.rectangle(0, 0, Sheet.WIDTH, height, "fill", "#fff");
        return svg;
    }
}
