package org.ketachart.core.value;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading an input from outside gave: a value with what had to be tolerated, or every fault at once.
 *
 * @param <T> what was to be read
 */
public sealed interface Result<T> {
    /** Returns everything that was found, in the order of the input. */
    List<Issue> issues();

    /** A value, with the warnings met on the way. */
    record Ok<T>(T value, List<Issue> issues) implements Result<T> {
        /** Keeps its own copy of the issues. */
        public Ok {
            issues = List.copyOf(issues);
        }
    }

    /** No value: at least one error among the issues. */
    record Refused<T>(List<Issue> issues) implements Result<T> {
        /** Keeps its own copy of the issues. */
        public Refused {
            issues = List.copyOf(issues);
            if (issues.stream().noneMatch(Issue::isError)) {
                throw new IllegalArgumentException("a refusal must hold an error");
            }
        }
    }

    /** Returns a value without issues. */
    static <T> Result<T> of(T value) {
        return new Ok<>(value, List.of());
    }

    /** Returns a value with warnings, or a refusal where an error is among the issues. */
    static <T> Result<T> of(T value, List<Issue> issues) {
        return issues.stream().anyMatch(Issue::isError) ? new Refused<>(issues) : new Ok<>(value, issues);
    }

    /** Returns a refusal. */
    static <T> Result<T> refused(List<Issue> issues) {
        return new Refused<>(issues);
    }

    /** Returns whether there is a value. */
    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    /** Returns the value if the input was read. */
    default Optional<T> findValue() {
        return this instanceof Ok<T> ok ? Optional.of(ok.value()) : Optional.empty();
    }

    /**
     * Returns the value.
     *
     * @throws NoSuchElementException if the input was refused
     */
    default T value() {
        return findValue().orElseThrow(() -> new NoSuchElementException("refused: " + issues()));
    }

    /** Returns this with its value changed. */
    default <R> Result<R> map(Function<? super T, ? extends R> change) {
        return this instanceof Ok<T> ok ? new Ok<>(change.apply(ok.value()), ok.issues()) : new Refused<>(issues());
    }
}
