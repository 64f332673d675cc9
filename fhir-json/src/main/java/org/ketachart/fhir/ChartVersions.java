package org.ketachart.fhir;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.fhir.internal.FhirTimes;

/** Resources that a chart holds more than once, as a history does, and those it says were deleted: the newest alone counts. */
final class ChartVersions {
    private final ChartText text;
    private final int list;
    private final List<ChartSlice> slices;

    ChartVersions(ChartText text, int list, List<ChartSlice> slices) {
        this.text = text;
        this.list = list;
        this.slices = slices;
    }

    /** Puts aside what does not count. */
    void settle() {
        Map<String, List<ChartSlice>> byKey = new LinkedHashMap<>();
        Map<String, String> known = new HashMap<>();
        Set<String> clashing = new HashSet<>();
        for (ChartSlice slice : slices) {
            String key = slice.settled || !slice.holdsResource() ? null : slice.key();
            if (key != null) {
                byKey.computeIfAbsent(slice.type + " " + key, name -> new ArrayList<>(1))
                        .add(slice);
                String relative = slice.relative();
                String other = relative == null ? null : known.putIfAbsent(relative, key);
                if (other != null && !other.equals(key)) {
                    clashing.add(relative);
                }
            }
        }
        // where two servers use one id, neither resource is known by it alone
        slices.forEach(slice -> slice.shares = !clashing.isEmpty() && clashing.contains(slice.relative()));
        byKey.values().stream().filter(all -> all.size() > 1).forEach(this::keepNewest);
        deleted();
    }

    private void keepNewest(List<ChartSlice> versions) {
        List<ChartSlice> distinct = new ArrayList<>();
        for (ChartSlice one : versions) {
            if (distinct.stream().anyMatch(one::sameBytes)) {
                one.settle(ChartReason.OLDER_VERSION);
            } else {
                distinct.add(one);
            }
        }
        if (distinct.size() == 1) {
            return;
        }
        Optional<ChartSlice> newest = newest(distinct, ChartSlice::updated, OffsetDateTime.timeLineOrder());
        if (newest.isEmpty()) {
            newest = newest(distinct, ChartSlice::version, Comparator.naturalOrder());
        }
        for (ChartSlice one : distinct) {
            if (newest.isEmpty()) {
                one.fault(
                        FhirFault.BUNDLE,
                        ".resource.meta",
                        "of several versions each must say when it was updated, did not");
                one.shares = true;
                one.settle(ChartReason.VERSIONS);
            } else if (one != newest.get()) {
                one.settle(ChartReason.OLDER_VERSION);
            }
        }
    }

    /** Returns the one version that is after all others; nothing where that is not said, or two are last. */
    private static <T> Optional<ChartSlice> newest(
            List<ChartSlice> versions, Function<ChartSlice, @Nullable T> when, Comparator<? super T> order) {
        ChartSlice newest = null;
        T last = null;
        boolean tied = false;
        for (ChartSlice one : versions) {
            T time = when.apply(one);
            if (time == null) {
                return Optional.empty();
            }
            int after = last == null ? 1 : order.compare(time, last);
            tied = after == 0 || (after < 0 && tied);
            if (after > 0) {
                newest = one;
                last = time;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(newest);
    }

    private void deleted() {
        int number = 0;
        for (int entry = text.first(list); entry >= 0; entry = text.nextAfter(list, entry), number++) {
            int request = text.peek(entry, "request");
            int method = text.peek(request, "method");
            if (method >= 0
                    && text.spells(method, "DELETE")
                    && !slices.get(number).holdsResource()) {
                String url = text.text(text.peek(request, "url"));
                String at = text.text(text.peek(text.peek(entry, "response"), "lastModified"));
                slices.get(number).settle(ChartReason.DELETED);
                slices.stream()
                        .filter(slice -> !slice.settled && url != null && url.equals(slice.relative()))
                        .forEach(slice -> delete(slice, at == null ? null : FhirTimes.parse(at)));
            }
        }
    }

    private static void delete(ChartSlice slice, @Nullable OffsetDateTime at) {
        OffsetDateTime updated = slice.updated();
        if (at == null || updated == null) {
            slice.fault(
                    FhirFault.BUNDLE,
                    ".resource.meta",
                    "a resource that was deleted too must say when it was updated, did not");
            slice.settle(ChartReason.VERSIONS);
        } else if (!at.isBefore(updated)) {
            slice.settle(ChartReason.DELETED);
        }
    }
}
