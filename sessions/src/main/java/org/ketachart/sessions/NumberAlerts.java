package org.ketachart.sessions;

import org.ketachart.sessions.protocol.Limits;
import org.ketachart.sessions.protocol.ProtocolValue;

/** When a plain number raises an alert, and when it is over. */
record NumberAlerts(Limits limits) {
    private int of(ProtocolValue name) {
        return limits.of(name).whole();
    }

    AlertSubject<Integer> saturation() {
        int look = of(ProtocolValue.SATURATION_LOOK);
        int urgent = of(ProtocolValue.SATURATION_URGENT);
        int margin = of(ProtocolValue.SATURATION_CLEARS);
        return new AlertSubject<>(
                p -> p.seen() < urgent
                        ? SessionAlert.SATURATION_LOW
                        : p.seen() < look ? SessionAlert.SATURATION_BELOW : null,
                (word, p) -> p.seen() >= margin + (word == SessionAlert.SATURATION_LOW ? urgent : look),
                null,
                null);
    }

    AlertSubject<Integer> respiration() {
        int low = of(ProtocolValue.RESPIRATION_LOW);
        int high = of(ProtocolValue.RESPIRATION_HIGH);
        return new AlertSubject<>(
                p -> p.seen() < low || p.seen() > high ? SessionAlert.RESPIRATION : null,
                (word, p) -> p.seen() >= low && p.seen() <= high,
                null,
                null);
    }

    AlertSubject<Integer> pulse() {
        int low = of(ProtocolValue.PULSE_LOW);
        int high = of(ProtocolValue.PULSE_HIGH);
        int stop = of(ProtocolValue.PULSE_STOP);
        return new AlertSubject<>(
                p -> p.seen() > stop
                        ? SessionAlert.PULSE_HIGH
                        : p.seen() < low || p.seen() > high ? SessionAlert.PULSE : null,
                (word, p) -> word == SessionAlert.PULSE_HIGH ? p.seen() <= stop : p.seen() >= low && p.seen() <= high,
                SessionAlert.PULSE,
                null);
    }

    AlertSubject<Integer> sedation() {
        int prescriber = of(ProtocolValue.SEDATION_PRESCRIBER);
        int emergency = of(ProtocolValue.SEDATION_EMERGENCY);
        return new AlertSubject<>(
                p -> p.seen() <= emergency
                        ? SessionAlert.DEEP_SEDATION
                        : p.seen() <= prescriber ? SessionAlert.SEDATION : null,
                (word, p) -> p.seen() > (word == SessionAlert.DEEP_SEDATION ? emergency : prescriber),
                null,
                null);
    }

    AlertSubject<Integer> rass() {
        int low = of(ProtocolValue.RASS_LOW);
        int high = of(ProtocolValue.RASS_HIGH);
        return new AlertSubject<>(
                p -> p.seen() <= low ? SessionAlert.RASS_SEDATION : p.seen() >= high ? SessionAlert.AGITATION : null,
                (word, p) -> word == SessionAlert.RASS_SEDATION ? p.seen() > low : p.seen() < high,
                null,
                null);
    }
}
