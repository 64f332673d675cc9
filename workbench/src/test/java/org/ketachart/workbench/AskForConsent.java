package org.ketachart.workbench;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentStanding;
import org.ketachart.core.consent.ConsentText;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.consent.Consents;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.CareFact.ChartConsent;

/** How a host asks whether consent was in force. The page on consent shows these lines, and all imports of this file are theirs. */
final class AskForConsent {
    private AskForConsent() {}

    static List<ConsentStanding> ask(String sha256) {
        // ask: begin
        ZoneId zone = ZoneId.of("America/Chicago");
        HostRef doctor = HostRef.of("Practitioner/d-1");
        OffsetDateTime january = OffsetDateTime.parse("2026-01-05T10:00:00-06:00");
        OffsetDateTime june = OffsetDateTime.parse("2026-06-02T09:00:00-05:00");
        ConsentText text = new ConsentText(new RecordId("treatment-consent"), new RecordId("4"), sha256);
        Consent given = Consent.given(new RecordId("con-1"), ConsentScope.TREATMENT, text, january, zone, doctor);
        Consent withdrawn = given.withdrawn(new ConsentWithdrawal(june, doctor, new Note("feels better without")));
        Consent refused = Consent.refused(new RecordId("con-2"), ConsentScope.RECORDING, text, june, zone, doctor);
        ChartConsent command = new ChartConsent(withdrawn); // to SessionDecider.decide, like every fact

        Consents known = Consents.of(List.of(command.consent(), refused), zone);
        ConsentStanding before = known.inForce(ConsentScope.TREATMENT, june.minusDays(7)); // IN_FORCE, by con-1
        ConsentStanding after = known.inForce(ConsentScope.TREATMENT, june.plusDays(7)); // NOT_IN_FORCE
        ConsentStanding filmed = known.inForce(ConsentScope.RECORDING, june); // NOT_IN_FORCE: refused, by con-2
        ConsentStanding shared = known.inForce(ConsentScope.DATA_SHARING, june); // UNKNOWN: nobody asked
        List<String> because = filmed.because().stream().map(id -> id.value()).toList(); // to print, con-2
        // ask: end
        return because.equals(List.of("con-2")) ? List.of(before, after, filmed, shared) : List.of();
    }
}
