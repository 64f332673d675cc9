package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
import org.ketachart.core.clinic.StaffRole;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Result;

/** A clinic as an Organization, which holds everything that the record knows of it. */
final class OrganizationCodec implements ResourceCodec<Clinic> {
    @Override
    public String resourceType() {
        return "Organization";
    }

    @Override
    public ResourceKey key(Clinic value) {
        return ResourceKey.of("Organization", value.id(), Kind.CLINIC, value.id());
    }

    @Override
    public void write(Clinic clinic, Residue foreign, FhirWriter out) {
        ResourceKey key = key(clinic);
        out.resource("Organization", foreign);
        out.meta(Profile.ORGANIZATION, key);
        out.narrative("Clinic of the ketamine program");
        out.array("extension");
        out.extension(CourseExtensions.TIME_ZONE);
        out.string("valueCode", clinic.zone().getId());
        out.end();
        writeRems(clinic.rems(), out);
        for (StaffMember member : clinic.staff()) {
            out.extension(CourseExtensions.STAFF);
            out.array("extension");
            out.extension(CourseExtensions.PERSON);
            out.reference("valueReference", member.person());
            out.end();
            out.coding(CourseExtensions.ROLE, ClinicCodes.ROLE, member.role());
            out.end();
            out.end();
        }
        out.end();
        out.array("identifier");
        out.object();
        out.word("use", "official");
        out.string("system", out.contract().system(key.clinic(), key.kind()));
        out.string("value", key.id());
        out.end();
        Identifier npi = clinic.npi();
        if (npi != null) {
            out.object();
            out.fixedConcept("type", ClinicCodes.NPI);
            out.string("system", npi.system());
            out.string("value", npi.value());
            out.end();
        }
        out.end();
        out.bool("active", true);
        out.string("name", clinic.name().text());
        out.end();
    }

    private static void writeRems(@Nullable RemsCertification rems, FhirWriter out) {
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

    @Override
    public Result<Read<Clinic>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Organization");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> readIdentifiers(in, found);
                case "active" -> {
                    if (!Boolean.TRUE.equals(in.bool())) {
                        in.fault(FhirFault.MODIFIER, "a clinic must be active");
                    }
                }
                case "name" -> found.name = in.note();
                default -> in.keep();
            }
        }
        in.need("identifier", found.id);
        in.need("name", found.name);
        in.need("extension.where(url='" + CourseExtensions.TIME_ZONE.url() + "')", found.zone);
        if (found.id != null && in.clinic() != null && !found.id.equals(known(in.clinic()).value())) {
            in.fault(FhirFault.CONTRADICTION, "identifier", "a clinic must be named in its own namespace");
        }
        return in.result(() -> new Clinic(
                new ClinicId(known(found.id)),
                known(found.name),
                known(found.zone),
                found.npi,
                found.rems,
                found.staff));
    }

    private static void readIdentifiers(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.npi == null && isNpi(in)) {
                found.npi = readNpi(in);
            } else if (found.id == null && in.isOurs(Kind.CLINIC)) {
                found.id = in.identifier(Kind.CLINIC);
            } else {
                in.keep();
            }
        }
    }

    private static boolean isNpi(FhirCursor in) {
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

    private static @Nullable Identifier readNpi(FhirCursor in) {
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

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(CourseExtensions.TIME_ZONE)) {
                found.zone = in.extension(CourseExtensions.TIME_ZONE, () -> zone(in));
            } else if (in.is(CourseExtensions.REMS_CERTIFICATION)) {
                found.rems = readRems(in);
            } else if (in.is(CourseExtensions.STAFF)) {
                StaffMember member = readMember(in);
                if (member != null) {
                    found.staff.add(member);
                }
            } else {
                in.keep();
            }
        }
    }

    private static @Nullable ZoneId zone(FhirCursor in) {
        String name = in.string();
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            in.fault(FhirFault.CODE, "the zone must be a region such as America/Chicago");
            return null;
        }
    }

    private static @Nullable RemsCertification readRems(FhirCursor in) {
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

    private static @Nullable StaffMember readMember(FhirCursor in) {
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

    /** What was met so far. */
    private static final class Found {
        @Nullable String id;
        @Nullable Note name;
        @Nullable ZoneId zone;
        @Nullable Identifier npi;
        @Nullable RemsCertification rems;
        final List<StaffMember> staff = new ArrayList<>();
    }
}
