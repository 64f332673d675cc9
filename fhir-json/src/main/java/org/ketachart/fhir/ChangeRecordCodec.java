package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Result;

/**
 * A change record as a Provenance, which has no identifier: its tag alone says which it is, so that it is created once and never again.
 *
 * <p>The author always acts on behalf of an organization, as US Core asks: of the host's, or else of the clinic.
 */
public final class ChangeRecordCodec implements ResourceCodec<ChangeRecord> {
    /** The part that the author has in a change. */
    public static final FixedCoding AUTHOR =
            new FixedCoding("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "author", "Author");

    private static final String TYPE = "Provenance";

    /** Creates the codec, which holds nothing. */
    public ChangeRecordCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(ChangeRecord value) {
        return new ResourceKey(TYPE, value.clinic(), Kind.PROVENANCE, value.id());
    }

    @Override
    public void write(ChangeRecord change, Residue foreign, FhirWriter out) {
        ClinicId clinic = change.clinic();
        out.resource(TYPE, foreign);
        out.meta(Profile.PROVENANCE, key(change));
        out.narrative("Change of the record");
        out.array("target");
        for (ResourceKey target : change.targets()) {
            out.referenceEntry(target);
        }
        out.end();
        out.dateTime("occurredDateTime", change.occurred());
        out.instant("recorded", change.recorded());
        out.concepts("reason", change.reason());
        out.array("agent");
        out.object();
        out.fixedConcept("type", AUTHOR);
        out.reference("who", change.author());
        if (change.onBehalfOf() == null) {
            out.reference("onBehalfOf", ResourceKey.of("Organization", clinic, Kind.CLINIC, clinic));
        } else {
            out.reference("onBehalfOf", change.onBehalfOf());
        }
        out.end();
        out.end();
        out.end();
    }

    @Override
    public Result<Read<ChangeRecord>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> {
                    found.key = in.peekTag();
                    in.meta();
                }
                case "text" -> in.skip();
                case "target" -> readTargets(in, found);
                case "occurredDateTime" -> found.occurred = in.dateTime();
                case "recorded" -> found.recorded = in.instant();
                case "reason" -> readReasons(in, found);
                case "agent" -> readAgents(in, found);
                default -> in.keep();
            }
        }
        ResourceKey key = found.key;
        if (key == null || key.kind() != Kind.PROVENANCE || !key.type().equals(TYPE)) {
            in.fault(FhirFault.IDENTIFIER, "meta", "one tag must be ours of kind provenance");
        }
        in.need("target", found.targets.isEmpty() ? null : found.targets);
        in.need("recorded", found.recorded);
        in.need("agent", found.author);
        return in.result(() -> new ChangeRecord(
                known(key).clinic(),
                known(key).id(),
                found.targets,
                found.occurred,
                known(found.recorded),
                known(found.author),
                found.onBehalfOf,
                found.reason));
    }

    private static void readTargets(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (key == null) {
                in.keep();
            } else if (in.reference(key.kind()) != null) {
                found.targets.add(key);
            }
        }
    }

    private static void readReasons(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (found.reason == null) {
                found.reason = in.concept();
            } else {
                in.keep();
            }
        }
    }

    private static void readAgents(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            HostRef who = null;
            HostRef onBehalfOf = null;
            boolean author = false;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "type" -> author = in.passCodings(AUTHOR::is);
                    case "who" -> who = in.hostRef();
                    case "onBehalfOf" -> onBehalfOf = readOrganization(in);
                    default -> in.keep();
                }
            }
            if (author && who != null && found.author == null) {
                found.author = who;
                found.onBehalfOf = onBehalfOf;
            } else {
                in.keep();
            }
        }
    }

    private static @Nullable HostRef readOrganization(FhirCursor in) {
        ResourceKey key = in.peekReference();
        if (key == null || key.kind() != Kind.CLINIC) {
            return in.hostRef();
        }
        in.reference(Kind.CLINIC);
        return null;
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        ResourceKey key;

        @Nullable
        OffsetDateTime occurred;

        @Nullable
        Instant recorded;

        @Nullable
        HostRef author;

        @Nullable
        HostRef onBehalfOf;

        @Nullable
        Concept reason;

        final List<ResourceKey> targets = new ArrayList<>();
    }
}
