package org.ketachart.workbench;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands under their common name, and what a user sees when one of them fails. */
@Command(
        name = "ketachart",
        description = "Replays, converts, checks and sends records of ketamine and esketamine sessions.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Ketachart.Version.class,
        footer = {
            "",
            "Exit codes: 0 all is well; 2 bad input or arguments, a line for each fault on the error stream; 70 an error of our own."
        })
final class Ketachart {
    /** All is well. */
    static final int OK = 0;

    /** The input, the arguments or a check is at fault. */
    static final int BAD_INPUT = 2;

    /** The program is at fault. */
    static final int INTERNAL = 70;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    private Ketachart() {}

    /** Runs a command line and returns its exit code; never throws. */
    static int run(Surroundings around, String... args) {
        int code = guarded(around, args);
        if (around.out().checkError()) {
            around.report("standard output", List.of(CommandFault.OUTPUT.issue("must stay open until all is written")));
            return code == OK ? BAD_INPUT : code;
        }
        return code;
    }

    private static int guarded(Surroundings around, String... args) {
        try {
            if (args.length == 0) {
                return badArguments(around, "a command must be given", "ketachart");
            }
            return commandLine(around).execute(args);
        } catch (RuntimeException | Error e) {
            return internal(around, e);
        }
    }

    private static CommandLine commandLine(Surroundings around) {
        return new CommandLine(new Ketachart())
                .addSubcommand(new BoardCommand(around))
                .addSubcommand(new EventsCommand(around))
                .addSubcommand(new DemoCommand(around))
                .addSubcommand(new FhirCommand(around))
                .addSubcommand(new FlowsheetCommand(around))
                .addSubcommand(
                        new CommandLine(new LedgerCommand(around)).addSubcommand(new LedgerVerifyCommand(around)))
                .addSubcommand(new ProtocolCommand(around))
                .addSubcommand(new PushCommand(around))
                .addSubcommand(new RecordCommand(around))
                .addSubcommand(new RemsCommand(around))
                .addSubcommand(new RemsLateCommand(around))
                .addSubcommand(new ScreenCommand(around))
                .addSubcommand(new SessionCommand(around))
                .addSubcommand(new ValidateCommand(around))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(120)
                .setOut(new PrintWriter(new OutputStreamWriter(around.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(around.err(), StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((e, given) -> badArguments(
                        around,
                        String.valueOf(e.getMessage()),
                        e.getCommandLine().getCommandSpec().qualifiedName()))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> internal(around, e));
    }

    private static int badArguments(Surroundings around, String message, String command) {
        around.report("arguments", List.of(CommandFault.ARGUMENTS.issue(message + " (see " + command + " --help)")));
        return BAD_INPUT;
    }

    /** Says where it happened and nothing of what it met: a message may quote the input. */
    private static int internal(Surroundings around, Throwable e) {
        String frame = "an unknown place";
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("org.ketachart.")) {
                frame = element.getClassName() + "." + element.getMethodName() + ":" + element.getLineNumber();
                break;
            }
        }
        around.err().println("internal error: " + e.getClass().getName() + " at " + frame);
        if (around.debug()) {
            e.printStackTrace(around.err());
        }
        return INTERNAL;
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = Ketachart.class.getPackage().getImplementationVersion();
            return new String[] {"ketachart " + (built == null ? "of no build" : built)};
        }
    }
}
