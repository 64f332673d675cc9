package org.ketachart.screening;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.screening.Term;
import org.ketachart.core.screening.TermMeaning;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;

/**
 * Which topics an entry of a list is about.
 *
 * @param isPlaced whether its codes say for certain what it is, be it none of the topics; words alone never do
 * @param there what it says is there
 * @param past what it says was there once, as an old heart attack does
 * @param perhaps what a person should look for in it
 */
record EntryMeaning(boolean isPlaced, List<Topic> there, List<Topic> past, List<Topic> perhaps) {

    static EntryMeaning of(Concept what, TermSet terms, RuleSet rules) {
        boolean placed = false;
        boolean odd = false;
        List<Topic> there = new ArrayList<>();
        List<Topic> past = new ArrayList<>();
        List<Topic> perhaps = new ArrayList<>();
        for (Code code : what.codes()) {
            List<Term> found = terms.of(code);
            placed |= !found.isEmpty() || terms.isBranching(code.system());
            for (Term term : found) {
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
        perhaps.removeIf(topic -> rules.find(topic).isEmpty());
        return new EntryMeaning(placed && !odd, List.copyOf(there), List.copyOf(past), List.copyOf(perhaps));
    }

    private static void put(Topic topic, List<Topic> into) {
        if (!into.contains(topic)) {
            into.add(topic);
        }
    }
}
