package org.ketachart.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.session.Session;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.sessions.FormDuty;
import org.ketachart.sessions.FormGround;
import org.ketachart.sessions.form.CurrentForm;

/** The forms of earlier sessions, whose lasting answers are proposed: of the same patient, and of an earlier day of treatment. */
record EarlierForms(Surroundings around) {
    /** Returns the forms of these logs; nothing after reporting a log that is none of an earlier session. One without a form is said. */
    Optional<List<MonitoringForm>> read(List<String> logs, SessionRecord later) {
        List<MonitoringForm> forms = new ArrayList<>();
        boolean refused = false;
        for (String name : logs) {
            Optional<Session> session = new Logs(around)
                    .read(name)
                    .flatMap(read -> read.sessionUpToFault().findValue());
            refused |= session.isEmpty() || isRefused(name, session.get().record(), later, forms);
        }
        return refused ? Optional.empty() : Optional.of(forms);
    }

    private boolean isRefused(String log, SessionRecord record, SessionRecord later, List<MonitoringForm> forms) {
        Optional<MonitoringForm> form = CurrentForm.of(record);
        Optional<LocalDate> day = FormDuty.treated(record)
                .or(() -> form.map(one -> one.submission().treated()));
        if (FormGround.differ(record.chart().patient(), later.chart().patient())) {
            return refuse(log, "must be of the same patient");
        } else if (record.id().equals(later.id()) || !isBefore(day, FormDuty.treated(later))) {
            return refuse(log, "must be of an earlier day of treatment");
        } else if (form.isEmpty()) {
            around.report(log, List.of(CommandFault.REMARK.warning("holds no form, and proposes nothing")));
        }
        form.ifPresent(forms::add);
        return false;
    }

    /** A visit without a treatment has no day that could be later. */
    private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> later) {
        return day.isEmpty() || later.isEmpty() || day.get().isBefore(later.get());
    }

    private boolean refuse(String log, String message) {
        return around.report(log, List.of(CommandFault.NOT_EARLIER.issue(message)));
    }
}
