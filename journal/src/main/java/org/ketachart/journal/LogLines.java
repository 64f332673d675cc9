package org.ketachart.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one in memory at a time and none longer than a limit; what is beyond it is passed over. */
final class LogLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int from;
    private int to;
    private byte[] bytes = new byte[0];
    private int number;
    private boolean ended;
    private boolean tooLong;
    private boolean carriageReturn;
    private boolean byteOrderMark;

    LogLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; says whether there is one. */
    boolean next() throws IOException {
        line.reset();
        ended = false;
        tooLong = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + (end - from) > longest + 1) {
                tooLong = true;
            } else {
                line.write(buffer, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        if (any) {
            number++;
            strip(line.toByteArray());
        }
        return any;
    }

    private boolean fill() throws IOException {
        while (from == to) {
            from = 0;
            to = in.read(buffer);
            if (to < 0) {
                to = 0;
                return false;
            }
        }
        return true;
    }

    private void strip(byte[] whole) {
        int end = whole.length;
        carriageReturn = !tooLong && ended && end > 0 && whole[end - 1] == '\r';
        byteOrderMark = number == 1
                && end >= 3
                && whole[0] == (byte) 0xef
                && whole[1] == (byte) 0xbb
                && whole[2] == (byte) 0xbf;
        int start = byteOrderMark ? 3 : 0;
        end -= carriageReturn ? 1 : 0;
        tooLong |= end - start > longest;
        bytes = Arrays.copyOfRange(whole, start, Math.max(start, end));
    }

    byte[] bytes() {
        return bytes;
    }

    int number() {
        return number;
    }

    /** Returns whether a line feed ended the line. */
    boolean isEnded() {
        return ended;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean hadCarriageReturn() {
        return carriageReturn;
    }

    boolean hadByteOrderMark() {
        return byteOrderMark;
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
