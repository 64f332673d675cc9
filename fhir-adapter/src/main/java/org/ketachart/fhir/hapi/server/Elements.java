package org.ketachart.fhir.hapi.server;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What stands at an element of a resource, in the forms in which it can be asked for. */
final class Elements {
    private static final Pattern DOT = Pattern.compile("\\.");

    private Elements() {}

    /**
     * A code, an identifier or a word.
     *
     * @param system whose it is; absent where nothing is said of it
     */
    record Token(@Nullable String system, @Nullable String value) {}

    static Stream<Token> tokens(Resource resource, String path) {
        return at(resource, path).flatMap(Elements::tokens);
    }

    private static Stream<Token> tokens(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().flatMap(Elements::tokens);
        }
        if (value instanceof Coding coding) {
            return Stream.of(new Token(coding.getSystem(), coding.getCode()));
        }
        if (value instanceof Identifier identifier) {
            return Stream.of(new Token(identifier.getSystem(), identifier.getValue()));
        }
        if (value instanceof Enumeration<?> word) {
            return Stream.of(new Token(word.getSystem(), word.getValueAsString()));
        }
        return texts(value).map(text -> new Token(null, text));
    }

    static Stream<String> texts(Resource resource, String path) {
        return at(resource, path).flatMap(Elements::texts);
    }

    private static Stream<String> texts(Base value) {
        return value instanceof PrimitiveType<?> primitive
                ? Stream.ofNullable(primitive.getValueAsString())
                : Stream.of();
    }

    /** What is referred to by its identifier alone is not found by a reference. */
    static Stream<String> references(Resource resource, String path) {
        return at(resource, path)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReference())
                .filter(reference -> reference != null);
    }

    static Stream<Span> spans(Resource resource, String path) {
        return at(resource, path).flatMap(value -> span(value).stream());
    }

    private static Optional<Span> span(Base value) {
        if (value instanceof Period period) {
            Span first = span(period.getStartElement()).orElse(new Span(null, null));
            Span last = span(period.getEndElement()).orElse(new Span(null, null));
            return first.from() == null && last.to() == null
                    ? Optional.empty()
                    : Optional.of(new Span(first.from(), last.to()));
        }
        return value instanceof BaseDateTimeType time && time.hasValue()
                ? Span.parse(time.getValueAsString())
                : Optional.empty();
    }

    /** HAPI gives nothing at all for an element that the type does not have. */
    private static Stream<Base> at(Base base, String path) {
        Stream<Base> found = Stream.of(base);
        for (String name : DOT.split(path, -1)) {
            found = found.flatMap(value -> {
                Base @Nullable [] children = value.listChildrenByName(name, false);
                return children == null ? Stream.empty() : Stream.of(children);
            });
        }
        return found;
    }
}
