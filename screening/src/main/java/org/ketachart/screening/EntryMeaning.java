package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.TermSetting;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;

/**
 * Which topics an entry of a list is about. It is judged as the same code is in a chart: what no term knows is in doubt, and a list with a
 * doubtful member denies nothing.
 *
 * @param isPlaced whether a term knows one of its codes, for a topic that it can mean on this list; other codes and words never place it
 * @param there what it says is there
 * @param past what it says was there once, as an old heart attack does
 * @param perhaps what a person should look for in it
 */
record EntryMeaning(boolean isPlaced, List<Topic> there, List<Topic> past, List<Topic> perhaps) {

    static EntryMeaning of(Concept what, TermSetting where, TermSet terms, RuleSet rules) {
        boolean placed = false;
        boolean odd = false;
        List<Topic> there = new ArrayList<>();
        List<Topic> past = new ArrayList<>();
        List<Topic> perhaps = new ArrayList<>();
        for (Code code : what.codes()) {
            for (Term term : terms.of(code)) {
                if (!where.admits(term.topic())) {
                    continue;
                }
                placed = true;
                if (rules.find(term.topic()).isEmpty()) {
                    continue;
                }
                if (term.meaning() == TermMeaning.PRESENT) {
                    put(term.topic(), there);
                } else if (term.meaning() == TermMeaning.PAST) {
                    put(term.topic(), past);
                } else {
                    odd = true;
                    put(term.topic(), perhaps);
                }
            }
            terms.near(code).forEach(topic -> put(topic, perhaps));
            if (code.display() != null) {
                terms.hinted(code.display()).forEach(topic -> put(topic, perhaps));
            }
        }
        if (what.text() != null) {
            terms.hinted(what.text().text()).forEach(topic -> put(topic, perhaps));
        }
        perhaps.removeIf(topic -> rules.find(topic).isEmpty() || !where.admits(topic));
        return new EntryMeaning(placed && !odd, List.copyOf(there), List.copyOf(past), List.copyOf(perhaps));
    }

    private static void put(Topic topic, List<Topic> into) {
        if (!into.contains(topic)) {
            into.add(topic);
        }
    }
}
