package org.ketachart.sessions.adverse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.ReportKind;
import org.ketachart.core.value.Require;

/**
 * A report that an adverse event calls for, or may call for.
 *
 * @param kind which report
 * @param by the last day, in the clinic's zone; absent when it has no clock, or nobody wrote when the clinic learned of the event
 * @param open what would settle whether it is called for; it is, when nothing is open
 * @param sent the day on which it was first sent, in the clinic's zone; absent when it was not
 */
public record ReportDue(
        ReportKind kind,
        @Nullable LocalDate by,
        Set<EventQuestion> open,
        @Nullable LocalDate sent) {
    /** Keeps its own copy. */
    public ReportDue {
        Require.present("kind, open", kind, open);
        open = Collections.unmodifiableSet(open.isEmpty() ? Set.of() : EnumSet.copyOf(open));
    }

    /** Returns the last day; nothing if it has none or it is not known. */
    public Optional<LocalDate> findBy() {
        return Optional.ofNullable(by);
    }

    /** Returns whether it was not sent and its last day is over. */
    public boolean isOverdue(LocalDate today) {
        return sent == null && by != null && by.isBefore(today);
    }

    /** Returns whether it was sent after its last day. */
    public boolean isLate() {
        return sent != null && by != null && sent.isAfter(by);
    }

    /** Returns the day on which it was first sent; nothing if it was not. */
    public Optional<LocalDate> findSent() {
        return Optional.ofNullable(sent);
    }
}
