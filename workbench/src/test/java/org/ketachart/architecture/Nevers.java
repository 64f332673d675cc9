package org.ketachart.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What may never be, as far as the shape of the code can tell it. Each rule is tried on the library by {@link ArchitectureTest} and on
 * classes that break it by {@link NeversBreakTest}.
 */
final class Nevers {

    /** The modules a host embeds, by the package each of them owns; the longest prefix wins. */
    static final Map<String, String> LIBRARY = Map.of(
            "core", "org.ketachart.core",
            "screening", "org.ketachart.screening",
            "sessions", "org.ketachart.sessions",
            "outcomes", "org.ketachart.outcomes",
            "packs", "org.ketachart.packs",
            "journal", "org.ketachart.journal",
            "fhir-json", "org.ketachart.fhir",
            "fhir-adapter", "org.ketachart.fhir.hapi",
            "cds-hooks", "org.ketachart.cds",
            "documents", "org.ketachart.documents");

    /** Modules that know the nouns of core and never one another. */
    private static final Set<String> SIBLINGS = Set.of("screening", "sessions", "outcomes", "journal", "fhir-json");

    private static final Map<String, String> OTHERS = Map.of(
            "ehr-plugin", "org.ketachart.ehr",
            "testkit", "org.ketachart.testkit",
            "workbench", "org.ketachart.workbench",
            "benchmarks", "org.ketachart.benchmarks");

    private static final String CLINIC_ID = "ClinicId";

    /** How far in the clinic may stand, as in {@code session.record().chart().clinic()}. */
    private static final int CLINIC_DEPTH = 3;

    /** Types that are made to change, whatever the field that holds them. */
    private static final List<Class<?>> MUTABLE = List.of(
            ConcurrentMap.class, AbstractCollection.class, AbstractMap.class, Random.class, StringBuilder.class);

    private static final Set<String> JAVA_BASE = exported(Set.of("java.base"));

    private static final Set<String> JDK = exported(ModuleFinder.ofSystem().findAll().stream()
            .map(module -> module.descriptor().name())
            .collect(toUnmodifiableSet()));

    static final ArchRule CORE_NAMES_ONLY_THE_JDK_AND_JSPECIFY = classes()
            .that(are("core"))
            .should()
            .onlyDependOnClassesThat(describe("are of core, java.base or JSpecify", target -> {
                JavaClass type = target.getBaseComponentType();
                return type.isPrimitive()
                        || JAVA_BASE.contains(type.getPackageName())
                        || resideInAnyPackage("org.ketachart.core..", "org.jspecify.annotations")
                                .test(type);
            }))
            .because("never 1: core names nothing outside java.base and org.jspecify.annotations");

