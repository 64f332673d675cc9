package org.ketachart.journal.internal;

import java.util.ArrayList;
import java.util.List;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Issue;
import org.ketachart.journal.fault.JournalFault;

/** Collects everything that is wrong with one value, in the order of reading. */
public final class Faults {
    private final List<Issue> issues = new ArrayList<>();
    private final List<String> unknownPaths = new ArrayList<>();

    /** Notes a fault of the log's own register. */
    public void add(JournalFault fault, Place at, String message) {
        issues.add(fault.issue(at.toString(), message));
    }

    /** Notes what a constructor refused, under its own code. */
    public void add(DomainException refusal, Place at) {
        String message = refusal.getMessage();
        issues.add(Issue.error(refusal.code(), at.toString(), message == null ? "the value was refused" : message));
    }

    /** Notes a field that is not known. Its name is kept for the program and stays out of the message, for it may be anything. */
    void unknownField(Place object, String name, int position) {
        unknownPaths.add(object.field(name).toString());
        add(JournalFault.UNKNOWN_FIELD, object, "field " + position + " of this object is not known and is kept");
    }

    /** Returns what was found. */
    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** Returns the paths of the fields that are not known, with the names the input gave them. */
    public List<String> unknownPaths() {
        return List.copyOf(unknownPaths);
    }

    /** Returns whether the value is refused. */
    public boolean refuse() {
        return issues.stream().anyMatch(Issue::isError);
    }
}
