package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentScope;
import org.ketachart.core.consent.ConsentSigner;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ConsentCodes.Area;
import org.ketachart.fhir.ConsentCodes.ConsentStatus;
import org.ketachart.fhir.ConsentCodes.ProvisionType;

/**
 * A consent as a Consent: refused is rejected and withdrawn is inactive, each with its own provision.
 *
 * <p>The signer carries an element id, by which they are told from performers that others add.
 */
public final class ConsentCodec implements ResourceCodec<Charted<Consent>> {
    private static final String TYPE = "Consent";
    private static final String SIGNER = "ketachart-signer";

    /** Creates the codec, which holds nothing. */
    public ConsentCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<Consent> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.CONSENT, value.fact().id());
    }

    @Override
    public void write(Charted<Consent> value, Residue foreign, FhirWriter out) {
        Chart chart = value.chart();
        Consent consent = value.fact();
        ResourceKey key = key(value);
        out.resource(TYPE, foreign);
        out.meta(null, key);
        out.narrative("Consent, " + ConsentCodes.KIND.own(consent.scope()).display() + ": "
                + consent.decision().code());
        ConsentParts.write(value, out);
        out.identifiers(key);
        out.code("status", ConsentStatus.of(consent));
        out.concept("scope", ConsentCodes.AREA, Area.of(consent.scope()));
        out.concepts("category", ConsentCodes.KIND, consent.scope());
        out.patient("patient", chart);
        out.dateTime("dateTime", consent.signed());
        HostRef signer = consent.signer().person();
        out.array("performer");
        if (signer != null) {
            out.markedReferenceEntry(SIGNER, signer);
        }
        out.end();
        out.array("organization");
        out.referenceEntry(ResourceKey.of("Organization", chart.clinic(), Kind.CLINIC, chart.clinic()));
        out.end();
        out.reference("sourceReference", consent.document());
        ConsentTextFields.write(chart.clinic(), consent.text(), out);
        out.object("provision");
        out.code("type", ProvisionType.of(consent.decision()));
        ConsentPeriod.of(consent).write(out);
        out.end();
        out.end();
    }

    @Override
    public Result<Read<Charted<Consent>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.parts.read(in);
                case "identifier" -> found.id = in.identifiers(Kind.CONSENT);
                case "status" -> found.status = in.code(ConsentStatus.class);
                case "scope" -> found.area = in.concept(ConsentCodes.AREA);
                case "category" -> found.readCategories(in);
                case "patient" -> in.patient();
                case "dateTime" -> found.signed = in.dateTime();
                case "performer" -> found.readPerformers(in);
                case "organization" -> readOrganizations(in);
                case "sourceReference" -> found.readSource(in);
                case "policy" -> found.text.read(in);
                case "provision" -> found.readProvision(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "patient");
        found.need(in);
        Consent consent = in.hasErrors() ? null : in.build(found::consent);
        if (consent != null && !found.parts.days.isOf(consent)) {
            in.fault(
                    FhirFault.CONTRADICTION,
                    "provision.period",
                    "the period must be that of the days on the paper and the withdrawal");
        }
        return in.result(() -> new Charted<>(in.chart(), known(consent)));
    }

    private static void readOrganizations(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (key != null && key.kind() == Kind.CLINIC) {
                in.reference(Kind.CLINIC);
            } else {
                in.keep();
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        final ConsentParts parts = new ConsentParts();
        final ConsentTextFields text = new ConsentTextFields();

        @Nullable
        String id;

        @Nullable
        ConsentStatus status;

        @Nullable
        Area area;

        @Nullable
        ConsentScope scope;

        @Nullable
        OffsetDateTime signed;

        @Nullable
        HostRef signer;

        @Nullable
        HostRef document;

        @Nullable
        ProvisionType provision;

        void readCategories(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                ConsentScope met = in.peekWord(ConsentCodes.KIND);
                if (met == null) {
                    in.keep();
                } else if (scope == null || scope == met) {
                    scope = in.concept(ConsentCodes.KIND);
                } else {
                    in.fault(FhirFault.CONTRADICTION, "a consent must be for one thing, was for two");
                    in.skip();
                }
            }
        }

        void readPerformers(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (signer == null && SIGNER.equals(in.text(in.peek(in.here(), "id")))) {
                    signer = in.markedHostRef();
                } else {
                    in.keep();
                }
            }
        }

        void readSource(FhirCursor in) {
            if (in.leadsTo("DocumentReference")) {
                document = in.hostRef();
            } else {
                in.keep();
            }
        }

        void readProvision(FhirCursor in) {
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "type" -> provision = in.code(ProvisionType.class);
                    case "period" -> parts.days.read(in);
                    default -> in.keep();
                }
            }
            in.need("type", provision);
            in.need("period", parts.days.start);
        }

        void need(FhirCursor in) {
            in.need("status", status);
            in.need("category", scope);
            in.need("provision", provision);
            if (!parts.signed) {
                in.need("extension.where(url='" + ConsentExtensions.SIGNER.url() + "')", null);
            }
            if (area != null && scope != null && area != Area.of(scope)) {
                in.fault(FhirFault.CONTRADICTION, "scope", "the scope must be that of the category");
            }
            boolean right = status == null || status == ConsentStatus.ENTERED_IN_ERROR || provision == null;
            if (!right && status != ConsentStatus.of(known(provision).decision(), parts.withdrawn)) {
                in.fault(FhirFault.CONTRADICTION, "status", "the status must be that of the provision and withdrawal");
            }
        }

        Consent consent() {
            return new Consent(
                    new RecordId(known(id)),
                    known(scope),
                    known(provision).decision(),
                    text.text(),
                    new ConsentSigner(known(parts.capacity), signer, parts.able),
                    signed,
                    known(parts.days.from()),
                    parts.days.to(),
                    parts.covered,
                    parts.leftOut,
                    parts.withdrawal,
                    parts.obtainedBy,
                    document,
                    status == ConsentStatus.ENTERED_IN_ERROR ? RecordStatus.ENTERED_IN_ERROR : parts.status);
        }
    }
}
