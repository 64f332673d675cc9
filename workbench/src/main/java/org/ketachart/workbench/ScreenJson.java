package org.ketachart.workbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.Proposal;
import org.ketachart.core.screening.Question;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.ChartEntry;
import org.ketachart.fhir.ChartFate;
import org.ketachart.screening.EvidenceBase;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.ScreeningWords;

/** A proposal for programs: one JSON object, which begins with the word. */
final class ScreenJson {
    private final EvidenceBase evidence;
    private final ScreeningWords words;
    private final JsonGenerator out;

    private ScreenJson(EvidenceBase evidence, RuleSet rules, JsonGenerator out) {
        this.evidence = evidence;
        this.words = new ScreeningWords(rules);
        this.out = out;
    }

    static void print(Proposal proposal, EvidenceBase evidence, RuleSet rules, ScreenedChart read, PrintStream stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator out = new JsonFactory().createGenerator(bytes).setPrettyPrinter(printer)) {
            new ScreenJson(evidence, rules, out).write(proposal, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.writeBytes(bytes.toByteArray());
        stream.write('\n');
    }

    private void write(Proposal proposal, ScreenedChart read) throws IOException {
        out.writeStartObject();
        out.writeStringField("clearance", proposal.word().code());
        out.writeStringField("agent", proposal.agent().code());
        out.writeStringField("jurisdiction", proposal.jurisdiction().code());
        if (proposal.route() != null) {
            out.writeStringField("route", proposal.route().code());
        }
        out.writeStringField("asOf", proposal.on().toString());
        if (proposal.until().isPresent()) {
            out.writeStringField("until", proposal.until().get().toString());
        }
        out.writeStringField(
                "rules",
                proposal.rules().id().value() + "|" + proposal.rules().version().value());
        out.writeArrayFieldStart("findings");
        for (Finding finding : proposal.findings()) {
            write(finding);
        }
        out.writeEndArray();
        questions("questions", proposal.questions());
        out.writeArrayFieldStart("evidence");
        for (Evidence one : evidence.all()) {
            out.writeStartObject();
            out.writeStringField("id", one.id().value());
            out.writeStringField("words", words.evidence(one));
            out.writeEndObject();
        }
        out.writeEndArray();
        chart(read);
        out.writeEndObject();
    }

    private void write(Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", finding.rule().id().value());
        out.writeStringField("title", words.title(finding));
        out.writeStringField("kind", finding.kind().code());
        if (finding.severity() != null) {
            out.writeStringField("severity", finding.severity().code());
        }
        out.writeStringField("truth", finding.truth().code());
        out.writeStringField("says", finding.says().code());
        out.writeObjectFieldStart("rows");
        for (Origin origin : finding.origins()) {
            out.writeStringField(origin.row(), origin.mark().code());
        }
        out.writeEndObject();
        ids("used", finding.used());
        questions("missing", finding.missing());
        if (finding.until() != null) {
            out.writeStringField("until", finding.until().toString());
        }
        out.writeEndObject();
    }

    private void questions(String name, List<Question> questions) throws IOException {
        out.writeArrayFieldStart(name);
        for (Question question : questions) {
            out.writeStartObject();
            out.writeStringField("topic", question.topic().code());
            out.writeStringField("kind", question.kind().code());
            out.writeStringField("words", words.question(question));
            ids("about", question.about());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void chart(ScreenedChart read) throws IOException {
        out.writeObjectFieldStart("chart");
        out.writeNumberField("entries", read.chart().entries().size());
        for (ChartFate fate : ChartFate.values()) {
            out.writeNumberField(fate.code(), read.chart().count(fate));
        }
        if (read.chart().goesOn()) {
            out.writeBooleanField("goesOn", true);
        }
        out.writeArrayFieldStart("unused");
        for (ChartEntry entry : read.chart().entries()) {
            if (entry.reason() != null) {
                out.writeStartObject();
                out.writeStringField("place", entry.place());
                if (entry.type() != null) {
                    out.writeStringField("type", entry.type());
                }
                if (entry.what() != null && !entry.what().codes().isEmpty()) {
                    out.writeStringField("system", entry.what().codes().get(0).system());
                    out.writeStringField("code", entry.what().codes().get(0).code());
                }
                out.writeStringField("fate", entry.fate().code());
                out.writeStringField("reason", entry.reason().code());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void ids(String name, List<RecordId> ids) throws IOException {
        out.writeArrayFieldStart(name);
        for (RecordId id : ids) {
            out.writeString(id.value());
        }
        out.writeEndArray();
    }
}
