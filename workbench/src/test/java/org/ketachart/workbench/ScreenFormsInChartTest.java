package org.ketachart.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that lie in the chart, and charts for which nothing is proposed. */
class ScreenFormsInChartTest {
    private static final Path EXAMPLES = Run.HOME.resolve("examples/screening");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ObjectNode chart;

    @BeforeEach
    void open() throws IOException {
        chart = read("02-depression-and-nothing-else.json");
    }

    private static ObjectNode read(String name) throws IOException {
        return (ObjectNode) JSON.readTree(EXAMPLES.resolve(name).toFile());
    }

    private ObjectNode add(String form, String id) throws IOException {
        ObjectNode response = read("forms/" + form + ".json");
        response.put("id", id);
        ((ArrayNode) chart.get("entry")).addObject().set("resource", response);
        return response;
    }

    private Run screen(String... more) throws IOException {
        Path file = folder.resolve("chart.json");
        Files.writeString(file, chart.toString());
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"screen", file.toString(), "--as-of", "2026-03-02"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    private static String word(Run ran) throws IOException {
        return JSON.readTree(ran.out()).get("clearance").asText();
    }

    @Test
    void forms_in_the_chart_say_what_they_say_beside_it() throws IOException {
        Run beside = screen(
                "--answers",
                EXAMPLES.resolve("forms/answers-intake.json").toString(),
                "--answers",
                EXAMPLES.resolve("forms/answers-session.json").toString());
        add("answers-intake", "i");
        add("answers-session", "s");
        Run inside = screen();
        assertThat(word(inside)).isEqualTo(word(beside));
        JsonNode unused = JSON.readTree(inside.out()).get("chart").get("unused");
        assertThat(unused).isEqualTo(JSON.readTree(beside.out()).get("chart").get("unused"));
        assertThat(JSON.readTree(inside.out()).get("findings").findValuesAsText("truth"))
                .isEqualTo(JSON.readTree(beside.out()).get("findings").findValuesAsText("truth"));
    }

    @Test
    void a_form_of_another_version_in_the_chart_is_told_and_not_heard() throws IOException {
        add("answers-intake", "i")
                .put("questionnaire", "https://ketachart.org/fhir/Questionnaire/screening-intake|0.0.1");
        Run ran = screen();
        assertThat(ran.code()).isEqualTo(Ketachart.OK);
        assertThat(ran.err()).contains("KC-SCR-001");
        assertThat(word(ran)).isEqualTo("ask");
        assertThat(ran.out()).contains("\"refused-form\"");
    }

    @Test
    void one_form_in_the_chart_and_beside_it_counts_once_and_two_that_differ_are_refused() throws IOException {
        ObjectNode form = add("answers-intake", "i");
        form.putObject("identifier")
                .put("system", "https://ketachart.org/fhir/clinic/c/sid/screening-form")
                .put("value", "f");
        Path beside = folder.resolve("form.json");
        Files.writeString(beside, form.toString());
        assertThat(screen("--answers", beside.toString()).code()).isEqualTo(Ketachart.OK);
        ObjectNode answer = (ObjectNode) form.get("item").findParent("valueBoolean");
        answer.put("valueBoolean", !answer.get("valueBoolean").asBoolean());
        Files.writeString(beside, form.toString().replace("\"id\":\"i\"", "\"id\":\"j\""));
        answer.put("valueBoolean", !answer.get("valueBoolean").asBoolean());
        Run ran = screen("--answers", beside.toString());
        assertThat(ran.code()).isEqualTo(Ketachart.BAD_INPUT);
        assertThat(ran.err())
                .contains("KC-CLI-001")
                .contains("must be another form than those before, or say the same");
    }

    @Test
    void nothing_is_proposed_for_a_patient_who_is_recorded_as_deceased() throws IOException {
        ((ObjectNode) chart.get("entry").get(0).get("resource")).put("deceasedBoolean", true);
        Run ran = screen("--text");
        assertThat(ran.code()).isEqualTo(Ketachart.BAD_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("KC-CLI-019");
    }

    @Test
    void a_chart_that_goes_on_elsewhere_says_so_on_the_page_and_to_programs() throws IOException {
        chart.putArray("link").addObject().put("relation", "next").put("url", "https://ehr.example/2");
        assertThat(screen("--text").out())
                .contains("The chart goes on in another Bundle, which nobody read: what is missing here may be there");
        assertThat(JSON.readTree(screen().out()).get("chart").get("goesOn").asBoolean())
                .isTrue();
    }
}