    static final ArchRule SIBLINGS_NAME_NOT_ONE_ANOTHER = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return moduleOf(type)
                            .filter(SIBLINGS::contains)
                            .map(SliceIdentifier::of)
                            .orElseGet(SliceIdentifier::ignore);
                }

                @Override
                public String getDescription() {
                    return "sibling modules";
                }
            })
            .should()
            .notDependOnEachOther()
            .because("never 2: what siblings share is a noun, and nouns live in core");

    static final ArchRule HAPI_STAYS_IN_ITS_ADAPTER = noClasses()
            .that(are("fhir-adapter", "workbench", "benchmarks").negate())
            .should()
            .dependOnClassesThat(resideInAnyPackage("ca.uhn..", "org.hl7.fhir.."))
            .because("never 3: HAPI occurs only in fhir-adapter, workbench, benchmarks and tests");

    static final ArchRule JAKARTA_STAYS_IN_THE_EHR_PLUGIN = noClasses()
            .that(are("ehr-plugin", "workbench").negate())
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.."))
            .because("never 3: jakarta occurs only in ehr-plugin and workbench");

    static final ArchRule JAVAX_IS_THE_JDKS_OWN = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are of a javax package outside the JDK",
                    target -> target.getPackageName().startsWith("javax.") && !JDK.contains(target.getPackageName())))
            .because("never 3: javax occurs nowhere but for the JDK's own");

    static final ArchRule INTERNALS_STAY_INSIDE = classes()
            .should(condition("name no internal package of another module", (type, faults) -> {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (resideInAPackage("org.ketachart..internal..").test(target)
                            && !moduleOf(target).equals(moduleOf(type))) {
                        faults.add(dependency.getDescription());
                    }
                }
            }))
            .because("never 4: an internal package is named only inside its module");

    static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching("org.ketachart.(**)").should().beFreeOfCycles().because("never 4: no package cycles");

    static final ArchRule NOTHING_AMBIENT = classes()
            .that(areLibrary())
            .should(condition("ask nothing of its surroundings", (type, faults) -> {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (Ambient.isAskedBy(access)) {
                        faults.add(access.getDescription());
                    }
                }
            }))
            .because(
                    "never 5: clock, zone, locale, randomness, properties and streams are handed in, and no thread is started");

    static final ArchRule STATICS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat(areLibrary())
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("never 5: no mutable static");

    static final ArchRule STATICS_ARE_NOT_CELLS = fields().that()
            .areDeclaredInClassesThat(areLibrary())
            .and()
            .areStatic()
            .should(condition("be of a type made not to change", (JavaField field, List<String> faults) -> {
                JavaClass type = field.getRawType();
                if (type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.isAssignableTo(ThreadLocal.class)
                        || MUTABLE.stream().anyMatch(type::isAssignableTo)) {
                    faults.add(field.getDescription() + " can change");
                }
            }))
            .because("never 5: no mutable static");

    static final ArchRule CORE_SHOWS_NO_BINARY_FRACTION = classes()
            .that(are("core"))
            .should(condition("have no double or float in a public signature", (type, faults) -> {
                Stream.concat(type.getFields().stream(), type.getCodeUnits().stream())
                        .filter(Nevers::isVisible)
                        .filter(member -> typesOf(member)
                                .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                                .map(JavaClass::getBaseComponentType)
                                .anyMatch(Nevers::isBinaryFraction))
                        .forEach(member -> faults.add(member.getDescription() + " shows a binary fraction"));
            }))
            .because("never 6: no double or float in a public signature of core; amounts are decimals");

    static final ArchRule NO_CURRENT_CLINIC = noClasses()
            .that(areLibrary())
            .should()
            .dependOnClassesThat(describe(
                    "are bound to a thread or scope",
                    target -> target.isAssignableTo(ThreadLocal.class)
                            || target.getName().equals("java.lang.ScopedValue")))
            .because("never 7: there is no ambient current clinic");

    static final ArchRule KEYS_CARRY_THEIR_CLINIC = classes()
            .that(are("core", "journal", "screening", "sessions"))
            .and(describe("are an event header, an aggregate, a query or a key", Nevers::mustNameItsClinic))
            .should(condition("carry a ClinicId", (type, faults) -> {
                if (!reachesItsClinic(type, CLINIC_DEPTH)) {
                    faults.add(type.getName() + " has no clinic");
                }
            }))
            .because("never 7: every aggregate, event, query and cache key carries its ClinicId");

    static final ArchRule NO_LOG = noClasses()
            .that(areLibrary())
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.slf4j..",
                            "org.apache.commons.logging..",
                            "org.apache.logging..",
                            "java.util.logging..",
                            "org.jboss.logging..")
                    .or(describe(
                            "are the JDK's logger", target -> target.getName().startsWith("java.lang.System$Logger"))))
            .because("never 8: what writes no log line cannot write a patient into one; the host logs codes");

    static final ArchRule NO_STACK_TRACE_PRINTED = noClasses()
            .that(areLibrary())
            .should()
            .callMethodWhere(describe(
                    "prints a stack trace",
                    call -> call.getName().equals("printStackTrace")
                            || (call.getName().equals("dumpStack")
                                    && call.getTargetOwner().isEquivalentTo(Thread.class))))
            .because("never 8: a printed exception is a log line nobody guards");

    private Nevers() {}

    /** Returns the module that owns a class, by its package. */
    static Optional<String> moduleOf(JavaClass type) {
        String packageName = type.getPackageName();
        return Stream.concat(LIBRARY.entrySet().stream(), OTHERS.entrySet().stream())
                .filter(entry -> packageName.equals(entry.getValue()) || packageName.startsWith(entry.getValue() + "."))
                .max(Map.Entry.comparingByValue(
                        Comparator.<String>comparingInt(String::length).thenComparing(String::compareTo)))
                .map(Map.Entry::getKey);
    }

    private static DescribedPredicate<JavaClass> are(String... modules) {
        Set<String> wanted = Set.of(modules);
        return describe(
                "are of " + String.join(", ", modules),
                type -> moduleOf(type).filter(wanted::contains).isPresent());
    }

    private static DescribedPredicate<JavaClass> areLibrary() {
        return are(LIBRARY.keySet().stream().sorted().toArray(String[]::new)).as("are of a library module");
    }

    private static Set<String> exported(Set<String> modules) {
        return ModuleFinder.ofSystem().findAll().stream()
                .filter(module -> modules.contains(module.descriptor().name()))
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toUnmodifiableSet());
    }

    /** A course, a phase or a plan is not among these: each is a fact inside an event or a record, which carry the clinic. */
    private static boolean mustNameItsClinic(JavaClass type) {
        String name = type.getSimpleName();
        return Set.of("Event", "EventHeader", "Chart", "Session", "SessionRecord", "Envelope", "Ledger")
                        .contains(name)
                || name.endsWith("Query")
                || name.endsWith("Key");
    }

    private static boolean reachesItsClinic(JavaClass type, int depth) {
        return Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .filter(owner -> owner.getPackageName().startsWith("org.ketachart."))
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.getRawParameterTypes().isEmpty()
                        && !method.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaMethod::getRawReturnType)
                .anyMatch(result -> result.getSimpleName().equals(CLINIC_ID)
                        || (depth > 1 && !result.equals(type) && reachesItsClinic(result, depth - 1)));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        }
        return member instanceof JavaField field ? Stream.of(field.getType()) : Stream.empty();
    }

    private static boolean isBinaryFraction(JavaClass type) {
        String name = type.getSimpleName();
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class)
                || (type.getPackageName().startsWith("java.util")
                        && (name.contains("Double") || name.contains("Float")));
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, List<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                List<String> faults = new ArrayList<>();
                check.accept(item, faults);
                faults.forEach(fault -> events.add(SimpleConditionEvent.violated(item, fault)));
            }
        };
    }
}
