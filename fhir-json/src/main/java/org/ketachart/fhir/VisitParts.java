package org.ketachart.fhir;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.session.Discharge;
import org.ketachart.core.session.Disposition;
import org.ketachart.core.session.Escort;
import org.ketachart.core.session.EscortKind;
import org.ketachart.core.session.PlannedTime;
import org.ketachart.core.session.SessionNumber;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.fhir.SessionCodes.EncounterStatus;

/** What {@link VisitCodec} has met of a visit so far, and how its parts are read. */
final class VisitParts {
    @Nullable
    String id;

    @Nullable
    EncounterStatus status;

    @Nullable
    SessionState state;

    @Nullable
    Setting setting;

    final HostOwned host = new HostOwned();

    @Nullable
    PlannedTime planned;

    @Nullable
    String course;

    @Nullable
    String phase;

    @Nullable
    String plan;

    @Nullable
    SessionNumber number;

    @Nullable
    ProtocolRef protocol;

    @Nullable
    OffsetDateTime arrived;

    @Nullable
    OffsetDateTime ended;

    @Nullable
    Concept notHeld;

    private @Nullable HostRef escort;
    private @Nullable EscortKind escortKind;
    private @Nullable Disposition disposition;
    private @Nullable OffsetDateTime left;
    private @Nullable Boolean instructions;
    private @Nullable Note note;

    /** Returns the state, from the extension, else as far as the status tells; they must agree. */
    @Nullable
    SessionState state(FhirCursor in) {
        if (status == null) {
            return null;
        }
        if (state == null) {
            in.tolerance(FhirFault.CODE, "the session state must be there, was taken from the status");
            return status.coarseState();
        }
        if (EncounterStatus.of(state) != status) {
            in.fault(FhirFault.CONTRADICTION, "status", "the status must be that of the session state");
        }
        return state;
    }

    /** Returns how the visit ended; nothing if it has no disposition. */
    @Nullable
    Discharge discharge(FhirCursor in) {
        if (disposition == null) {
            return null;
        }
        OffsetDateTime at = left == null ? ended : left;
        if (at == null) {
            in.fault(FhirFault.MISSING, "hospitalization", "a discharge must have its time");
            return null;
        }
        Disposition how = disposition;
        return in.build(() ->
                new Discharge(at, how, escortKind == null ? null : new Escort(escortKind, escort), instructions, note));
    }

    void readHospitalization(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (in.is(SessionExtensions.DISCHARGE)) {
                            ExtensionParts.read(in, () -> readDischarge(in));
                        } else {
                            in.keep();
                        }
                    }
                }
                case "dischargeDisposition" -> disposition = in.findConcept(SessionCodes.DISPOSITION);
                default -> in.keep();
            }
        }
    }

    private void readDischarge(FhirCursor in) {
        if (in.is(SessionExtensions.AT)) {
            left = in.extension(SessionExtensions.AT, in::dateTime);
        } else if (in.is(SessionExtensions.ESCORT)) {
            escortKind = in.coding(SessionExtensions.ESCORT, SessionCodes.ESCORT_KIND);
        } else if (in.is(SessionExtensions.INSTRUCTIONS)) {
            instructions = in.extension(SessionExtensions.INSTRUCTIONS, in::bool);
        } else if (in.is(SessionExtensions.NOTE)) {
            note = in.extension(SessionExtensions.NOTE, in::note);
        } else {
            in.keep();
        }
    }

    static @Nullable Setting setting(FhirCursor in) {
        Code code = in.coding();
        if (code == null) {
            return null;
        }
        Setting setting = SessionCodes.SETTING.findStandard(code.system(), code.code());
        if (setting == null) {
            in.fault(FhirFault.CODE, "the class must be AMB, VR, HH or IMP");
        }
        return setting;
    }

    static @Nullable String ours(FhirCursor in, Kind kind) {
        String id = null;
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (id == null && key != null && key.kind() == kind) {
                id = in.reference(kind);
            } else {
                in.keep();
            }
        }
        return id;
    }

    void readExtensions(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.SESSION_STATE)) {
                state = in.coding(Extensions.SESSION_STATE, SessionCodes.STATE);
            } else if (in.is(Extensions.SESSION_NUMBER)) {
                number = number(in);
            } else if (in.is(SessionExtensions.PLANNED_START)) {
                planned = planned(in);
            } else if (in.is(SessionExtensions.PROTOCOL)) {
                protocol = in.extension(SessionExtensions.PROTOCOL, () -> protocol(in));
            } else if (in.is(SessionExtensions.PLAN)) {
                plan = in.extension(SessionExtensions.PLAN, () -> in.reference(Kind.PLAN));
            } else if (in.is(SessionExtensions.NOT_HELD)) {
                notHeld = in.extension(SessionExtensions.NOT_HELD, in::concept);
            } else if (in.is(SessionExtensions.ADOPTED)) {
                host.readAdopted(in);
            } else {
                in.keep();
            }
        }
    }

    private static @Nullable ProtocolRef protocol(FhirCursor in) {
        ProtocolRef protocol = ProtocolCanonical.parse(in.string());
        if (protocol == null) {
            in.fault(FhirFault.CODE, "the protocol must be named by a PlanDefinition of ours and its version");
        }
        return protocol;
    }

    private static @Nullable SessionNumber number(FhirCursor in) {
        @Nullable Integer[] counts = new @Nullable Integer[3];
        ExtensionParts.read(in, () -> {
            if (in.is(Extensions.IN_COURSE)) {
                counts[0] = in.extension(Extensions.IN_COURSE, in::whole);
            } else if (in.is(Extensions.IN_PHASE)) {
                counts[1] = in.extension(Extensions.IN_PHASE, in::whole);
            } else if (in.is(Extensions.IN_PLAN)) {
                counts[2] = in.extension(Extensions.IN_PLAN, in::whole);
            } else {
                in.keep();
            }
        });
        return in.build(() -> new SessionNumber(counts[0], counts[1], counts[2]));
    }

    private static @Nullable PlannedTime planned(FhirCursor in) {
        @Nullable OffsetDateTime[] start = new @Nullable OffsetDateTime[1];
        @Nullable String[] zone = new @Nullable String[1];
        ExtensionParts.read(in, () -> {
            if (in.is(SessionExtensions.START)) {
                start[0] = in.extension(SessionExtensions.START, in::dateTime);
            } else if (in.is(SessionExtensions.ZONE)) {
                zone[0] = in.extension(SessionExtensions.ZONE, in::string);
            } else {
                in.keep();
            }
        });
        ZoneId region = zone(zone[0]);
        OffsetDateTime moment = start[0];
        if (moment == null || region == null) {
            in.fault(FhirFault.MISSING, "a planned start must have its moment and a zone that is known");
            return null;
        }
        return in.build(() -> new PlannedTime(moment.toLocalDateTime(), region));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    void readParticipants(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            boolean isEscort = false;
            HostRef person = null;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "type" -> isEscort = in.fixedConcepts(SessionCodes.ESCORT);
                    case "individual" -> person = in.hostRef();
                    default -> in.keep();
                }
            }
            if (isEscort && escort == null) {
                escort = person;
            } else {
                in.keep();
            }
        }
    }

    void readPeriod(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "start" -> arrived = in.dateTime();
                case "end" -> ended = in.dateTime();
                default -> in.keep();
            }
        }
    }
}
