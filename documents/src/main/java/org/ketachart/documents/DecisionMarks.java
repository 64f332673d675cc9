package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketachart.core.screening.Clearance;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateVerdict;
import org.ketachart.core.session.Session;
import org.ketachart.core.value.HostRef;
import org.ketachart.documents.Mark.Lane;

/** What was decided, and what happened outside the protocol. A gate that was open said nothing and is not drawn. */
final class DecisionMarks {
    private DecisionMarks() {}

    static List<Mark> of(Session session) {
        List<Mark> marks = new ArrayList<>();
        session.clearances().forEach(one -> marks.add(cleared(one)));
        session.gates().stream()
                .filter(gate -> gate.verdict() == GateVerdict.CLOSED)
                .forEach(gate -> marks.add(closed(gate)));
        session.overrides()
                .forEach(one -> marks.add(Mark.at(
                        Lane.DECISIONS,
                        one.decided().toInstant(),
                        "OVERRIDE",
                        "gate overridden: " + one.reason().text(),
                        one.id().value())));
        session.deviations()
                .forEach(one -> marks.add(Mark.at(
                        Lane.DECISIONS,
                        one.at().toInstant(),
                        "deviation",
                        Words.joined("deviation: " + Words.of(one.what()), Words.of(one.note())),
                        one.id().value())));
        return marks;
    }

    private static Mark cleared(Clearance clearance) {
        String label = "clearance: " + Words.of(clearance.word());
        String until = clearance.until() == null ? "" : ", until " + clearance.until();
        String aside = clearance.overrides().stream()
                .map(one -> "; set aside: " + one.rule().id().value() + by(one.by()))
                .collect(Collectors.joining());
        return Mark.at(
                Lane.DECISIONS,
                clearance.decided().toInstant(),
                label,
                label + until + aside,
                clearance.id().value());
    }

    private static String by(HostRef person) {
        String reference = Words.relative(person);
        return reference.isEmpty() ? "" : " by " + reference;
    }

    private static Mark closed(Gate gate) {
        String step = gate.step().value().replace('-', ' ');
        String reasons =
                gate.reasons().stream().map(reason -> Words.of(reason.what())).collect(Collectors.joining("; "));
        return Mark.at(
                Lane.DECISIONS,
                gate.judged().toInstant(),
                "gate closed",
                "gate closed: " + step + ": " + reasons,
                gate.id().value());
    }
}
