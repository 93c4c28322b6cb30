package org.hepmva.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code hepmva}. */
@Command(
    name = "hepmva",
    mixinStandardHelpOptions = true,
    version = {"hepmva " + Versions.HEPMVA},
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    header = "Multivariate analysis for high-energy physics: ntuple in, trained classifier and its "
            + "report out.",
    footer = {"", "Begin with:  hepmva demo", "Exit codes:  0 done, 1 could not be done, 2 wrong usage"},
    subcommands = {
        DemoCommand.class, InspectCommand.class, DumpCommand.class, TrainCommand.class, ApplyCommand.class,
        JythonCommand.class
    })
public final class Hepmva implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See 'hepmva --help'");
    }

    /** {@return the command line, ready to execute arguments} */
    static CommandLine commandLine() {
        Hepmva hepmva = new Hepmva();
        return new CommandLine(hepmva)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100)
            .setExecutionExceptionHandler((error, command, parsed) -> Failure.report(error, command,
                    hepmva.debug))
            .setExitCodeExceptionMapper(error -> 1);
    }

    /**
     * {@return the exit code of a command: 0 done, 1 could not be done, 2 wrong usage}
     *
     * @param arguments as typed
     */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    /**
     * Runs one command and ends the program with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        int code = run(arguments);
        System.out.flush();
        System.exit(code);
    }
}
