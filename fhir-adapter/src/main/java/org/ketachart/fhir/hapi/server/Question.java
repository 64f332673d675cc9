package org.ketachart.fhir.hapi.server;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks of one type. Parameters go together; the values of one, after commas, are alternatives.
 *
 * <p>It is answered whole or refused whole. HAPI passes over what it does not know, and an answer to half a question holds what nobody
 * asked for, or nothing.
 */
final class Question {
    private final RequestDetails asked;
    private final String type;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Predicate<Resource>> tests = new ArrayList<>();
    private final Map<String, String> faults = new TreeMap<>();

    private Question(RequestDetails asked, String type) {
        this.asked = asked;
        this.type = type;
    }

    /** Begins a question with what can be asked of all types. */
    static Question of(
            RequestDetails asked, String type, @Nullable TokenAndListParam id, @Nullable TokenAndListParam tag) {
        Question question = new Question(asked, type);
        question.names.add("_id");
        if (id != null) {
            for (var either : id.getValuesAsQueryTokens()) {
                List<TokenParam> values = either.getValuesAsQueryTokens();
                question.tests.add(resource -> values.stream()
                        .anyMatch(value -> value.getSystem() == null
                                && resource.getIdElement().getIdPart().equals(value.getValue())));
            }
        }
        return question.token("_tag", "meta.tag", tag);
    }

    /** A token without a system is of any system, one with an empty system of none. */
    Question token(String name, String path, @Nullable TokenAndListParam wanted) {
        names.add(name);
        if (wanted != null) {
            for (var either : wanted.getValuesAsQueryTokens()) {
                List<TokenParam> values = either.getValuesAsQueryTokens();
                tests.add(resource -> Elements.tokens(resource, path)
                        .anyMatch(found -> values.stream().anyMatch(value -> matches(value, found))));
            }
        }
        return this;
    }

    private static boolean matches(TokenParam wanted, Elements.Token found) {
        String system = found.system() == null ? "" : found.system();
        boolean anyValue = wanted.getValue() == null || wanted.getValue().isEmpty();
        return (wanted.getSystem() == null || wanted.getSystem().equals(system))
                && (anyValue || wanted.getValue().equals(found.value()));
    }

    /** A reference is sought by the targets that R4 gives this parameter. */
    Question reference(String name, String path, @Nullable ReferenceAndListParam wanted) {
        RuntimeSearchParam definition =
                asked.getFhirContext().getResourceDefinition(type).getSearchParam(name);
        Set<String> targets = name.equals("patient") ? Set.of("Patient") : definition.getTargets();
        names.add(name);
        if (wanted != null) {
            for (var either : wanted.getValuesAsQueryTokens()) {
                List<Target> values = new ArrayList<>();
                for (var value : either.getValuesAsQueryTokens()) {
                    Target.parse(value, targets, asked.getFhirServerBase())
                            .ifPresentOrElse(
                                    values::add,
                                    () -> faults.put(
                                            name, "must be an id, or a type that it can be and an id, or a URL"));
                }
                tests.add(resource -> Elements.references(resource, path)
                        .map(IdType::new)
                        .anyMatch(found -> values.stream().anyMatch(value -> value.isMetBy(found, targets))));
            }
        }
        return this;
    }

    /** A date stands for all of its day, month or year, and is met as R4 says for its prefix. */
    Question date(String name, String path, @Nullable DateAndListParam wanted) {
        names.add(name);
        if (wanted != null) {
            for (var either : wanted.getValuesAsQueryTokens()) {
                List<Predicate<Span>> values = new ArrayList<>();
                for (DateParam value : either.getValuesAsQueryTokens()) {
                    values.add(within(name, value));
                }
                tests.add(resource -> Elements.spans(resource, path)
                        .anyMatch(found -> values.stream().anyMatch(value -> value.test(found))));
            }
        }
        return this;
    }

    private Predicate<Span> within(String name, DateParam value) {
        String text = value.getValueAsString();
        Span span = text == null ? null : Span.parse(text).orElse(null);
        if (span == null) {
            faults.put(name, "must be a date");
            return found -> false;
        }
        ParamPrefixEnum prefix = value.getPrefix() == null ? ParamPrefixEnum.EQUAL : value.getPrefix();
        return switch (prefix) {
            case EQUAL -> span::holds;
            case GREATERTHAN -> span::isBeforeSomeOf;
            case LESSTHAN -> span::isAfterSomeOf;
            case GREATERTHAN_OR_EQUALS -> found -> span.holds(found) || span.isBeforeSomeOf(found);
            case LESSTHAN_OR_EQUALS -> found -> span.holds(found) || span.isAfterSomeOf(found);
            default -> {
                faults.put(name, "a prefix must be eq, ge, gt, le or lt");
                yield found -> false;
            }
        };
    }

    /** A text is met by what begins with it, whatever its case and its accents. */
    Question text(String name, List<String> paths, @Nullable StringAndListParam wanted) {
        names.add(name);
        if (wanted != null) {
            for (var either : wanted.getValuesAsQueryTokens()) {
                List<String> values = either.getValuesAsQueryTokens().stream()
                        .map(value -> folded(String.valueOf(value.getValue())))
                        .toList();
                tests.add(resource -> paths.stream()
                        .flatMap(path -> Elements.texts(resource, path))
                        .anyMatch(found -> values.stream().anyMatch(folded(found)::startsWith)));
            }
        }
        return this;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what answers it.
     *
     * @throws InvalidRequestException if a part of it is not answered here; says all that is wrong, and repeats none of it
     */
    List<Resource> answeredBy(List<Resource> all) {
        faults.putAll(Spelling.faults(asked.getParameters(), names));
        List<String> said = new ArrayList<>();
        faults.forEach((name, fault) -> said.add(name + ": " + fault));
        if (!Spelling.allKnown(asked.getParameters(), names)) {
            said.add("a parameter must be one of those that are answered");
        }
        if (!said.isEmpty()) {
            throw new InvalidRequestException(String.join("; ", said) + ". " + type + " is asked by "
                    + String.join(", ", names) + ", with " + String.join(", ", Spelling.OF_THE_ANSWER));
        }
        return all.stream()
                .filter(resource -> tests.stream().allMatch(test -> test.test(resource)))
                .toList();
    }
}
