package org.ketachart.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * How the clinic's wall says a time of the sheet. Where the clocks change while the sheet runs, the wall shows an hour twice or never, so
 * every time is then said with its offset.
 */
final class Clock {
    private final ZoneId zone;
    private final Instant from;
    private final List<ZoneOffsetTransition> changes;

    /**
     * Makes the clock of a sheet.
     *
     * @param from when the sheet begins; the day it is dated by
     * @param until when the sheet ends
     */
    Clock(ZoneId zone, Instant from, Instant until) {
        this.zone = zone;
        this.from = from;
        this.changes = changes(zone, from, until);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant from, Instant until) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            found.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return found;
    }

    /** Returns when the clocks change on this sheet; nearly always never. */
    List<ZoneOffsetTransition> changes() {
        return changes;
    }

    /** Returns the day the sheet begins on. */
    LocalDate day() {
        return day(from);
    }

    /** Returns the day of a moment on the wall. */
    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Returns when the next day begins on the wall. */
    Instant endOfDay(Instant moment) {
        return day(moment).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Returns the zone and its offset, or both offsets where the clocks change. */
    String zone() {
        String first = utc(offset(from));
        return changes.isEmpty()
                ? zone.getId() + " (" + first + ")"
                : zone.getId() + " (" + first + ", then "
                        + utc(changes.get(changes.size() - 1).getOffsetAfter()) + ")";
    }

    /** Returns what the clocks do at a change. */
    static String said(ZoneOffsetTransition change) {
        Duration by = change.getDuration().abs();
        long minutes = by.toMinutes();
        String amount = minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
        return "clocks " + (change.isGap() ? "forward " : "back ") + amount + ": " + utc(change.getOffsetBefore())
                + " to " + utc(change.getOffsetAfter());
    }

    private static String utc(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    private ZoneOffset offset(Instant moment) {
        return zone.getRules().getOffset(moment);
    }

    /** Returns how many seconds a moment is after the last full step of the wall's clock. */
    long secondsPast(Instant moment, long step) {
        return Math.floorMod(moment.getEpochSecond() + offset(moment).getTotalSeconds(), step);
    }

    /** Returns the time on the wall in hours and minutes, with the offset's hours where the clocks change. */
    String minute(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        String time = two(at.getHour()) + ":" + two(at.getMinute());
        return changes.isEmpty() ? time : time + brief(at.getOffset());
    }

    /** Returns a time of the record: with seconds where there are any, and with its date on another day than the sheet's. */
    String time(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        String time =
                two(at.getHour()) + ":" + two(at.getMinute()) + (at.getSecond() == 0 ? "" : ":" + two(at.getSecond()))
                        + (changes.isEmpty() ? "" : brief(at.getOffset()));
        return day(moment).equals(day()) ? time : day(moment) + " " + time;
    }

    /** Returns a time of the record. */
    String time(OffsetDateTime charted) {
        return time(charted.toInstant());
    }

    private static String brief(ZoneOffset offset) {
        String id = offset.getId();
        return id.endsWith(":00") && id.length() == 6 ? id.substring(0, 3) : id;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
