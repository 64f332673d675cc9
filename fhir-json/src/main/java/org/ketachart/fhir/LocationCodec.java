package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Result;

/** The place of a clinic as a Location that its Organization manages. */
final class LocationCodec implements ResourceCodec<ClinicPlace> {
    @Override
    public String resourceType() {
        return "Location";
    }

    @Override
    public ResourceKey key(ClinicPlace value) {
        return ResourceKey.of("Location", value.id(), Kind.CLINIC, value.id());
    }

    @Override
    public void write(ClinicPlace place, Residue foreign, FhirWriter out) {
        ResourceKey key = key(place);
        out.resource("Location", foreign);
        out.meta(Profile.LOCATION, key);
        out.narrative("Place of a clinic of the ketamine program");
        out.identifiers(key);
        out.word("status", "active");
        out.string("name", place.name().text());
        out.reference("managingOrganization", ResourceKey.of("Organization", place.id(), Kind.CLINIC, place.id()));
        out.end();
    }

    @Override
    public Result<Read<ClinicPlace>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Location");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "identifier" -> found.id = in.identifiers(Kind.CLINIC);
                case "status" -> {
                    if (!"active".equals(in.string())) {
                        in.fault(FhirFault.CODE, "the status must be active");
                    }
                }
                case "name" -> found.name = in.note();
                case "managingOrganization" -> in.reference(Kind.CLINIC);
                default -> in.keep();
            }
        }
        in.need("identifier", found.id);
        in.need("name", found.name);
        return in.result(() -> new ClinicPlace(new ClinicId(known(found.id)), known(found.name)));
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        Note name;
    }
}
