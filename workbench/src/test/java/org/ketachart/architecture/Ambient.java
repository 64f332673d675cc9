package org.ketachart.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What code can ask of its surroundings instead of being handed it. */
final class Ambient {
    private Ambient() {}

    /** Methods and constructors, {@code <init>}, that ask whatever their arguments are. */
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry(
                    "java.time.Clock",
                    Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.Locale", Set.of("getDefault", "setDefault")),
            Map.entry("java.util.Calendar", Set.of("getInstance")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.StrictMath", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.security.SecureRandom", Set.of("<init>", "getInstance", "getInstanceStrong")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault", "of")),
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "getProperty",
                            "getProperties",
                            "setProperty",
                            "clearProperty",
                            "getenv",
                            "currentTimeMillis",
                            "nanoTime",
                            "lineSeparator",
                            "console",
                            "exit",
                            "setOut",
                            "setErr",
                            "setIn")),
            Map.entry("java.lang.Boolean", Set.of("getBoolean")),
            Map.entry("java.lang.Integer", Set.of("getInteger")),
            Map.entry("java.lang.Long", Set.of("getLong")),
            Map.entry("java.lang.Runtime", Set.of("getRuntime")),
            Map.entry("java.util.Timer", Set.of("<init>")),
            Map.entry("java.util.concurrent.ForkJoinPool", Set.of("<init>", "commonPool")),
            Map.entry("java.util.concurrent.ThreadPoolExecutor", Set.of("<init>")),
            Map.entry("java.util.concurrent.ScheduledThreadPoolExecutor", Set.of("<init>")),
            Map.entry("java.lang.String", Set.of("formatted")),
            Map.entry(
                    "java.time.format.DateTimeFormatter",
                    Set.of("ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime")));

    /** Those that ask only in their form without an argument, for another form is handed the answer. */
    private static final Map<String, Set<String>> WITHOUT_ARGUMENT = Map.of(
            "java.util.Random", Set.of("<init>"),
            "java.util.SplittableRandom", Set.of("<init>"),
            "java.util.Date", Set.of("<init>"),
            "java.util.GregorianCalendar", Set.of("<init>"),
            "java.lang.String", Set.of("getBytes", "toUpperCase", "toLowerCase"));

    private static final Set<String> STREAMS = Set.of("in", "out", "err");

    static boolean isAskedBy(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return owner.isEquivalentTo(System.class) && STREAMS.contains(name);
        }
        List<JavaClass> arguments = target.getRawParameterTypes();
        return ALWAYS.getOrDefault(owner.getName(), Set.of()).contains(name)
                || (arguments.isEmpty()
                        && WITHOUT_ARGUMENT
                                .getOrDefault(owner.getName(), Set.of())
                                .contains(name))
                || readsTheClock(owner, name, arguments)
                || readsTheLocale(owner, name, arguments)
                || startsAThread(owner, name);
    }

    private static boolean readsTheClock(JavaClass owner, String name, List<JavaClass> arguments) {
        return owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && arguments.stream().noneMatch(argument -> argument.isEquivalentTo(Clock.class));
    }

    private static boolean readsTheLocale(JavaClass owner, String name, List<JavaClass> arguments) {
        boolean speaks = (owner.isEquivalentTo(String.class) && name.equals("format"))
                || (owner.getName().equals("java.time.format.DateTimeFormatter") && name.equals("ofPattern"))
                || (owner.getName().equals("java.text.NumberFormat") && name.endsWith("Instance"));
        return speaks && arguments.stream().noneMatch(argument -> argument.isEquivalentTo(Locale.class));
    }

    private static boolean startsAThread(JavaClass owner, String name) {
        return (owner.isAssignableTo(Thread.class)
                        && Set.of("<init>", "start", "startVirtualThread", "ofVirtual", "ofPlatform")
                                .contains(name))
                || owner.getName().equals("java.util.concurrent.Executors")
                || (owner.getName().equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"))
                || name.equals("parallelStream")
                || (owner.getPackageName().equals("java.util.stream") && name.equals("parallel"));
    }
}
