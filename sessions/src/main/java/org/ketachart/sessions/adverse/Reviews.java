package org.ketachart.sessions.adverse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.EventReview;
import org.ketachart.core.adverse.ReportSent;
import org.ketachart.core.value.RecordStatus;

/** Several reviews of one event: each adds what it knows, and silence takes nothing back. */
final class Reviews {
    private Reviews() {}

    /** Returns what reviews say together, the later where two differ; nothing for none. Reports that were sent stay sent. */
    static @Nullable EventReview together(List<EventReview> inOrder) {
        List<EventReview> standing = inOrder.stream()
                .filter(review -> review.status() != RecordStatus.ENTERED_IN_ERROR)
                .toList();
        if (standing.isEmpty()) {
            return null;
        }
        EventReview last = standing.get(standing.size() - 1);
        List<ReportSent> reports = new ArrayList<>();
        standing.forEach(review -> review.reports().stream()
                .filter(report -> !reports.contains(report))
                .forEach(reports::add));
        return new EventReview(
                last.id(),
                last.event(),
                latest(standing, EventReview::aware),
                latest(standing, EventReview::expectedness),
                latest(standing, EventReview::context),
                reports,
                latest(standing, EventReview::closed),
                latest(standing, EventReview::reviewer),
                last.status());
    }

    /** What a review says of one thing; nothing where it is silent. */
    private interface Part<T> {
        @Nullable
        T of(EventReview review);
    }

    private static <T> @Nullable T latest(List<EventReview> reviews, Part<T> part) {
        T latest = null;
        for (EventReview review : reviews) {
            T said = part.of(review);
            latest = said == null ? latest : said;
        }
        return latest;
    }
}
