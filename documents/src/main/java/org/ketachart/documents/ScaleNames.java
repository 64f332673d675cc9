package org.ketachart.documents;

import org.ketachart.core.observation.Scale;

/** What clinicians call the scales. */
final class ScaleNames {
    private ScaleNames() {}

    static String of(Scale scale) {
        return switch (scale) {
            case MOAAS -> "MOAA/S";
            case RASS -> "RASS";
            case CADSS_TOTAL -> "CADSS";
            case CADSS_6 -> "CADSS-6";
            case ORIENTATION -> "Orientation";
            case ALDRETE -> "Aldrete";
        };
    }
}
