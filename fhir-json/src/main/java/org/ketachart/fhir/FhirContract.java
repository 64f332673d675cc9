package org.ketachart.fhir;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.DomainException;

/**
 * What writer and target agreed on: how each clinic's identifiers are named, and which version of US Core is spoken. Immutable, and safe
 * for all threads.
 */
public final class FhirContract {
    private static final String CLINICS = Canonical.BASE + "/clinic/";
    private static final String SID = "/sid/";

    private final UsCore usCore;
    private final Map<ClinicId, String> bases;

    private FhirContract(UsCore usCore, Map<ClinicId, String> bases) {
        this.usCore = usCore;
        this.bases = Map.copyOf(bases);
    }

    /** Returns the contract with US Core 6.1.0 and with identifiers under our own base. */
    public static FhirContract standard() {
        return new FhirContract(UsCore.V6_1_0, Map.of());
    }

    /** Returns this contract with another version of US Core. */
    public FhirContract with(UsCore version) {
        return new FhirContract(version, bases);
    }

    /**
     * Returns this contract with a base of the clinic's own, such as {@code https://clinic.example.org}.
     *
     * @throws IllegalArgumentException if the base is not a plain absolute URL, or another clinic has it
     */
    public FhirContract withBase(ClinicId clinic, String base) {
        if (!base.matches("[a-z][a-z0-9+.-]*:[A-Za-z0-9._~/:-]*[A-Za-z0-9]") || base.contains(SID)) {
            throw new IllegalArgumentException("a base must be an absolute URL of letters, digits and . _ ~ / : -");
        }
        Map<ClinicId, String> more = new HashMap<>(bases);
        more.remove(clinic);
        if (more.containsValue(base) || base.startsWith(CLINICS)) {
            throw new IllegalArgumentException("a base must be of one clinic alone");
        }
        more.put(clinic, base);
        return new FhirContract(usCore, more);
    }

    /** Returns the version of US Core that is spoken. */
    public UsCore usCore() {
        return usCore;
    }

    /** Returns the base of a clinic's own URLs. */
    public String base(ClinicId clinic) {
        String own = bases.get(clinic);
        return own != null ? own : CLINICS + clinic.value();
    }

    /** Returns the identifier system of one kind of fact in one clinic. */
    public String system(ClinicId clinic, Kind kind) {
        return base(clinic) + SID + kind.code();
    }

    /** Returns the system of the tags by which resources are known that servers cannot search by identifier. */
    public String tagSystem(ClinicId clinic) {
        return base(clinic) + SID + "sync-key";
    }

    /** Returns whose identifier system this is and what it names; nothing if it is not ours. */
    @Nullable
    SystemName find(String system) {
        int cut = system.lastIndexOf(SID);
        if (cut < 0) {
            return null;
        }
        Kind kind = Kind.find(system.substring(cut + SID.length()));
        ClinicId clinic = clinic(system.substring(0, cut));
        return kind == null || clinic == null ? null : new SystemName(clinic, kind);
    }

    boolean isTagSystem(String system) {
        return system.endsWith(SID + "sync-key") && clinic(system.substring(0, system.lastIndexOf(SID))) != null;
    }

    /** Returns by what a resource is known that carries this tag; nothing if the tag is not ours. */
    @Nullable
    ResourceKey findTag(@Nullable String system, @Nullable String code) {
        if (system == null || code == null || !isTagSystem(system)) {
            return null;
        }
        ClinicId clinic = clinic(system.substring(0, system.lastIndexOf(SID)));
        String[] parts = code.split("\\.", 3);
        Kind kind = parts.length == 3 ? Kind.find(parts[1]) : null;
        return clinic == null || kind == null ? null : new ResourceKey(parts[0], clinic, kind, parts[2]);
    }

    /** Returns whose base this is; nothing if nobody's. */
    @Nullable
    ClinicId clinic(String base) {
        for (Map.Entry<ClinicId, String> own : bases.entrySet()) {
            if (own.getValue().equals(base)) {
                return own.getKey();
            }
        }
        if (!base.startsWith(CLINICS)) {
            return null;
        }
        try {
            ClinicId clinic = new ClinicId(base.substring(CLINICS.length()));
            return bases.containsKey(clinic) ? null : clinic;
        } catch (DomainException e) {
            return null;
        }
    }

    /**
     * An identifier system of ours, taken apart.
     *
     * @param clinic whose it is
     * @param kind what it names
     */
    record SystemName(ClinicId clinic, Kind kind) {}
}
