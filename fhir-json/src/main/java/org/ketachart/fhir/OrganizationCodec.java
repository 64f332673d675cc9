package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.clinic.RemsCertification;
import org.ketachart.core.clinic.StaffMember;
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
        ClinicParts.writeRems(clinic.rems(), out);
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
        out.reference("partOf", clinic.organization());
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
                case "partOf" -> found.organization = in.findHostRef();
                default -> in.keep();
            }
        }
        in.need("identifier", found.id);
        in.need("name", found.name);
        if (!found.zoned) {
            in.need("extension.where(url='" + CourseExtensions.TIME_ZONE.url() + "')", null);
        }
        if (found.id != null
                && in.clinic() != null
                && !found.id.equals(known(in.clinic()).value())) {
            in.fault(FhirFault.CONTRADICTION, "identifier", "a clinic must be named in its own namespace");
        }
        return in.result(() -> new Clinic(
                new ClinicId(known(found.id)),
                known(found.name),
                known(found.zone),
                found.npi,
                found.rems,
                found.organization,
                found.staff));
    }

    private static void readIdentifiers(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.npi == null && ClinicParts.isNpi(in)) {
                found.npi = ClinicParts.readNpi(in);
            } else if (found.id == null && in.isOurs(Kind.CLINIC)) {
                found.id = in.identifier(Kind.CLINIC);
            } else {
                in.keep();
            }
        }
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(CourseExtensions.TIME_ZONE)) {
                found.zoned = true;
                found.zone = in.extension(CourseExtensions.TIME_ZONE, () -> ClinicParts.zone(in));
            } else if (in.is(CourseExtensions.REMS_CERTIFICATION)) {
                found.rems = ClinicParts.readRems(in);
            } else if (in.is(CourseExtensions.STAFF)) {
                StaffMember member = ClinicParts.readMember(in);
                if (member != null) {
                    found.staff.add(member);
                }
            } else {
                in.keep();
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        Note name;

        @Nullable
        ZoneId zone;

        boolean zoned;

        @Nullable
        Identifier npi;

        @Nullable
        RemsCertification rems;

        @Nullable
        HostRef organization;

        final List<StaffMember> staff = new ArrayList<>();
    }
}
