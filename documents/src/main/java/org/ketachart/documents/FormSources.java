package org.ketachart.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.value.FactRef;

/** What the answers of a form came from, numbered as they are met on the page and listed at its end. */
final class FormSources {
    private final List<String> names = new ArrayList<>();

    /** Returns the marks of an answer, such as {@code [1] [4]}; nothing where a person gave it. */
    String of(FormAnswer answer) {
        List<String> found = new ArrayList<>();
        answer.facts().forEach(fact -> found.add(name(fact)));
        answer.steps().forEach(step -> found.add("event of the visit " + step.value()));
        answer.hosts().forEach(host -> found.add("the host's " + Words.reference(host)));
        return marks(found);
    }

    /** Returns the marks of facts to look at. */
    String of(List<FactRef> facts) {
        return marks(facts.stream().map(FormSources::name).toList());
    }

    private static String name(FactRef fact) {
        return Words.of(fact.kind()) + " " + fact.id().value();
    }

    private String marks(List<String> found) {
        return found.stream().map(name -> "[" + number(name) + "]").collect(Collectors.joining(" "));
    }

    private int number(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name) + 1;
    }

    /** Returns the list so far: {@code [1] vital sign v-3}. */
    List<String> listed() {
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            listed.add("[" + (i + 1) + "] " + names.get(i));
        }
        return listed;
    }
}
