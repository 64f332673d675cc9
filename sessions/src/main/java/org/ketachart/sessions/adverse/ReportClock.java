package org.ketachart.sessions.adverse;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.AdverseEvent;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.Expectedness;
import org.ketachart.core.adverse.ReportContext;
import org.ketachart.core.adverse.ReportKind;

/**
 * By when an adverse event must be reported: calendar days from the day the clinic learned of it, in the clinic's zone.
 *
 * <p>What is not judged does not stop a clock: the report is shown as one that may be called for, with what would settle it, by the shortest
 * days that may hold. Who reports, and whether at all, is for the sponsor and the clinician to say; the library sends nothing.
 */
public final class ReportClock {
    /** Unexpected and fatal or life-threatening (AE-42, V2). */
    public static final int SEVEN_DAYS = 7;

    /** Otherwise serious and unexpected (AE-42, V2). */
    public static final int FIFTEEN_DAYS = 15;

    /** What follows the seven-day report, after it (AE-43, V1). */
    public static final int FOLLOW_UP_DAYS = 8;

    private ReportClock() {}

    /** Returns the reports that an event calls for or may call for; none for one that is not serious. */
    public static List<ReportDue> of(EventStanding standing, ZoneId zone) {
        AdverseEvent event = standing.event();
        EventReview review = standing.review();
        Boolean serious = EventStanding.serious(event);
        if (Boolean.FALSE.equals(serious)) {
            return List.of();
        }
        Set<EventQuestion> open = EnumSet.noneOf(EventQuestion.class);
        if (serious == null) {
            open.add(EventQuestion.SERIOUSNESS);
        }
        ReportContext context = review == null ? null : review.context();
        if (context == ReportContext.MARKETED) {
            return List.of(due(ReportKind.VOLUNTARY, null, open, review, zone));
        }
        if (context == null) {
            open.add(EventQuestion.CONTEXT);
        }
        Expectedness expectedness = review == null ? null : review.expectedness();
        Optional<Boolean> related = EventStanding.findRelated(event);
        if (expectedness == Expectedness.EXPECTED || !related.orElse(true)) {
            return List.of();
        }
        if (expectedness == null) {
            open.add(EventQuestion.EXPECTEDNESS);
        }
        if (related.isEmpty()) {
            open.add(EventQuestion.RELATEDNESS);
        }
        return timed(event, review, zone, open);
    }

    private static List<ReportDue> timed(
            AdverseEvent event, @Nullable EventReview review, ZoneId zone, Set<EventQuestion> open) {
        OffsetDateTime aware = review == null ? null : review.aware();
        LocalDate day = aware == null ? null : aware.atZoneSameInstant(zone).toLocalDate();
        if (day == null) {
            open.add(EventQuestion.AWARE);
        }
        Optional<Boolean> threat = EventStanding.findThreat(event);
        List<ReportDue> reports = new ArrayList<>();
        if (threat.orElse(true)) {
            Set<EventQuestion> seven = EnumSet.noneOf(EventQuestion.class);
            seven.addAll(open);
            if (threat.isEmpty()) {
                seven.add(EventQuestion.THREAT_TO_LIFE);
            }
            reports.add(due(ReportKind.SEVEN_DAY, plus(day, SEVEN_DAYS), seven, review, zone));
            reports.add(
                    due(ReportKind.SEVEN_DAY_FOLLOW_UP, plus(day, SEVEN_DAYS + FOLLOW_UP_DAYS), seven, review, zone));
        } else {
            reports.add(due(ReportKind.FIFTEEN_DAY, plus(day, FIFTEEN_DAYS), open, review, zone));
        }
        return List.copyOf(reports);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private static ReportDue due(
            ReportKind kind,
            @Nullable LocalDate by,
            Set<EventQuestion> open,
            @Nullable EventReview review,
            ZoneId zone) {
        LocalDate sent = review == null
                ? null
                : review.reports().stream()
                        .filter(report -> report.kind() == kind)
                        .map(report -> report.sent().atZoneSameInstant(zone).toLocalDate())
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return new ReportDue(kind, by, open, sent);
    }
}
