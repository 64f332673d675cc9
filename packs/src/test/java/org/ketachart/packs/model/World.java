package org.ketachart.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.session.Setting;
import org.ketachart.core.supply.LotRecall;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.SessionId;
import org.ketachart.sessions.protocol.Protocol;

/**
 * Where and when a made-up visit takes place.
 *
 * @param protocol the rules
 * @param seed what the visit is made from
 * @param clinic with its zone, its staff and its certification, each of which may be lacking
 * @param setting where the dose is meant to be taken
 * @param start when the patient is expected, half of the time on a night on which the clock is changed
 * @param notation how times are written
 */
record World(Protocol protocol, long seed, Clinic clinic, Setting setting, Instant start, Notation notation) {
    static final Note RECALLED = new Note("recalled");
    static final List<LotRecall> RECALLS = Arrays.stream(Drug.values())
            .map(drug -> new LotRecall(drug, null, RECALLED, LocalDate.of(2020, 1, 1)))
            .toList();
    static final HostRef PRESCRIBER = HostRef.literal("Practitioner", "prescriber");
    static final HostRef NURSE = HostRef.literal("Practitioner", "nurse");
    static final HostRef STRANGER = HostRef.literal("Practitioner", "stranger");
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "UTC");
    private static final int DAY = 86_400;

    static World of(Protocol protocol, long seed) {
        Dice dice = new Dice(seed ^ 0x5DEECE66DL);
        ZoneId zone = ZoneId.of(dice.of(ZONES));
        Instant any = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(dice.between(0, 365) * (long) DAY);
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        Instant start = change != null && dice.chance(500)
                ? change.getInstant().minusSeconds(dice.between(0, 5 * 3600))
                : any.plusSeconds(dice.between(0, DAY - 1));
        RemsCertification rems = dice.chance(950)
                ? new RemsCertification(
                        new Identifier("urn:rems", "site"),
                        LocalDate.of(2025, 1, 1),
                        dice.chance(950)
                                ? null
                                : start.atZone(zone).toLocalDate().minusDays(dice.between(-1, 1)))
                : null;
        List<StaffMember> staff = new ArrayList<>();
        if (dice.chance(950)) {
            staff.add(new StaffMember(PRESCRIBER, StaffRole.PRESCRIBER));
        }
        if (dice.chance(900)) {
            staff.add(new StaffMember(NURSE, StaffRole.NURSE));
        }
        Clinic clinic = new Clinic(new ClinicId("clinic"), new Note("Clinic"), zone, null, rems, null, staff);
        boolean home = protocol.setting() == Setting.TELEHEALTH;
        Setting setting = dice.chance(930)
                ? protocol.setting()
                : home ? Setting.HOME : dice.of(Setting.INPATIENT, Setting.TELEHEALTH, Setting.HOME);
        return new World(protocol, seed, clinic, setting, start, Notation.MIXED);
    }

    /** Returns the same visit with its times written otherwise. */
    World written(Notation other) {
        return new World(protocol, seed, clinic, setting, start, other);
    }

    /** Returns the same visit, moment by moment, in a clinic of another zone. */
    World moved(ZoneId zone) {
        Clinic there = new Clinic(
                clinic.id(), clinic.name(), zone, clinic.npi(), clinic.rems(), clinic.organization(), clinic.staff());
        return new World(protocol, seed, there, setting, start, notation);
    }

    Chart chart() {
        return Chart.of(clinic.id(), HostRef.literal("Patient", "patient"), new SessionId("visit"));
    }
}
