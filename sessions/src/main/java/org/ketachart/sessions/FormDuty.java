package org.ketachart.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ketachart.core.dose.Administration;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Coded;

/**
 * Whether a session owes a Patient Monitoring Form (REM-02).
 *
 * <p>Nobody owes one for a patient in hospital: there all suspected adverse events are told by telephone (REM-04).
 */
public enum FormDuty implements Coded {
    OWED("owed"),
    /** Treated in hospital or its emergency department (REM-04). */
    INPATIENT("inpatient"),
    /** No esketamine nasal spray reached the patient. */
    NOT_TREATED("not-treated");

    private final String code;

    FormDuty(String code) {
        this.code = code;
    }

    /** Returns what the session owes. */
    public static FormDuty of(SessionRecord record) {
        if (record.administrations().stream().noneMatch(FormDuty::isUnderRems)) {
            return NOT_TREATED;
        }
        return record.setting() == Setting.INPATIENT ? INPATIENT : OWED;
    }

    /** Returns the day of treatment in the clinic's zone: that of the first device; nothing where there was none. */
    public static Optional<LocalDate> treated(SessionRecord record) {
        return record.administrations().stream()
                .filter(FormDuty::isUnderRems)
                .map(given -> given.time().start())
                .min(OffsetDateTime.timeLineOrder())
                .map(first -> first.atZoneSameInstant(record.clinic().zone()).toLocalDate());
    }

    /** Returns whether a dose is one of those after which a form is owed: esketamine nasal spray that reached the patient. */
    public static boolean isUnderRems(Administration given) {
        return given.drug() == Drug.ESKETAMINE && given.route() == Route.NASAL && given.reachedPatient();
    }

    @Override
    public String code() {
        return code;
    }
}
