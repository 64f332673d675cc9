package org.ketachart.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;

/**
 * One object of a chart: its elements are asked for by name. What is not there is absent; what is there and cannot be read is absent too,
 * and a fault with its place is recorded for the entry.
 */
final class ChartNode {
    private final ChartText text;
    private final int at;
    private final List<Issue> faults;
    private final @Nullable ChartNode parent;
    private final String name;
    private final int index;

    private ChartNode(ChartText text, int at, List<Issue> faults, @Nullable ChartNode parent, String name, int index) {
        this.text = text;
        this.at = at;
        this.faults = faults;
        this.parent = parent;
        this.name = name;
        this.index = index;
        if (text.peek(at, "modifierExtension") >= 0) {
            fault(
                    FhirFault.MODIFIER,
                    "modifierExtension",
                    "an element that may change the meaning of others must be known");
        }
    }

    /** Returns the object that begins here, which must be one. */
    static ChartNode root(ChartText text, int at, List<Issue> faults, String place) {
        ChartNode root = new ChartNode(text, at, faults, null, place, -1);
        if (root.has("implicitRules")) {
            root.fault(FhirFault.MODIFIER, "implicitRules", "rules that change the meaning of others must be known");
        }
        return root;
    }

    /** Returns the same object with faults that nobody hears of. */
    ChartNode quiet() {
        return new ChartNode(text, at, new ArrayList<>(), parent, name, index);
    }

    int at() {
        return at;
    }

    ChartText text() {
        return text;
    }

    /** Returns whether an error was recorded for the entry so far. */
    boolean isBroken() {
        for (Issue fault : faults) {
            if (fault.isError()) {
                return true;
            }
        }
        return false;
    }

    int faultCount() {
        return faults.size();
    }

    boolean has(String element) {
        return text.peek(at, element) >= 0;
    }

    String path() {
        String own = index < 0 ? name : name + "[" + index + "]";
        return parent == null ? own : parent.path() + "." + own;
    }

    void fault(FhirFault fault, String element, String message) {
        faults.add(Issue.error(fault.code(), path() + "." + element, message));
    }

    void tolerance(FhirFault fault, String element, String message) {
        faults.add(Issue.warning(fault.code(), path() + "." + element, message));
    }

    /** Makes a value; if its constructor refuses, records why. */
    <T> @Nullable T build(String element, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (DomainException e) {
            faults.add(Issue.error(
                    e.code(), element.isEmpty() ? path() : path() + "." + element, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private int value(String element, char head, String shape) {
        int value = text.peek(at, element);
        if (value >= 0 && text.head(value) != head) {
            fault(FhirFault.SHAPE, element, "the element must be " + shape);
            return -1;
        }
        return value;
    }

    @Nullable
    String string(String element) {
        int value = value(element, '"', "a string");
        if (value < 0) {
            return null;
        }
        String found = text.decode(value);
        if (found.isBlank()) {
            fault(FhirFault.SHAPE, element, "a string must not be blank");
            return null;
        }
        return found;
    }

    /** Returns whether an element is this word. */
    boolean is(String element, String word) {
        int value = text.peek(at, element);
        return value >= 0 && text.spells(value, word);
    }

    @Nullable
    Boolean bool(String element) {
        int value = text.peek(at, element);
        if (value < 0) {
            return null;
        }
        byte head = text.head(value);
        if (head != 't' && head != 'f') {
            fault(FhirFault.SHAPE, element, "the element must be true or false");
            return null;
        }
        return head == 't';
    }

    /** Returns a number in plain form. */
    @Nullable
    BigDecimal decimal(String element) {
        int value = text.peek(at, element);
        if (value < 0) {
            return null;
        }
        byte head = text.head(value);
        if (head != '-' && (head < '0' || head > '9')) {
            fault(FhirFault.SHAPE, element, "the element must be a number");
            return null;
        }
        BigDecimal number = new BigDecimal(text.number(value));
        if (number.scale() < -18 || number.scale() > 18) {
            fault(FhirFault.NUMBER, element, "the number must have an exponent from -18 to 18");
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Nullable
    ChartNode object(String element) {
        int value = value(element, '{', "an object");
        return value < 0 ? null : new ChartNode(text, value, faults, this, element, -1);
    }

    /** Returns the objects of an array; none where it is absent. */
    List<ChartNode> objects(String element) {
        int list = value(element, '[', "an array");
        int entry = text.first(list);
        if (entry < 0) {
            return List.of();
        }
        List<ChartNode> found = new ArrayList<>(4);
        for (int i = 0; entry >= 0; entry = text.nextAfter(list, entry), i++) {
            if (text.head(entry) == '{') {
                found.add(new ChartNode(text, entry, faults, this, element, i));
            } else {
                fault(FhirFault.SHAPE, element + "[" + i + "]", "the element must be an object");
            }
        }
        return found;
    }

    /** Returns the day of a date, a dateTime or an instant. */
    @Nullable
    ChartDay day(String element) {
        String written = string(element);
        return written == null ? null : ChartDay.parse(written, this, element);
    }

    @Override
    public String toString() {
        return "ChartNode[withheld]";
    }
}
