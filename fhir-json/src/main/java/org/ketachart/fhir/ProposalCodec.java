package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ScreeningCodes.ProposalState;

/**
 * What the library proposed as an Observation of our category eligibility: the word, and a component for each finding, met, not met or unknown.
 *
 * <p>It has no performer and another code than a decision: nobody decided it. It is preliminary until somebody decides, whatever is decided.
 */
public final class ProposalCodec implements ResourceCodec<Charted<ProposalPart>> {
    private static final String TYPE = "Observation";
    private static final String OPEN_NOTE = "ketachart-open";
    private static final String SOURCE = "ketachart-source-";

    /** What R4 lets an Observation be derived from. */
    private static final Set<String> SOURCES = Set.of("Observation", "QuestionnaireResponse", "DocumentReference");

    private final RuleTitles titles;

    /** Creates a codec that knows no titles of rules. */
    public ProposalCodec() {
        this(RuleTitles.NONE);
    }

    /** Creates a codec that writes the title of its rule beside every finding; one it does not know is left out. */
    public ProposalCodec(RuleTitles titles) {
        Require.present("titles", titles);
        this.titles = titles;
    }

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<ProposalPart> value) {
        return ResourceKey.of(
                TYPE,
                value.chart().clinic(),
                Kind.SCREENING,
                value.fact().proposal().id());
    }

    @Override
    public void write(Charted<ProposalPart> value, Residue foreign, FhirWriter out) {
        Proposal proposal = value.fact().proposal();
        List<Finding> findings = proposal.findings();
        EvidencePlaces places = new EvidencePlaces(SOURCE);
        out.resource(TYPE, foreign);
        out.meta(Profile.SIMPLE_OBSERVATION, key(value));
        out.narrative("Proposal for a decision on eligibility: "
                + ScreeningCodes.WORD.own(proposal.word()).display());
        out.array("extension");
        writeRules(proposal.rules(), out);
        EvidencePlaces.write(value.fact().places(), out);
        out.course(value.chart());
        out.end();
        out.identifiers(key(value));
        out.code("status", value.fact().state());
        out.fixedConcepts("category", ScreeningCodes.ELIGIBILITY);
        out.fixedConcept("code", ScreeningCodes.PROPOSAL);
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.date("effectiveDateTime", proposal.on());
        out.concept("valueCodeableConcept", ScreeningCodes.WORD, proposal.word());
        writeOpen(findings, out);
        places.writeReferences("derivedFrom", value.fact().places(), ProposalCodec::isSource, out);
        out.array("component");
        ProposalComponents.writeScope(proposal, out);
        findings.forEach(finding -> ProposalComponents.write(
                value.chart().clinic(), finding, titles.find(finding.rule()).orElse(null), out));
        out.end();
        out.end();
    }

    private static void writeRules(ProtocolRef rules, FhirWriter out) {
        out.extension(ScreeningExtensions.RULES);
        out.object(ScreeningExtensions.RULES.valueName());
        out.word("type", "derived-from");
        out.string("resource", RulesCanonical.of(rules));
        out.end();
        out.end();
    }

    /** What nobody knows is no issue, so that it must be told here in words too. */
    private static void writeOpen(List<Finding> findings, FhirWriter out) {
        String rules = findings.stream()
                .filter(finding -> finding.truth() == Truth.UNKNOWN)
                .map(finding -> finding.rule().id().value())
                .collect(Collectors.joining(", "));
        out.array("note");
        if (!rules.isEmpty()) {
            out.object();
            out.string("id", OPEN_NOTE);
            out.string("text", "Not known: " + rules);
            out.end();
        }
        out.end();
    }

    private static boolean isSource(HostRef written) {
        return SOURCES.contains(written.type());
    }

    @Override
    public Result<Read<Charted<ProposalPart>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.SCREENING);
                case "status" -> found.state = in.code(ProposalState.class);
                case "category" -> in.fixedConcepts(ScreeningCodes.ELIGIBILITY);
                case "code" -> found.proposes = in.passCodings(ScreeningCodes.PROPOSAL::is);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "effectiveDateTime" -> found.on = in.date();
                case "valueCodeableConcept" -> found.word = in.concept(ScreeningCodes.WORD);
                case "note" -> readNotes(in);
                case "derivedFrom" -> found.places.readReferences(in);
                case "component" -> found.components.read(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        found.need(in);
        return in.result(() -> new Charted<>(in.chart(), found.part()));
    }

    /** The note of ours says nothing that the components do not say. */
    private static void readNotes(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (!OPEN_NOTE.equals(in.text(in.peek(in.here(), "id")))) {
                in.keep();
                continue;
            }
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "id", "text" -> in.skip();
                    default -> in.keep();
                }
            }
        }
    }

    /** What was met so far. */
    private static final class Found {
        final EvidencePlaces places = new EvidencePlaces(SOURCE);
        final ProposalComponents components = new ProposalComponents();

        @Nullable
        String id;

        @Nullable
        ProposalState state;

        boolean proposes;

        @Nullable
        LocalDate on;

        @Nullable
        ClearanceWord word;

        @Nullable
        ProtocolRef rules;

        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(ScreeningExtensions.RULES)) {
                    readRules(in);
                } else if (in.is(ScreeningExtensions.PLACE)) {
                    places.read(in);
                } else if (in.is(Extensions.COURSE)) {
                    in.course();
                } else {
                    in.keep();
                }
            }
        }

        /** Others may add artifacts of their own. */
        private void readRules(FhirCursor in) {
            int artifact = in.peek(in.here(), ScreeningExtensions.RULES.valueName());
            ProtocolRef named = RulesCanonical.parse(in.text(in.peek(artifact, "resource")));
            if (named == null || rules != null) {
                in.keep();
                return;
            }
            rules = in.extension(ScreeningExtensions.RULES, () -> {
                in.object();
                while (in.nextField()) {
                    switch (in.name()) {
                        case "type", "resource" -> in.skip();
                        default -> in.keep();
                    }
                }
                return named;
            });
        }

        void need(FhirCursor in) {
            in.need("status", state);
            in.need("code", proposes ? Boolean.TRUE : null);
            in.need("effectiveDateTime", on);
            in.need("valueCodeableConcept", word);
            in.need("extension.where(url='" + ScreeningExtensions.RULES.url() + "')", rules);
            components.need(in);
        }

        ProposalPart part() {
            Proposal proposal = new Proposal(
                    new RecordId(known(id)),
                    known(word),
                    known(components.agent),
                    known(components.jurisdiction),
                    components.route,
                    known(on),
                    known(rules),
                    components.findings);
            return new ProposalPart(proposal, places.places, known(state));
        }
    }
}
