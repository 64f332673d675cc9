package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketachart.core.session.SessionState;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.SessionId;

/** What a host adds to our Encounter beside the place and the reason that are ours. */
class HostAdditionsTest {
    private static final FhirContract CONTRACT = FhirContract.standard();
    private static final VisitCodec VISITS = new VisitCodec();
    private static final String WAITING =
            "{\"location\":{\"reference\":\"Location/waiting\",\"type\":\"Location\"},\"status\":\"completed\"}";
    private static final String ANXIETY = "{\"reference\":\"Condition/anxiety\",\"type\":\"Condition\"}";

    private static Visit visit(HostRef location, HostRef indication) {
        return new Visit(
                Chart.of(new ClinicId("c"), HostRef.literal("Patient", "p"), new SessionId("s")),
                SessionState.PLANNED,
                Setting.CLINIC,
                null,
                location,
                indication,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static String write(Visit visit, Residue foreign) {
        FhirWriter out = new FhirWriter(CONTRACT);
        VISITS.write(visit, foreign, out);
        return new String(out.finish(), UTF_8);
    }

    private static Read<Visit> read(String json) {
        return VISITS.read(FhirCursor.of(CONTRACT, json.getBytes(UTF_8))).value();
    }

    @Test
    void what_comes_before_ours_stays_beside_it() {
        Visit visit = visit(HostRef.literal("Location", "room-4"), HostRef.literal("Condition", "c-55"));
        String added = write(visit, Residue.EMPTY)
                .replace("\"location\":[{\"id\"", "\"location\":[" + WAITING + ",{\"id\"")
                .replace("\"reasonReference\":[{", "\"reasonReference\":[" + ANXIETY + ",{");

        Read<Visit> read = read(added);

        assertThat(read.value()).isEqualTo(visit);
        String again = write(read.value(), read.residue());
        assertThat(again).contains(WAITING).contains(ANXIETY);
        assertThat(again.split("Location/room-4", -1)).hasSize(2);
        assertThat(again.split("Condition/c-55", -1)).hasSize(2);
        assertThat(read(again).value()).isEqualTo(visit);
    }

    @Test
    void where_we_say_nothing_the_hosts_words_are_kept_and_are_not_taken_for_ours() {
        Visit visit = visit(null, null);
        String added = write(visit, Residue.EMPTY)
                .replace(
                        "\"serviceProvider\"",
                        "\"reasonReference\":[" + ANXIETY + "],\"location\":[" + WAITING + "],\"serviceProvider\"");

        Read<Visit> read = read(added);

        assertThat(read.value()).isEqualTo(visit);
        assertThat(write(read.value(), read.residue())).contains(WAITING).contains(ANXIETY);
    }

    @Test
    void a_place_that_is_only_named_is_kept() {
        Visit visit = visit(null, null);
        String named = "\"location\":[{\"location\":{\"display\":\"third floor\"}}]";
        String whole = "\"partOf\":{\"display\":\"a visit\"}";
        String added = write(visit, Residue.EMPTY).replace("\"serviceProvider\"", named + ",\"serviceProvider\"");
        added = added.substring(0, added.length() - 1) + "," + whole + "}";

        Read<Visit> read = read(added);

        assertThat(read.value()).isEqualTo(visit);
        assertThat(write(read.value(), read.residue())).contains(named).contains(whole);
    }
}
