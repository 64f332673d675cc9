package org.ketachart.workbench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.screening.Jurisdiction;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.RecordId;
import org.ketachart.packs.RuleLibrary;
import org.ketachart.packs.TermLibrary;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.Explanation;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Screens a patient's chart: who may be treated, with what caution, and what is still unknown. */
@Command(
        name = "screen",
        description =
                "Screen a patient's chart, a FHIR Bundle: what speaks against a treatment, what to heed, and what is still to be asked.",
        footer = {
            "The proposal is one of yes, yes-with-cautions, ask and no; a clinician decides.",
            "What the chart does not say is unknown, and never a no: a chart with only a patient asks every question."
        })
final class ScreenCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "BUNDLE", description = "The chart as a FHIR R4 Bundle, or - for standard input.")
    private String chart = "";

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            converter = Agent.class,
            description = "esketamine or ketamine; esketamine when left out.")
    private Drug agent = Drug.ESKETAMINE;

    @Option(
            names = "--jurisdiction",
            paramLabel = "LABEL",
            converter = Label.class,
            description = "Whose label: us, eu or uk; us when left out.")
    private Jurisdiction jurisdiction = Jurisdiction.US;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            converter = Way.class,
            description = "By which way, such as nasal or oral; the rules of every way are asked when left out.")
    private @Nullable Route route;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = ProtocolCommand.Day.class,
            description =
                    "The day it is about, such as 2026-03-02: what is dated later is left out, and what is too old is asked again; today when left out.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--answers",
            paramLabel = "RESPONSE",
            description = "A filled screening form as a FHIR QuestionnaireResponse; may be given many times.")
    private List<String> answers = List.of();

    @Option(
            names = "--fhir",
            paramLabel = "FILE",
            description = "Where the proposal goes as a FHIR Bundle, or - for standard output.")
    private @Nullable String fhir;

    @Option(names = "--text", description = "Print a page that explains the proposal, in place of JSON.")
    private boolean text;

    ScreenCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        List<String> inputs = new ArrayList<>(answers);
        inputs.add(chart);
        OutputFiles files = new OutputFiles(around, inputs);
        if (!files.accepts(fhir == null ? List.of() : List.of(fhir))) {
            return Ketachart.BAD_INPUT;
        }
        RuleSet rules =
                new RuleLibrary().find(RuleLibrary.SCREENING).orElseThrow().rules();
        TermSet terms = new TermLibrary().find(TermLibrary.SCREENING).orElseThrow();
        Optional<ScreenedChart> read = ScreenedChart.read(around, chart, answers, rules, terms);
        if (read.isEmpty()) {
            return Ketachart.BAD_INPUT;
        }
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        EvidenceBase evidence = EvidenceBase.of(read.get().evidence(), day);
        Proposal proposal =
                Screen.of(rules, agent, jurisdiction, route).propose(proposalId(read.get(), day), evidence, List.of());
        if (!"-".equals(fhir)) {
            print(proposal, evidence, rules, read.get());
        }
        boolean written = fhir == null || files.write(fhir, ScreenedFhir.bundle(proposal, read.get(), rules));
        return written ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    /** What was asked of whom on which day has one id: asked again it is the same resource, and of another patient another. */
    private RecordId proposalId(ScreenedChart read, LocalDate day) {
        HostRef patient = read.chart().patient();
        Identifier known = patient.identifier();
        String asked = Stream.of(
                        patient.literal(),
                        known == null ? null : known.system(),
                        known == null ? null : known.value(),
                        agent,
                        jurisdiction,
                        route,
                        day)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        String name =
                UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
        return new RecordId("proposal-" + name.replace("-", "").substring(0, 16));
    }

    private void print(Proposal proposal, EvidenceBase evidence, RuleSet rules, ScreenedChart read) {
        if (text) {
            Explanation.text(read.chart().patient(), proposal, evidence, rules)
                    .lines()
                    .forEach(line -> around.out().println(Surroundings.oneLine(line)));
            ChartFates.lines(read.chart()).forEach(line -> around.out().println(Surroundings.oneLine(line)));
        } else {
            ScreenJson.print(proposal, evidence, rules, read, around.out());
        }
    }

    private static <E extends Coded> E known(String value, List<E> words) {
        return words.stream()
                .filter(word -> word.code().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "must be one of " + words.stream().map(Coded::code).collect(Collectors.joining(", "))));
    }

    /** Reads a drug as a user writes it. */
    static final class Agent implements ITypeConverter<Drug> {
        @Override
        public Drug convert(String value) {
            return switch (value) {
                case "esketamine" -> Drug.ESKETAMINE;
                case "ketamine" -> Drug.RACEMIC_KETAMINE;
                default -> throw new TypeConversionException("must be esketamine or ketamine");
            };
        }
    }

    /** Reads a label as a user writes it. */
    static final class Label implements ITypeConverter<Jurisdiction> {
        @Override
        public Jurisdiction convert(String value) {
            return known(value, Arrays.asList(Jurisdiction.values()));
        }
    }

    /** Reads a way as a user writes it. */
    static final class Way implements ITypeConverter<Route> {
        @Override
        public Route convert(String value) {
            return known(value, Arrays.asList(Route.values()));
        }
    }
}
