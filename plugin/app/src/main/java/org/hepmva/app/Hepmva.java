package org.hepmva.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.analysis.Versions;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Location;
import org.hepmva.io.NtupleException;
import org.hepmva.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program {@code hepmva}. */
@Command(
        name = "hepmva",
        mixinStandardHelpOptions = true,
        version = {"hepmva " + Versions.HEPMVA},
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        header = "Multivariate analysis for high-energy physics: ntuple in, trained classifier and its "
                + "report out.",
        footer = {"", "Begin with:  hepmva demo",
            "Exit codes:  0 done, 1 could not be done, 2 wrong usage"},
        subcommands = {
            DemoCommand.class, InspectCommand.class, DumpCommand.class, TrainCommand.class,
            ApplyCommand.class, MethodsCommand.class, JythonCommand.class, CommandLine.HelpCommand.class
        })
public final class Hepmva implements Runnable {

    private final StandardOutput standardOutput;
    private final Interrupt interrupt = Interrupt.ofTraining();

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    @Option(names = "--plugins", scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "Folder with jars that add methods or file formats; also $HEPMVA_PLUGINS.")
    private List<String> plugins = new ArrayList<>();

    private Hepmva(StandardOutput standardOutput) {
        this.standardOutput = standardOutput;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? There are: "
                + String.join(", ", spec.subcommands().keySet()));
    }

    /** {@return where rows go that somebody asked to have on standard output} */
    OutputStream standardOutput() {
        return standardOutput;
    }

    /** {@return a training that prints to standard output and can be stopped} */
    Training training() {
        return new Training(spec.commandLine().getOut(), interrupt);
    }

    private int execute(String... arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        CommandLine line = new CommandLine(this).setOut(out).setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .registerConverter(EntryRange.class, Hepmva::entryRange)
                .registerConverter(Path.class, Hepmva::path)
                .registerConverter(Long.class, text -> wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE))
                .registerConverter(Integer.class,
                        text -> (int) wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .registerConverter(ApplyCommand.FoldChoice.class, ApplyCommand.FoldChoice::parse)
                .setParameterExceptionHandler((error, typed) -> new WrongUsage(error).report())
                .setExecutionStrategy(parsed -> withPlugins(parsed, err))
                .setExecutionExceptionHandler((error, command, parsed) -> failed(error, err));
        // what follows a script is the script's own
        line.getSubcommands().get("jython").setStopAtPositional(true);
        int code = line.execute(arguments);
        out.flush();
        if (code == 0 && standardOutput.failure().isPresent()) {
            return failed(standardOutput.failure().get(), err);
        }
        return code;
    }

    /** Runs the command with the jars of the user, for as long as it runs. */
    private int withPlugins(CommandLine.ParseResult parsed, PrintWriter err) {
        String variable = System.getenv(Plugins.VARIABLE);
        if (variable != null && !variable.isBlank()) {
            plugins.add(variable);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Plugins.install(plugins, sentence -> err.println("warning: " + sentence));
            return new CommandLine.RunLast().execute(parsed);
        } catch (IOException e) {
            return failed(e, err);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private int failed(Exception error, PrintWriter err) {
        return standardOutput.isNoLongerRead() ? 0 : new Failure(err, debug).report(error);
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("'" + text + "' is no name of a file or folder; '.' is the"
                    + " current folder");
        }
        try {
            Location.requireFileName(text);
        } catch (NtupleException e) {
            throw new TypeConversionException(e.getMessage());
        }
        return Path.of(text);
    }

    private static long wholeNumber(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same sentence
        }
        throw new TypeConversionException("'" + Printable.brief(text) + "' is not a whole number in ["
                + least + ", " + most + "]");
    }

    private static EntryRange entryRange(String text) {
        try {
            return EntryRange.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * {@return the exit code of a command: 0 done, 1 could not be done, 2 wrong usage}
     *
     * <p>Prints to {@code System.out} and {@code System.err}.
     *
     * @param arguments as typed
     */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    private static int run(OutputStream standard, String... arguments) {
        Hepmva hepmva = new Hepmva(new StandardOutput(standard));
        try {
            return hepmva.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            return new Failure(new PrintWriter(System.err, true), hepmva.debug).report(e);
        } finally {
            hepmva.interrupt.close();
        }
    }

    /**
     * Runs one command and ends the program with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        int code = run(new FileOutputStream(FileDescriptor.out), arguments);
        System.out.flush();
        System.exit(code);
    }
}
