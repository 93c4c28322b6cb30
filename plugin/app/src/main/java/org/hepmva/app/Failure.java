package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.hepmva.analysis.StoppedException;
import org.hepmva.text.Printable;

/**
 * What a person reads when a command fails: one sentence, and the stack trace only on demand.
 *
 * @param err   where to
 * @param debug whether the stack trace is shown too
 */
record Failure(PrintWriter err, boolean debug) {

    /** {@return the exit code 1, after the sentence was printed} */
    int report(Throwable error) {
        err.println("hepmva: " + printable(error));
        if (debug) {
            error.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    /** {@return the sentence for an error, its lines without control characters} */
    static String printable(Throwable error) {
        return Printable.lines(sentence(error));
    }

    /** {@return the sentence for an error} */
    static String sentence(Throwable error) {
        if (error instanceof FileSystemException file) {
            return fileSentence(file);
        }
        if (isSentence(error)) {
            return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        }
        if (error instanceof OutOfMemoryError) {
            return "not enough memory (" + error.getMessage() + "), of which Java may use "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB: give it more, for example HEPMVA_OPTS=-Xmx8g ./hepmva …";
        }
        if (error instanceof StackOverflowError) {
            return "something is nested too deeply for the stack of Java; if it has to be, give it more, for"
                    + " example HEPMVA_OPTS=-Xss64m ./hepmva …";
        }
        if (error instanceof LinkageError) {
            return "a class or library that is needed is not there or does not fit this machine: " + error
                    + (error.getCause() == null ? "" : ", because of " + error.getCause());
        }
        return "a mistake of hepmva itself, please report it with the output of --debug: " + error;
    }

    /** {@return whether the message of an error is meant for people} */
    static boolean isSentence(Throwable error) {
        return error instanceof IOException || error instanceof UncheckedIOException
                || error instanceof IllegalArgumentException || error instanceof StoppedException
                || isMissingLibrary(error);
    }

    /** Such as Deeplearning4j's native library; who found it missing says what to do. */
    private static boolean isMissingLibrary(Throwable error) {
        return error instanceof IllegalStateException && error.getCause() instanceof LinkageError;
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
        return file + ": "
                + (error.getReason() == null ? error.getClass().getSimpleName() : error.getReason());
    }
}
