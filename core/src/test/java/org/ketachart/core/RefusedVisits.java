package org.ketachart.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.Gate;
import org.ketachart.core.session.GateVerdict;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.Treatment;
import org.ketachart.core.session.TreatmentStatus;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

/** Parts of a visit that contradict themselves. */
final class RefusedVisits {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00-06:00");
    private static final RecordId ID = new RecordId("r-1");

    private RefusedVisits() {}

    static Stream<Refusal> sessions() {
        return Stream.of(
                Refusal.row(
                        CoreFault.TIME,
                        "a plan is in whole minutes",
                        () -> new PlannedTime(
                                LocalDateTime.parse("2026-03-02T09:00:30"), ZoneId.of("America/Chicago"))),
                Refusal.row(
                        CoreFault.TIME,
                        "a planned time must exist in its zone",
                        () -> new PlannedTime(LocalDateTime.parse("2026-03-08T02:30"), ZoneId.of("America/Chicago"))),
                Refusal.row(
                        CoreFault.TIME,
                        "a zone must be a region such as America/Chicago",
                        () -> new PlannedTime(LocalDateTime.parse("2026-03-02T09:00"), ZoneId.of("-06:00"))),
                Refusal.row(
                        CoreFault.TIME,
                        "a clinic's zone must be a region such as America/Chicago",
                        () -> new Clinic(
                                new ClinicId("c"),
                                new Note("North"),
                                ZoneId.of("-06:00"),
                                null,
                                null,
                                null,
                                List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a certification must not end before it starts",
                        () -> new RemsCertification(
                                new Identifier("urn:rems", "1"),
                                LocalDate.parse("2026-02-01"),
                                LocalDate.parse("2026-01-31"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "staff must be a Practitioner or PractitionerRole",
                        () -> new StaffMember(HostRef.literal("Patient", "1"), StaffRole.NURSE)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a session number must count something",
                        () -> new SessionNumber(null, null, null)),
                Refusal.row(
                        CoreFault.RANGE,
                        "session number must be from 1 to 9999, was 0",
                        () -> new SessionNumber(null, 0, null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "no escort must have no person",
                        () -> new Escort(EscortKind.NONE, HostRef.literal("RelatedPerson", "1"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an escort must be a RelatedPerson or Practitioner",
                        () -> new Escort(EscortKind.STAFF, HostRef.literal("Device", "1"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a closed gate must say why",
                        () -> new Gate(ID, new RecordId("begin-dose"), GateVerdict.CLOSED, NINE, List.of())),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "only a dose stopped or not given has a reason",
                        () -> new Treatment(TreatmentStatus.COMPLETED, null, Reason.text("x"))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a dose not given must have no time",
                        () -> new Treatment(TreatmentStatus.NOT_DONE, new Interval(NINE, null), null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an unknown finding must say what is missing",
                        () -> new Finding(
                                RuleRef.of("r", "1"),
                                FindingKind.CAUTION,
                                null,
                                Truth.UNKNOWN,
                                ClearanceWord.ASK,
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null)));
    }
}
