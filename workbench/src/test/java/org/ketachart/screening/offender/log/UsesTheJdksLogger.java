package org.ketachart.screening.offender.log;

/** Breaks never 8 twice. */
public final class UsesTheJdksLogger {
    private UsesTheJdksLogger() {}

    static void tell(Exception fault) {
        System.Logger log = System.getLogger("screening");
        log.log(System.Logger.Level.INFO, "a patient");
        fault.printStackTrace();
    }
}
