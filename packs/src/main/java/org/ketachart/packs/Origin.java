package org.ketachart.packs;

import org.ketachart.sessions.protocol.Mark;

/** Where something in a pack comes from: a row of the clinical reference, or {@code none}, and how well it is supported. */
record Origin(String row, Mark mark) {
    static final String ROW = "[A-Z]{2,5}-[0-9]{2,3}";
    static final String NONE = "none";
}
