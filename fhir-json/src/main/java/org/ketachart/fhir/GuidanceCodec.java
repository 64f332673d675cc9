package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Question;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.ProtocolRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * The reply to a call for a screening as a GuidanceResponse: {@code data-required} while something that a rule asks is unknown.
 *
 * <p>What is unknown is no DetectedIssue. Each question is required as an answer of a form, whose items have the topics for their ids, because
 * a form can answer all of them; a chart that tells it does as well.
 */
public final class GuidanceCodec implements ResourceCodec<Charted<GuidancePart>> {
    private static final String TYPE = "GuidanceResponse";

    /** Creates the codec, which holds nothing. */
    public GuidanceCodec() {}

    /** What a service says of its work, in FHIR's words; those of its failures never arise here. */
    private enum Outcome implements Coded {
        SUCCESS("success"),
        DATA_REQUIRED("data-required");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        static Outcome of(List<Question> open) {
            return open.isEmpty() ? SUCCESS : DATA_REQUIRED;
        }
    }

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<GuidancePart> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.SCREENING, value.fact().proposal());
    }

    @Override
    public void write(Charted<GuidancePart> value, Residue foreign, FhirWriter out) {
        GuidancePart reply = value.fact();
        Outcome outcome = Outcome.of(reply.open());
        out.resource(TYPE, foreign);
        out.meta(null, key(value));
        out.narrative("Screening: " + outcome.code());
        out.array("extension");
        out.course(value.chart());
        out.end();
        out.identifiers(key(value));
        out.string("moduleCanonical", RulesCanonical.of(reply.rules()));
        out.code("status", outcome);
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        out.date("occurrenceDateTime", reply.on());
        out.array("dataRequirement");
        for (Question question : reply.open()) {
            out.object();
            out.array("extension");
            QuestionParts.write(question, out);
            out.end();
            out.word("type", "QuestionnaireResponse");
            out.end();
        }
        out.end();
        out.end();
    }

    @Override
    public Result<Read<Charted<GuidancePart>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifiers(Kind.SCREENING);
                case "moduleCanonical" -> found.rules = RulesCanonical.parse(in.string());
                case "status" -> found.outcome = in.code(Outcome.class);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "occurrenceDateTime" -> found.on = in.date();
                case "dataRequirement" -> found.readRequirements(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        found.need(in);
        return in.result(() -> new Charted<>(in.chart(), found.part()));
    }

    /** What was met so far. */
    private static final class Found {
        final List<Question> open = new ArrayList<>();

        @Nullable
        String id;

        @Nullable
        ProtocolRef rules;

        @Nullable
        Outcome outcome;

        @Nullable
        LocalDate on;

        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(Extensions.COURSE)) {
                    in.course();
                } else {
                    in.keep();
                }
            }
        }

        /** What others require is theirs. */
        void readRequirements(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (!in.waitsWith(ScreeningExtensions.QUESTION)) {
                    in.keep();
                    continue;
                }
                in.object();
                while (in.nextField()) {
                    switch (in.name()) {
                        case "extension" -> readQuestions(in);
                        case "type" -> in.skip();
                        default -> in.keep();
                    }
                }
            }
        }

        private void readQuestions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(ScreeningExtensions.QUESTION)) {
                    FindingParts.add(open, QuestionParts.read(in));
                } else {
                    in.keep();
                }
            }
        }

        void need(FhirCursor in) {
            in.need("moduleCanonical", rules);
            in.need("status", outcome);
            in.need("occurrenceDateTime", on);
            if (outcome != null && !in.hasErrors() && outcome != Outcome.of(open)) {
                in.fault(
                        FhirFault.CONTRADICTION,
                        "status",
                        "data must be required where a question is open, and only there");
            }
        }

        GuidancePart part() {
            return new GuidancePart(new RecordId(known(id)), known(rules), known(on), open);
        }
    }
}
