package org.ketachart.journal.offender.ambient;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Breaks never 5, once in every line, and keeps it in {@link #keepsToWhatItIsHanded}. */
@SuppressWarnings({
    "JavaTimeDefaultTimeZone",
    "StringCaseLocaleUsage",
    "FutureReturnValueIgnored",
    "AnnotateFormatMethod"
})
public final class AsksItsSurroundings {
    private AsksItsSurroundings() {}

    static List<Object> asks(Clock clock, Collection<String> words) {
        List<Object> answers = new ArrayList<>();
        answers.add(Instant.now());
        answers.add(LocalDate.now());
        answers.add(OffsetDateTime.now(ZoneId.of("UTC")));
        answers.add(Clock.systemUTC());
        answers.add(ZoneId.systemDefault());
        answers.add(Locale.getDefault());
        answers.add(Math.random());
        answers.add(UUID.randomUUID());
        answers.add(new Random());
        answers.add(new SecureRandom());
        answers.add(String.valueOf(System.getProperty("user.home")));
        answers.add(String.valueOf(System.getenv("HOME")));
        answers.add(System.currentTimeMillis());
        answers.add(System.nanoTime());
        answers.add(System.out);
        answers.add(System.err);
        answers.add(new Thread(() -> {}));
        answers.add(Executors.newCachedThreadPool());
        answers.add(CompletableFuture.supplyAsync(() -> 1));
        answers.add(words.parallelStream());
        answers.add("a".toUpperCase());
        answers.add(String.format("%d", 1));
        answers.add(DateTimeFormatter.ofPattern("MMM"));
        Supplier<Instant> reference = Instant::now;
        answers.add(reference);
        return answers;
    }

    static List<Object> keepsToWhatItIsHanded(Clock clock) {
        return List.of(
                Instant.now(clock),
                new Random(42),
                "a".toUpperCase(Locale.ROOT),
                String.format(Locale.ROOT, "%d", 1),
                DateTimeFormatter.ofPattern("MMM", Locale.ROOT));
    }
}
