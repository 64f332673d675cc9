package org.ketachart.fhir.hapi.offender;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks never 8. */
public final class WritesALog {
    private static final Logger LOG = LoggerFactory.getLogger(WritesALog.class);

    private WritesALog() {}

    static void tell(String patient) {
        LOG.info("seen {}", patient);
    }
}
