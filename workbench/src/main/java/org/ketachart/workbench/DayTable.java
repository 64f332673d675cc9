package org.ketachart.workbench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ketachart.core.session.SessionRecord;

/** The summary of a day for people, within 120 columns. */
final class DayTable {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final ClinicDay day;

    DayTable(ClinicDay day) {
        this.day = day;
    }

    /** Prints the header, a row for each visit and the totals. */
    void print(PrintStream out) {
        List<LocalDate> dates = day.sessions().stream()
                .flatMap(session -> session.local().stream())
                .map(ZonedDateTime::toLocalDate)
                .distinct()
                .toList();
        boolean one = dates.size() == 1;
        out.println(
                (one ? dates.get(0) + ", arrival" : "arrival")
                        + " in each clinic's time; (in brackets) only planned; mg given, + if more is unknown; stay in minutes");
        TextTable table = new TextTable()
                .row(
                        "session",
                        "clinic",
                        "time",
                        "drug and route",
                        "mg",
                        "state",
                        "disposition",
                        "alerts",
                        "AE/serious",
                        "peak BP",
                        "stay");
        for (SessionFigures session : day.sessions()) {
            SessionRecord record = session.session().record();
            table.row(
                    record.id().value(),
                    record.chart().clinic().value(),
                    time(session, one ? CLOCK : DAY_AND_CLOCK),
                    session.drugAndRoute(),
                    session.milligrams(),
                    record.state().code(),
                    session.disposition(),
                    number(session.session().alerts().size()),
                    session.adverseEvents(),
                    session.peakPressure(),
                    session.stay().map(String::valueOf).orElse("-"));
        }
        table.print(out);
        out.println(day.logsSeen() + " logs, " + day.sessions().size() + " sessions, " + day.resources()
                + " resources, " + day.faults() + " faults, " + day.warnings() + " warnings; seconds: read "
                + seconds(ClinicDay.Part.READ) + ", FHIR " + seconds(ClinicDay.Part.FHIR) + ", validation "
                + seconds(ClinicDay.Part.VALIDATE));
    }

    private static String time(SessionFigures session, DateTimeFormatter form) {
        boolean came = session.session().record().arrived() != null;
        return session.local()
                .map(local -> came ? form.format(local) : "(" + form.format(local) + ")")
                .orElse("-");
    }

    private static String number(int count) {
        return count == 0 ? "-" : String.valueOf(count);
    }

    private String seconds(ClinicDay.Part part) {
        return String.format(Locale.ROOT, "%.2f", day.milliseconds(part) / 1000.0);
    }
}
