package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketachart.core.clinic.Clinic;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** A clinic as an Organization and its one Location. The Location repeats the name, for systems that look for places. */
public final class ClinicCodec implements AggregateCodec<Clinic> {
    static final OrganizationCodec ORGANIZATION = new OrganizationCodec();
    static final LocationCodec LOCATION = new LocationCodec();

    /** Creates the codec, which holds nothing. */
    public ClinicCodec() {}

    @Override
    public void write(Clinic value, Residue foreign, ResourceSink out) {
        ClinicPlace place = ClinicPlace.of(value);
        out.put(ORGANIZATION, value, foreign.part(ORGANIZATION.key(value)));
        out.put(LOCATION, place, foreign.part(LOCATION.key(place)));
    }

    @Override
    public Result<List<Read<Clinic>>> read(BundleReader in) {
        Result<List<Read<Clinic>>> clinics = in.readAll(ORGANIZATION, Kind.CLINIC);
        Result<List<Read<ClinicPlace>>> places = in.readAll(LOCATION, Kind.CLINIC);
        List<Issue> issues = new ArrayList<>(clinics.issues());
        issues.addAll(places.issues());
        if (!clinics.isOk() || !places.isOk()) {
            return Result.refused(issues);
        }
        List<Read<Clinic>> read = new ArrayList<>();
        for (Read<Clinic> clinic : clinics.value()) {
            Map<ResourceKey, Residue> parts = new HashMap<>();
            parts.put(ORGANIZATION.key(clinic.value()), clinic.residue());
            for (Read<ClinicPlace> place : places.value()) {
                if (place.value().id().equals(clinic.value().id())) {
                    parts.put(LOCATION.key(place.value()), place.residue());
                }
            }
            parts.values().removeIf(Residue::isEmpty);
            read.add(new Read<>(clinic.value(), Residue.ofParts(parts)));
        }
        return Result.of(List.copyOf(read), issues);
    }
}
