package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder for scripts of Jython, and what a script says. */
abstract class JythonTest {

    /** Prints what a call complains of, or 'accepted'. */
    static final String NO = """
            def no(call, *values, **named):
                try:
                    call(*values, **named)
                    print 'accepted'
                except (TypeError, ValueError) as e:
                    print e

            """;

    @TempDir
    Path folder;

    /** {@return what a script says, run in this Java machine} */
    Run script(String text, Object... arguments) throws IOException {
        return Run.script(folder, text, arguments);
    }
}
