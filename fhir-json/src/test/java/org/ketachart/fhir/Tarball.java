package org.ketachart.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The plain files of a {@code .tgz} by their names. */
final class Tarball {
    private static final int BLOCK = 512;

    private Tarball() {}

    static Map<String, byte[]> files(Path tarball) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(tarball))) {
            byte[] head = in.readNBytes(BLOCK);
            while (head.length == BLOCK && head[0] != 0) {
                String size = text(head, 124, 12).strip();
                byte[] content = in.readNBytes(size.isEmpty() ? 0 : Integer.parseInt(size, 8));
                in.skipNBytes((BLOCK - content.length % BLOCK) % BLOCK);
                if (head[156] == '0' || head[156] == 0) {
                    files.put(text(head, 0, 100), content);
                }
                head = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    private static String text(byte[] head, int from, int length) {
        String whole = new String(head, from, length, StandardCharsets.US_ASCII);
        int end = whole.indexOf('\0');
        return end < 0 ? whole : whole.substring(0, end);
    }
}
