package org.hepmva.report;

import java.io.IOException;

/** A report could not be written; the message says where and why. */
public final class ReportException extends IOException {

    private static final long serialVersionUID = 1;

    /** An error with its cause. */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
