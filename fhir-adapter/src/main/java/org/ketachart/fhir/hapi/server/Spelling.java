package org.ketachart.fhir.hapi.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Returns whether all parameters are among those that are answered. */
    static boolean allKnown(Map<String, String[]> parameters, Collection<String> names) {
        return parameters.keySet().stream()
                .map(Spelling::plain)
                .allMatch(name -> names.contains(name) || OF_THE_ANSWER.contains(name));
    }

    /** Returns what is wrong with each parameter that is known. */
    static Map<String, String> faults(Map<String, String[]> parameters, Collection<String> names) {
        Map<String, String> faults = new TreeMap<>();
        parameters.forEach((asked, values) -> {
            String name = plain(asked);
            if (!names.contains(name) && !OF_THE_ANSWER.contains(name)) {
                return;
            }
            String fault = names.contains(name) ? ofValues(values) : ofAnswer(name, values);
            if (!name.equals(asked)) {
                faults.put(name, "modifiers and chains are not answered");
            } else if (!fault.isEmpty()) {
                faults.putIfAbsent(name, fault);
            }
        });
        return faults;
    }

    private static String plain(String name) {
        return MODIFIED.matcher(name).replaceFirst("");
    }

    /** An empty value asks for nothing, and HAPI would answer it with everything. */
    private static String ofValues(String[] values) {
        boolean empty = Stream.of(values)
                .flatMap(value -> Stream.of(COMMA.split(value, -1)))
                .anyMatch(one -> one.isBlank() || one.equals("|"));
        return empty ? "a value must not be empty" : "";
    }

    private static String ofAnswer(String name, String[] values) {
        if (values.length > 1) {
            return "must be given once";
        }
        Pattern form = FORMS.get(name);
        return form == null || form.matcher(values[0]).matches() ? "" : SAID.getOrDefault(name, "must be known");
    }
}
