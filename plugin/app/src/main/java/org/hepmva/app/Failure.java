package org.hepmva.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;

/** What a person reads when a command fails: one sentence, and the stack trace only on demand. */
final class Failure {

    private Failure() {
    }

    /** {@return the exit code 1, after the sentence was printed} */
    static int report(Exception error, CommandLine command, boolean debug) {
        PrintWriter err = command.getErr();
        err.println("hepmva: " + sentence(error));
        if (debug) {
            error.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    /** {@return the sentence for an error} */
    static String sentence(Throwable error) {
        if (error instanceof FileSystemException file) {
            return fileSentence(file);
        }
        if (error instanceof FileNotFoundException || error instanceof IOException
            || error instanceof IllegalArgumentException || error instanceof IllegalStateException) {
            return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        }
        return "a mistake of hepmva itself, please report it with the output of --debug: " + error;
    }

    private static String fileSentence(FileSystemException error) {
        String file = error.getFile();
        if (error instanceof NoSuchFileException) {
            return file + ": no such file or folder";
        }
        if (error instanceof AccessDeniedException) {
            return file + ": permission denied";
        }
        if (error instanceof FileAlreadyExistsException || error instanceof NotDirectoryException) {
            return file + ": is a file where a folder is needed";
        }
        return file + ": " + (error.getReason() == null ? error.getClass().getSimpleName() :
                 error.getReason());
    }
}
