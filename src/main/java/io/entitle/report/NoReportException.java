package io.entitle.report;

import io.entitle.problem.EntitleException;

/** There is no run to report on. */
public final class NoReportException extends EntitleException {

    private static final long serialVersionUID = 1L;

    NoReportException(String message) {
        super(message);
    }
}
