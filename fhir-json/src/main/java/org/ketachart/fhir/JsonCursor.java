package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.fhir.internal.JsonTape;
import org.ketachart.fhir.internal.JsonText;
import org.ketachart.fhir.internal.Names;

/**
 * The JSON side of {@link FhirCursor}: going forward through objects and arrays, knowing where one is, keeping what is not read.
 *
 * <p>The bytes were checked as a whole before, so that reading meets no broken JSON.
 */
abstract class JsonCursor extends JsonLook {
    private static final int DEEPEST = 72;

    private int at;
    private boolean waiting;
    private int depth = -1;
    private String root = "";
    private boolean dead;

    private final byte[] kind = new byte[DEEPEST];
    private final String[] field = new String[DEEPEST];
    private final int[] entry = new int[DEEPEST];
    private final int[] own = new int[DEEPEST];
    private final int[] from = new int[DEEPEST];
    private final int[] opened = new int[DEEPEST];
    private final int[] limit = new int[DEEPEST];
    private final int[] residueMark = new int[DEEPEST];
    private final int[] issueMark = new int[DEEPEST];

    private final List<Issue> issues = new ArrayList<>();
    private final Residue.Collector residue = new Residue.Collector();

    JsonCursor(byte[] bytes, JsonTape tape, int at) {
        super(bytes, tape);
        this.at = at;
        JsonTape.Flaw flaw = tape.findFlaw();
        if (flaw != null) {
            dead = true;
            issues.add(flaw(flaw, tape.offset()));
        }
    }

    /** Begins to read a resource of this type. */
    public void resource(String type) {
        root = type;
        if (dead) {
            return;
        }
        int found = peek(at, "resourceType");
        if (found < 0 || !spells(found, type)) {
            dead = true;
            issues.add(Issue.error(FhirFault.RESOURCE_TYPE.code(), "", "the resource must be of type " + type));
            return;
        }
        waiting = true;
        object();
    }

    /** Goes into the object that waits; {@link #nextField()} goes through it and out again. */
    public void object() {
        enter('{', "an object");
    }

    /** Goes into the array that waits; {@link #nextEntry()} goes through it and out again. */
    public void array() {
        enter('[', "an array");
    }

    private void enter(char bracket, String shape) {
        int start = take(bracket, shape);
        depth++;
        kind[depth] = start < 0 ? (byte) 0 : (byte) bracket;
        field[depth] = "";
        entry[depth] = -1;
        own[depth] = -1;
        opened[depth] = start;
        if (start >= 0) {
            at = start + 1;
            limit[depth] = tape.next(start);
        }
        waiting = false;
    }

    /** Returns whether the object one is in has a field of this name, before or after. */
    public boolean has(String name) {
        return peek(opened[depth], name) >= 0;
    }

    /** Goes to the next field of the object; false at its end. A field that was neither read nor skipped is kept. */
    public boolean nextField() {
        while (next()) {
            field[depth] = tape.isPlain(at)
                    ? Names.read(bytes, tape.start(at), tape.end(at))
                    : JsonText.decode(bytes, tape.start(at), tape.end(at));
            at++;
            waiting = true;
            if (depth > 0 || !field[0].equals("resourceType")) {
                return true;
            }
            skip();
        }
        return false;
    }

    /** Goes to the next entry of the array; false at its end. An entry that was neither read nor skipped is kept. */
    public boolean nextEntry() {
        if (!next()) {
            return false;
        }
        entry[depth]++;
        own[depth]++;
        waiting = true;
        return true;
    }

    private boolean next() {
        if (depth < 0) {
            return false;
        }
        if (kind[depth] == 0) {
            depth--;
            return false;
        }
        if (waiting) {
            keep();
        }
        if (at == limit[depth]) {
            depth--;
            return false;
        }
        from[depth] = at;
        residueMark[depth] = residue.mark();
        issueMark[depth] = issues.size();
        return true;
    }

