package org.ketachart.fhir;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Unit;
import org.ketachart.fhir.internal.JsonBytes;

/** The data types of FHIR that stand for values: codings, amounts, periods, notes. */
abstract class ValueWriter extends JsonWriter {
    private static final byte[] UCUM = JsonBytes.fragment(",\"system\":\"http://unitsofmeasure.org\",\"code\":");

    ValueWriter(int capacity) {
        super(capacity);
    }

    /** Writes a word with all its codings. */
    public <E extends Enum<E> & Coded> void concept(String name, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            object(name);
            codings(table.fragment(word));
            end();
        }
    }

    /** Writes a word with all its codings and, if it is there, one more after them. */
    public <E extends Enum<E> & Coded> void concept(String name, CodeTable<E> table, E word, @Nullable Code more) {
        object(name);
        array("coding");
        table.codings(word).forEach(this::codingEntry);
        if (more != null) {
            codingEntry(more);
        }
        end();
        end();
    }

    /** Writes a list of one fixed concept, such as a category. */
    public void fixedConcepts(String name, FixedCoding coding) {
        array(name);
        object();
        codings(coding.json());
        end();
        end();
    }

    /** Writes one fixed concept. */
    public void fixedConcept(String name, FixedCoding coding) {
        object(name);
        codings(coding.json());
        end();
    }

    private void codings(byte[] codings) {
        array("coding");
        json.raw(codings); // one fragment, so an addition inside a coding of ours has no place to go back to
        end();
    }

    /** Writes a concept as charted. */
    public void concept(String name, @Nullable Concept concept) {
        if (concept != null) {
            object(name);
            conceptFields(concept);
            end();
        }
    }

    /** Writes a list of one concept as charted. */
    public void concepts(String name, @Nullable Concept concept) {
        if (concept != null) {
            array(name);
            object();
            conceptFields(concept);
            end();
            end();
        }
    }

    /** Writes a list of one word with all its codings. */
    public <E extends Enum<E> & Coded> void concepts(String name, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            array(name);
            object();
            codings(table.fragment(word));
            end();
            end();
        }
    }

    private void conceptFields(Concept concept) {
        array("coding");
        concept.codes().forEach(this::codingEntry);
        end();
        Note text = concept.text();
        string("text", text == null ? null : text.text());
    }

    /** Writes a coding as charted. */
    public void coding(String name, @Nullable Code code) {
        if (code != null) {
            object(name);
            codingFields(code);
            end();
        }
    }

    /** Writes the next coding of a list. */
    public void codingEntry(Code code) {
        object();
        codingFields(code);
        end();
    }

    private void codingFields(Code code) {
        string("system", code.system());
        string("code", code.code());
        string("display", code.display());
    }

    /** Writes an amount. */
    public void quantity(String name, @Nullable Quantity quantity) {
        if (quantity != null) {
            object(name);
            decimal("value", quantity.value());
            unit(quantity.unit());
            end();
        }
    }

    /** Writes a whole amount. */
    public void quantity(String name, int value, Unit unit) {
        object(name);
        whole("value", value);
        unit(unit);
        end();
    }

    private void unit(Unit unit) {
        word("unit", Units.text(unit));
        json.raw(UCUM);
        json.ascii('"');
        json.ascii(unit.code());
        json.ascii('"');
    }

    /** Writes a Period. */
    public void period(String name, @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        object(name);
        dateTime("start", start);
        dateTime("end", end);
        end();
    }

    /** Writes a Period. */
    public void period(String name, @Nullable Interval interval) {
        if (interval != null) {
            period(name, interval.start(), interval.end());
        }
    }

    /** Writes when something was done: a moment, unless it has an end or goes on; a Period without an end would say that it goes on. */
    public void when(String prefix, Interval time, boolean ongoing) {
        if (time.end() == null && !ongoing) {
            dateTime(prefix + "DateTime", time.start());
        } else {
            period(prefix + "Period", time);
        }
    }

    /** Writes a list of one Annotation. */
    public void notes(String name, @Nullable Note note) {
        if (note != null) {
            array(name);
            object();
            string("text", note.text());
            end();
            end();
        }
    }
}
