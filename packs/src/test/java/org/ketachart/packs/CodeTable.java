package org.ketachart.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The confidence of each code of the reference, by system and code. */
final class CodeTable {
    private CodeTable() {}

    static Map<String, String> confidence(Path file) throws IOException {
        Map<String, String> found = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = cells(line);
            found.put(cells.get(1) + "|" + cells.get(2), cells.get(5));
        }
        return found;
    }

    /** Cells in quotes may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
