package org.hepmva.analysis;

import java.io.IOException;

/** An analysis file that says something which cannot be done; the message names file, line and key. */
public final class AnalysisException extends IOException {

    private static final long serialVersionUID = 1;

    AnalysisException(String message) {
        super(message);
    }

    AnalysisException(String message, Throwable cause) {
        super(message, cause);
    }
}
