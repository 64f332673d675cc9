package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.observation.CheckpointRole;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.FhirContract.SystemName;

/** What a visit took over from the host, one extension of its Encounter each. */
final class AdoptedCodec {
    private AdoptedCodec() {}

    static void write(ClinicId clinic, List<Adopted> adopted, FhirWriter out) {
        for (Adopted one : adopted) {
            ResourceKey key = FactRefs.key(clinic, one.fact());
            out.extension(SessionExtensions.ADOPTED);
            out.array("extension");
            out.extension(SessionExtensions.FACT);
            out.object(SessionExtensions.FACT.valueName());
            out.string("system", out.contract().system(clinic, key.kind()));
            out.string("value", key.id());
            out.end();
            out.end();
            out.extension(SessionExtensions.SOURCE);
            out.reference(SessionExtensions.SOURCE.valueName(), one.source());
            out.end();
            out.extension(SessionExtensions.POSITION);
            out.whole(SessionExtensions.POSITION.valueName(), one.position());
            out.end();
            out.coding(SessionExtensions.LOOK, ObservationCodes.CHECKPOINT, one.checkpoint());
            if (one.withdrawn()) {
                out.extension(SessionExtensions.WITHDRAWN);
                out.bool(SessionExtensions.WITHDRAWN.valueName(), true);
                out.end();
            }
            out.end();
            out.end();
        }
    }

    /** Reads the extension that waits; nothing if it does not say which fact is which resource. */
    static @Nullable Adopted read(FhirCursor in) {
        Found found = new Found();
        ExtensionParts.read(in, () -> {
            found.parts(in);
            if (in.is(SessionExtensions.FACT)) {
                found.fact = in.extension(SessionExtensions.FACT, () -> fact(in));
            } else if (in.is(SessionExtensions.SOURCE)) {
                found.source = in.extension(SessionExtensions.SOURCE, in::hostRef);
            } else if (in.is(SessionExtensions.POSITION)) {
                found.position = in.extension(SessionExtensions.POSITION, in::whole);
            } else if (in.is(SessionExtensions.LOOK)) {
                found.look = in.coding(SessionExtensions.LOOK, ObservationCodes.CHECKPOINT);
            } else if (in.is(SessionExtensions.WITHDRAWN)) {
                found.withdrawn = Boolean.TRUE.equals(in.extension(SessionExtensions.WITHDRAWN, in::bool));
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='fact')", found.fact);
        in.need("extension.where(url='source')", found.source);
        in.need("extension.where(url='position')", found.position);
        if (found.fact == null || found.source == null || found.position == null) {
            return null;
        }
        return in.build(() -> new Adopted(
                known(found.fact), known(found.source), known(found.position), found.look, found.withdrawn));
    }

    private static @Nullable FactRef fact(FhirCursor in) {
        Identifier named = in.hostIdentifier();
        SystemName name = named == null ? null : in.contract().find(named.system());
        FactKind kind = name == null ? null : FactRefs.find(name.kind());
        if (named == null || name == null || kind == null) {
            in.fault(FhirFault.IDENTIFIER, "the identifier must be ours, of a charted fact");
            return null;
        }
        in.belong(name.clinic());
        return in.build(() -> new FactRef(kind, new RecordId(named.value())));
    }

    /** What was met so far. */
    private static final class Found {
        private final Set<String> urls = new HashSet<>();

        /** Each part is there once: of two sources nobody could say which is meant. */
        void parts(FhirCursor in) {
            String url = in.text(in.peek(in.here(), "url"));
            if (url != null && !urls.add(url)) {
                in.fault(FhirFault.CONTRADICTION, "a part of an adopted fact must be there once, was there twice");
            }
        }

        @Nullable
        FactRef fact;

        @Nullable
        HostRef source;

        @Nullable
        Integer position;

        @Nullable
        CheckpointRole look;

        boolean withdrawn;
    }
}
