package org.ketachart.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.RatingResult;
import org.ketachart.core.value.ChartedFact;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Unit;

/** The words of the record as a person reads them. */
final class Words {
    private Words() {}

    /** Returns whether a fact counts. */
    static boolean stands(ChartedFact fact) {
        return fact.status() != RecordStatus.ENTERED_IN_ERROR;
    }

    /** Returns the verbatim words; where there are none, a code's own text, or the code. */
    static String of(Concept concept) {
        Note text = concept.text();
        if (text != null) {
            return text.text();
        }
        Code code = concept.codes().get(0);
        return code.display() == null ? code.code() : code.display();
    }

    /** Returns a reason in words; nothing where there is none. */
    static String of(@Nullable Reason reason) {
        return reason == null ? "" : of(reason.what());
    }

    /** Returns what was written; nothing where nothing was. */
    static String of(@Nullable Note note) {
        return note == null ? "" : note.text();
    }

    /** Returns a word of a list as it is printed. */
    static String of(@Nullable Coded word) {
        return word == null ? "" : word.code().replace('-', ' ');
    }

    /** Returns several words of a list. */
    static String of(List<? extends Coded> words) {
        return words.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** Returns a reference as the host wrote it; where it wrote none, the identifier after its system. */
    static String reference(HostRef reference) {
        Identifier identifier = reference.identifier();
        String literal = reference.literal();
        return literal != null || identifier == null
                ? String.valueOf(literal)
                : identifier.system() + "|" + identifier.value();
    }

    /** Returns a reference if it names nothing but a resource of the host; nothing otherwise. */
    static String relative(HostRef reference) {
        String literal = reference.literal();
        return literal != null && literal.matches(reference.type() + "/[A-Za-z0-9.-]{1,64}") ? literal : "";
    }

    /** Returns an amount with its unit, as clinicians write it. */
    static String amount(Quantity quantity) {
        Unit unit = quantity.unit();
        String value = quantity.value().toPlainString();
        return switch (unit) {
            case CELSIUS -> value + " \u00b0C";
            case FAHRENHEIT -> value + " \u00b0F";
            case POUND -> value + " lb";
            case INCH -> value + " in";
            case MICROGRAM -> value + " mcg";
            case MICROGRAM_PER_KILOGRAM_MINUTE -> value + " mcg/kg/min";
            default -> value + " " + unit.code();
        };
    }

    /** Returns what a rating gave; of orientation how many of the spheres asked. */
    static String result(RatingResult result) {
        if (result instanceof RatingResult.Score score) {
            return String.valueOf(score.value());
        } else if (result instanceof RatingResult.Orientation spheres) {
            List<Boolean> asked = new ArrayList<>();
            for (Boolean sphere :
                    Arrays.asList(spheres.person(), spheres.place(), spheres.time(), spheres.situation())) {
                if (sphere != null) {
                    asked.add(sphere);
                }
            }
            return asked.stream().filter(sphere -> sphere).count() + "/" + asked.size();
        }
        return Entered.NOT_DONE;
    }

    /** Returns the parts that say something, with dots between. */
    static String joined(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                said.add(part);
            }
        }
        return String.join(" \u00b7 ", said);
    }

    /** Returns words with others before them; nothing where there are none. */
    static String after(String before, String words) {
        return words.isEmpty() ? "" : before + " " + words;
    }

    /** Returns how a fact was corrected; nothing where it stands as first written. */
    static String correction(ChartedFact fact) {
        return switch (fact.status()) {
            case FINAL -> "";
            case AMENDED -> "amended" + Entered.AMENDED;
            case ENTERED_IN_ERROR -> "entered in error";
        };
    }
}