    /** Returns the name of the field one is at. */
    public String name() {
        return field[depth];
    }

    /** Passes over what waits, without keeping it. */
    public void skip() {
        if (waiting) {
            at = tape.next(at);
            waiting = false;
        }
    }

    /** Keeps the whole field or entry as foreign, even if it was read just now; faults met inside it are forgotten. */
    public void keep() {
        if (depth < 0 || kind[depth] == 0) {
            return;
        }
        boolean object = kind[depth] == '{';
        if (object && (field[depth].equals("modifierExtension") || field[depth].equals("implicitRules"))) {
            fault(FhirFault.MODIFIER, "an element that may change the meaning of others must be known");
            skip();
            return;
        }
        skip();
        residue.reset(residueMark[depth]);
        forget(issueMark[depth]);
        byte[] slice =
                Arrays.copyOfRange(bytes, tape.start(from[depth]), tape.end(object ? from[depth] + 1 : from[depth]));
        residue.add(object ? where(depth, own) : where(depth, own) + "[]", slice);
        if (!object) {
            own[depth]--;
        }
    }

    private void forget(int mark) {
        for (int i = issues.size() - 1; i >= mark; i--) {
            if (!issues.get(i).code().equals(FhirFault.MODIFIER.code())) {
                issues.remove(i);
            }
        }
    }

    /** Records a fault at the place one is at. */
    public void fault(FhirFault fault, String message) {
        issues.add(Issue.error(fault.code(), path(), message));
    }

    /** Records a fault in a field of the object one has gone through. */
    public void fault(FhirFault fault, String name, String message) {
        issues.add(Issue.error(fault.code(), path() + "." + name, message));
    }

    /** Records at the place one is at something that was tolerated. */
    public void tolerance(FhirFault fault, String message) {
        issues.add(Issue.warning(fault.code(), path(), message));
    }

    /** Records a missing element, unless it was there with a fault; call it after going through the object. */
    public void need(String name, @Nullable Object value) {
        if (value != null || dead) {
            return;
        }
        String path = path() + "." + name;
        if (issues.stream().noneMatch(issue -> issue.isError() && issue.path().startsWith(path))) {
            issues.add(Issue.error(FhirFault.MISSING.code(), path, name + " must be there, was not"));
        }
    }

    void issue(String code, String message) {
        issues.add(Issue.error(code, path(), message));
    }

    void issue(String code, String name, String message) {
        issues.add(Issue.error(code, path() + "." + name, message));
    }

    List<Issue> issues() {
        return issues;
    }

    boolean hasErrors() {
        for (Issue issue : issues) {
            if (issue.isError()) {
                return true;
            }
        }
        return false;
    }

    Residue residue() {
        return residue.residue();
    }

    /** Returns the FHIRPath of the place one is at. */
    public String path() {
        return where(depth + 1, entry);
    }

    private String where(int frames, int[] index) {
        StringBuilder path = new StringBuilder(root);
        for (int i = 0; i < frames; i++) {
            if (kind[i] == '[') {
                path.append('[').append(index[i]).append(']');
            } else if (!field[i].isEmpty()) {
                path.append('.').append(field[i]);
            }
        }
        return path.toString();
    }

    /** Returns the first byte of the value that waits; 0 if it was read. */
    final byte head() {
        return waiting ? tape.head(at) : 0;
    }

    /** Takes the value that waits if it begins so; otherwise records the fault and gives -1. */
    final int take(char first, String shape) {
        if (!waiting) {
            throw new IllegalStateException("the value at " + path() + " was read before");
        }
        int start = at;
        boolean fits = tape.head(at) == first;
        if (!fits) {
            fault(FhirFault.SHAPE, "the element must be " + shape);
        }
        skip();
        return fits ? start : -1;
    }

    /** Returns where the object begins that one is in; -1 if there is none. */
    final int inside() {
        return depth < 0 ? -1 : opened[depth];
    }

    /** Returns where the value that waits begins. */
    final int here() {
        return at;
    }
}
