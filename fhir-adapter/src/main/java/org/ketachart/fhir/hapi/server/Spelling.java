package org.ketachart.fhir.hapi.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a request is spelled in words that are known here. Nothing of it is repeated but the names that are ours. */
final class Spelling {
    /** What is said of the answer and not of what is asked for. */
    static final List<String> OF_THE_ANSWER =
            List.of("_count", "_elements", "_format", "_pretty", "_summary", "_total");

    private static final Map<String, Pattern> FORMS = Map.of(
            "_count", Pattern.compile("[0-9]{1,9}"),
            "_elements", Pattern.compile("[A-Za-z.,]+"),
            "_pretty", Pattern.compile("true|false"),
            "_summary", Pattern.compile("true|text|data|count|false"),
            "_total", Pattern.compile("none|estimate|accurate"));
    private static final Map<String, String> SAID = Map.of(
            "_count", "must be a whole number, 0 or more",
            "_elements", "must be names of elements, with commas between",
            "_pretty", "must be true or false",
            "_summary", "must be true, text, data, count or false",
            "_total", "must be none, estimate or accurate");
    private static final Pattern MODIFIED = Pattern.compile("[:.].*", Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private Spelling() {}

    /** Returns what is wrong, in an order that does not depend on the request. */
    static List<String> faults(Map<String, String[]> parameters, Collection<String> names) {
        Set<String> faults = new TreeSet<>();
        boolean unknown = false;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = MODIFIED.matcher(parameter.getKey()).replaceFirst("");
            if (!names.contains(name) && !OF_THE_ANSWER.contains(name)) {
                unknown = true;
            } else if (!name.equals(parameter.getKey())) {
                faults.add(name + ": modifiers and chains are not answered");
            } else if (names.contains(name)) {
                faults.addAll(ofValues(name, parameter.getValue()));
            } else {
                faults.addAll(ofAnswer(name, parameter.getValue()));
            }
        }
        List<String> all = new ArrayList<>(faults);
        if (unknown) {
            all.add("a parameter must be one of those that are answered");
        }
        return all;
    }

    /** An empty value asks for nothing, and HAPI would answer it with everything. */
    private static List<String> ofValues(String name, String[] values) {
        for (String value : values) {
            for (String one : COMMA.split(value, -1)) {
                if (one.isBlank() || one.equals("|")) {
                    return List.of(name + ": a value must not be empty");
                }
            }
        }
        return List.of();
    }

    private static List<String> ofAnswer(String name, String[] values) {
        Pattern form = FORMS.get(name);
        if (values.length > 1) {
            return List.of(name + ": must be given once");
        }
        return form == null || form.matcher(values[0]).matches()
                ? List.of()
                : List.of(name + ": " + SAID.getOrDefault(name, "must be known"));
    }
}
