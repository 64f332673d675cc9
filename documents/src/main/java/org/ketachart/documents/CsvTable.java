package org.ketachart.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Quantity;

/**
 * The door to the CSV library: rows after RFC 4180, in UTF-8, that a spreadsheet does not take for formulas.
 *
 * <p>A text that begins as a formula would gets an apostrophe before it, which a spreadsheet shows as text. Numbers of ours are written as
 * they are, so that a balance below zero stays a number.
 */
final class CsvTable {
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    CsvTable(String... columns) {
        csv.writeRecord(columns);
    }

    /** Adds a row of texts made by {@link #text} and {@link #number}. */
    void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** Returns a text as a cell; nothing where there is none. */
    static String text(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return "";
        }
        return BEGIN_FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    /** Returns an amount without its unit as a cell; nothing where there is none. */
    static String number(@Nullable Quantity amount) {
        return amount == null ? "" : amount.value().toPlainString();
    }

    /** Writes all rows; the stream is left open. */
    void write(OutputStream out) throws IOException {
        csv.flush();
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
