package io.entitle.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a CSV file on their way to its parser. Where they stop being CSV in UTF-8 the text ends for the parser
 * and the fault is kept, with its line: a parser would guess, or tell it in words of its own. For one thread.
 */
final class CsvText extends Reader {

    /** A quote that is never closed would else swallow a file of any size. */
    private static final int LONGEST_ROW = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader in;
    private char last = '\n';
    private boolean quoted;
    private boolean rowHasText;
    private long line = 1;
    private long opened;
    private int rowLength;
    private long rows;
    private Optional<Fault> fault = Optional.empty();

    CsvText(InputStream bytes) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
    }

    /** Why the text ends before the file does, or cannot be trusted to be whole; on a line counted from 1. */
    record Fault(long line, String message) {}

    Optional<Fault> fault() {
        return fault;
    }

    /** How many rows were handed on, the first line included: line ends outside of quotes, behind anything at all. */
    long rows() {
        return rows;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = fault.isPresent() ? -1 : in.read(into, from, most);
        if (count < 0) {
            end();
            return -1;
        }
        for (int i = 0; i < count; i++) {
            look(into[from + i]);
            if (fault.isPresent()) {
                return i == 0 ? -1 : i;
            }
            last = into[from + i];
        }
        return count;
    }

    private void look(char c) {
        switch (c) {
            case '\0' -> stop("found a NUL character; expected text in UTF-8");
            case REPLACEMENT -> stop("found bytes that are not UTF-8; save the file as UTF-8");
            case '"' -> quote();
            case '\n', '\r' -> lineEnd(c);
            default -> inRow(c);
        }
    }

    /** Two quotes within a quoted cell close it and open it again. */
    private void quote() {
        if (!quoted && last != '"' && last != ',' && !isLineEnd(last)) {
            stop("found a quote inside a cell that does not begin with one; a cell with quotes is written"
                    + " `\"like \"\"this\"\"\"`");
            return;
        }
        if (!quoted && last != '"') {
            opened = line;
        }
        quoted = !quoted;
        grow();
    }

    private void lineEnd(char c) {
        if (c != '\n' || last != '\r') {
            line++;
            if (!quoted) {
                endRow();
            }
        }
        grow();
    }

    private void inRow(char c) {
        if (!quoted && last == '"' && c != ',') {
            stop("found text behind the closing quote of a cell; expected a comma or the end of the line");
        }
        rowHasText = true;
        grow();
    }

    private void grow() {
        if (++rowLength > LONGEST_ROW) {
            stop("found a row of more than " + LONGEST_ROW + " characters"
                    + (quoted ? "; the quote on line " + opened + " is not closed" : ""));
        }
    }

    private void endRow() {
        rows += rowHasText ? 1 : 0;
        rowHasText = false;
        rowLength = 0;
    }

    private void end() {
        if (fault.isPresent()) {
            return;
        }
        if (quoted) {
            fault = Optional.of(
                    new Fault(opened, "found a quote that is never closed; the file may have been cut off"));
        } else if (!isLineEnd(last)) {
            stop("found no line end behind the last row; the file may have been cut off, else end it with one");
        }
    }

    private void stop(String message) {
        fault = Optional.of(new Fault(line, message));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
