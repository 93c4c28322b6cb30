package org.hepmva.app;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hepmva.text.NearestNames;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a person reads who typed a command wrongly: what is wrong, what is nearest to a misspelt word, and how
 * the command is written.
 *
 * @param error what the command line complains of
 */
record WrongUsage(ParameterException error) {

    private static final int NEAREST = 3;
    private static final int CODE = 2;

    /** {@return the exit code 2, after all was printed} */
    int report() {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("hepmva: " + error.getMessage());
        misspelt().ifPresent(word ->
                err.println("nearest first: " + NearestNames.list(word, known(command, word), NEAREST)));
        CommandLine.Help help = command.getHelp();
        err.print("Usage: " + help.synopsis("Usage: ".length()));
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' explains it.");
        err.flush();
        return CODE;
    }

    /** {@return the word that means nothing; empty if something else is wrong} */
    private Optional<String> misspelt() {
        if (error instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return words.stream().filter(WrongUsage::isOption).findFirst()
                    .or(() -> words.stream().findFirst()).filter(word -> isOption(word) || hasCommands());
        }
        // of 'hepmva help WORD'
        return Optional.ofNullable(error.getValue()).filter(word -> error.getArgSpec() == null)
                .filter(word -> hasCommands());
    }

    private boolean hasCommands() {
        return !error.getCommandLine().getSubcommands().isEmpty();
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    private static Collection<String> known(CommandLine command, String word) {
        return isOption(word)
                ? command.getCommandSpec().optionsMap().keySet().stream()
                        .filter(name -> name.startsWith("--")).sorted().toList()
                : command.getSubcommands().keySet();
    }
}
