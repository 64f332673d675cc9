package org.ketachart.cds;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.ChartFate;
import org.ketachart.fhir.ChartForms;
import org.ketachart.fhir.ChartReader;
import org.ketachart.fhir.FhirContract;
import org.ketachart.screening.Intake;
import org.ketachart.screening.RuleSet;
import org.ketachart.screening.TopicEntry;

/** Reads what was sent along as one chart. What is wrong with an entry is told at the place it has in the request. */
final class ChartSight {
    private static final Pattern ENTRY = Pattern.compile("Bundle\\.entry\\[([0-9]{1,9})](?:\\.resource)?(.*)");
    private static final Pattern URL = Pattern.compile("(https?://.+)/[A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private final FhirContract contract;
    private final TermSet terms;
    private final ChartForms forms;
    private final JsonFactory factory = new JsonFactory();

    ChartSight(FhirContract contract, RuleSet rules, TermSet terms) {
        this.contract = contract;
        this.terms = terms;
        this.forms = ChartForms.of(
                rules.topics().stream().map(TopicEntry::topic).toList(), form -> Intake.evidence(form, rules, terms));
    }

    /**
     * Returns what the chart says. A patient who was not sent is known by the id of the context alone; one who came with a search too counts
     * once.
     */
    Result<SeenChart> see(String patient, List<PrefetchReader.Sent> all) {
        List<PrefetchReader.Sent> sent = new ArrayList<>();
        boolean found = false;
        for (PrefetchReader.Sent one : all) {
            boolean person = isPatient(one);
            if (!person || !found) {
                sent.add(one);
            }
            found |= person;
        }
        List<String> places = new ArrayList<>();
        byte[] bundle = bundle(patient, sent, places);
        Result<SeenChart> seen = ChartReader.read(contract, bundle, terms, forms)
                .map(read -> new SeenChart(
                        read.evidence(), read.entries().size(), read.count(ChartFate.NOT_UNDERSTOOD), read.deceased()));
        List<Issue> issues =
                seen.issues().stream().map(issue -> placed(issue, places)).toList();
        return seen instanceof Result.Ok<SeenChart> ok ? Result.of(ok.value(), issues) : Result.refused(issues);
    }

    private static Issue placed(Issue issue, List<String> places) {
        Matcher entry = ENTRY.matcher(issue.path());
        int number = entry.matches() ? Integer.parseInt(entry.group(1)) : places.size();
        String path = number < places.size() ? places.get(number) + entry.group(2) : "prefetch";
        return new Issue(issue.severity(), issue.code(), path, issue.message());
    }

    private byte[] bundle(String patient, List<PrefetchReader.Sent> sent, List<String> places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringField("resourceType", "Bundle");
            out.writeStringField("type", "collection");
            out.writeArrayFieldStart("entry");
            if (sent.stream().noneMatch(ChartSight::isPatient)) {
                entry(Map.of("resourceType", "Patient", "id", patient), base(sent, patient), out);
                places.add("context.patientId");
            }
            for (PrefetchReader.Sent one : sent) {
                String url = isPatient(one) ? base(sent, patient) : one.fullUrl();
                entry(one.resource().fields(), url, out);
                places.add(one.resource().path());
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
        return bytes.toByteArray();
    }

    private static boolean isPatient(PrefetchReader.Sent one) {
        return "Patient".equals(one.resource().lookText("resourceType"));
    }

    /** The patient is read without a URL; that of the others' server lets absolute references to the patient be followed. */
    private static @Nullable String base(List<PrefetchReader.Sent> sent, String patient) {
        return sent.stream()
                .map(one -> URL.matcher(one.fullUrl() == null ? "" : one.fullUrl()))
                .filter(Matcher::matches)
                .map(url -> url.group(1) + "/Patient/" + patient)
                .findFirst()
                .orElse(null);
    }

    private static void entry(Map<?, ?> resource, @Nullable String url, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (url != null) {
            out.writeStringField("fullUrl", url);
        }
        out.writeFieldName("resource");
        write(resource, out);
        out.writeEndObject();
    }

    private static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                out.writeFieldName(String.valueOf(field.getKey()));
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object one : list) {
                write(one, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof CdsJson.Numeral number) {
            out.writeNumber(number.written());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeNull();
        }
    }
}
