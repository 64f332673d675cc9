package org.ketachart.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;

/** The nested parts of a clinic's Organization: its national identifier, its certification, its zone and its staff. */
final class ClinicParts {
    private ClinicParts() {}

    /** Writes the certification of a setting. */
    static void writeRems(@Nullable RemsCertification rems, FhirWriter out) {
        if (rems == null) {
            return;
        }
        out.extension(CourseExtensions.REMS_CERTIFICATION);
        out.array("extension");
        out.extension(CourseExtensions.SETTING);
        out.object("valueIdentifier");
        out.string("system", rems.setting().system());
        out.string("value", rems.setting().value());
        out.end();
        out.end();
        out.extension(CourseExtensions.FROM);
        out.date("valueDate", rems.from());
        out.end();
        LocalDate until = rems.until();
        if (until != null) {
            out.extension(CourseExtensions.UNTIL);
            out.date("valueDate", until);
            out.end();
        }
        out.end();
        out.end();
    }

    /** Returns whether the identifier that waits is the national one. */
    static boolean isNpi(FhirCursor in) {
        int type = in.peek(in.here(), "type");
        int codings = type < 0 ? -1 : in.peek(type, "coding");
        if (codings >= 0) {
            for (int i = in.first(codings); i >= 0; i = in.nextAfter(codings, i)) {
                String system = in.text(in.peek(i, "system"));
                String code = in.text(in.peek(i, "code"));
                if (system != null && code != null && ClinicCodes.NPI.is(system, code)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads the national provider identifier. */
    static @Nullable Identifier readNpi(FhirCursor in) {
        String system = null;
        String value = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "type" -> in.passCodings(ClinicCodes.NPI::is);
                case "system" -> system = in.string();
                case "value" -> value = in.string();
                default -> in.keep();
            }
        }
        in.need("system", system);
        in.need("value", value);
        String itsSystem = system;
        String itsValue = value;
        return itsSystem == null || itsValue == null ? null : in.build(() -> new Identifier(itsSystem, itsValue));
    }

    /** Reads the zone of a calendar. */
    static @Nullable ZoneId zone(FhirCursor in) {
        String name = in.string();
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            in.fault(FhirFault.CODE, "the zone must be a region such as America/Chicago");
            return null;
        }
    }

    /** Reads the certification of a setting. */
    static @Nullable RemsCertification readRems(FhirCursor in) {
        @Nullable Object[] met = new @Nullable Object[3];
        ExtensionParts.read(in, () -> {
            if (in.is(CourseExtensions.SETTING)) {
                met[0] = in.extension(CourseExtensions.SETTING, in::hostIdentifier);
            } else if (in.is(CourseExtensions.FROM)) {
                met[1] = in.extension(CourseExtensions.FROM, in::date);
            } else if (in.is(CourseExtensions.UNTIL)) {
                met[2] = in.extension(CourseExtensions.UNTIL, in::date);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='setting')", met[0]);
        in.need("extension.where(url='from')", met[1]);
        return met[0] instanceof Identifier setting && met[1] instanceof LocalDate from
                ? in.build(() -> new RemsCertification(setting, from, (LocalDate) met[2]))
                : null;
    }

    /** Reads somebody of the staff. */
    static @Nullable StaffMember readMember(FhirCursor in) {
        @Nullable Object[] met = new @Nullable Object[2];
        ExtensionParts.read(in, () -> {
            if (in.is(CourseExtensions.PERSON)) {
                met[0] = in.extension(CourseExtensions.PERSON, in::hostRef);
            } else if (in.is(CourseExtensions.ROLE)) {
                met[1] = in.coding(CourseExtensions.ROLE, ClinicCodes.ROLE);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='person')", met[0]);
        in.need("extension.where(url='role')", met[1]);
        return met[0] instanceof HostRef person && met[1] instanceof StaffRole role
                ? in.build(() -> new StaffMember(person, role))
                : null;
    }
}
