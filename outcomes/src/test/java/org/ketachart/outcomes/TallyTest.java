package org.ketachart.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ketachart.core.adverse.EffectPresence.ABSENT;
import static org.ketachart.core.adverse.EffectPresence.NOT_ASSESSED;
import static org.ketachart.core.adverse.EffectPresence.PRESENT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.adverse.EffectPresence;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.SessionId;
import org.ketachart.testkit.SeededTest;

class TallyTest {
    private static final List<EffectPresence> ANY = List.of(PRESENT, ABSENT, NOT_ASSESSED);

    private static Assessed look(String clinic, String patient, String session, EffectPresence presence) {
        return new Assessed(
                Chart.of(new ClinicId(clinic), HostRef.literal("Patient", patient), new SessionId(session)), presence);
    }

    private static Assessed look(String patient, String session, EffectPresence presence) {
        return look("cedar", patient, session, presence);
    }

    private static Assessed charted(Assessed look) {
        return new Assessed(look.chart(), look.presence(), true);
    }

    /** Looks at up to six patients in two clinics, up to four sessions each, one to three looks in a session. */
    private static List<Assessed> looks(Random random) {
        List<Assessed> looks = new ArrayList<>();
        int patients = random.nextInt(7);
        for (int patient = 0; patient < patients; patient++) {
            String clinic = patient % 2 == 0 ? "cedar" : "harbor";
            int sessions = 1 + random.nextInt(4);
            for (int session = 0; session < sessions; session++) {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    Assessed look =
                            look(clinic, "p" + patient / 2, "s" + patient + "." + session, ANY.get(random.nextInt(3)));
                    looks.add(random.nextInt(4) > 0 ? look : charted(look));
                }
            }
        }
        return looks;
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, PRESENT, PRESENT",
        "PRESENT, ABSENT, PRESENT",
        "PRESENT, NOT_ASSESSED, PRESENT",
        "ABSENT, ABSENT, ABSENT",
        "ABSENT, NOT_ASSESSED, ABSENT",
        "NOT_ASSESSED, NOT_ASSESSED, NOT_ASSESSED"
    })
    void two_looks_together_say(EffectPresence one, EffectPresence other, EffectPresence both) {
        Tally alone = Tally.ofSessions(List.of(look("1", "s1", both)));
        assertThat(Tally.ofSessions(List.of(look("1", "s1", one), look("1", "s1", other))))
                .isEqualTo(alone);
        assertThat(Tally.ofPatients(List.of(look("1", "s1", other), look("1", "s2", one))))
                .isEqualTo(alone);
    }

    @Test
    void a_patient_has_it_who_had_it_in_any_session_and_has_it_not_only_if_somebody_looked() {
        List<Assessed> looks = List.of(
                look("1", "s1", ABSENT),
                look("1", "s2", PRESENT),
                look("1", "s3", NOT_ASSESSED),
                look("2", "s4", ABSENT),
                look("2", "s5", NOT_ASSESSED),
                look("3", "s6", NOT_ASSESSED),
                look("3", "s7", NOT_ASSESSED));
        assertThat(Tally.ofSessions(looks)).isEqualTo(new Tally(1, 2, 4));
        assertThat(Tally.ofPatients(looks)).isEqualTo(new Tally(1, 1, 1));
        assertThat(Tally.ofPatients(looks).proportion()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void an_event_charted_where_somebody_looked_is_present_and_where_nobody_did_is_counted_apart() {
        List<Assessed> looks = List.of(
                charted(look("1", "s1", PRESENT)),
                charted(look("2", "s2", ABSENT)),
                charted(look("3", "s3", NOT_ASSESSED)),
                look("4", "s4", ABSENT),
                look("5", "s5", NOT_ASSESSED));
        assertThat(Tally.ofSessions(looks)).isEqualTo(new Tally(2, 1, 2, 1));
        assertThat(Tally.ofPatients(looks)).isEqualTo(new Tally(2, 1, 2, 1));
    }

    @Test
    void a_patient_looked_at_in_one_session_with_the_event_charted_in_another_has_it() {
        List<Assessed> looks = List.of(look("1", "s1", ABSENT), charted(look("1", "s2", NOT_ASSESSED)));
        assertThat(Tally.ofPatients(looks)).isEqualTo(new Tally(1, 0, 0));
        assertThat(Tally.ofSessions(looks)).isEqualTo(new Tally(0, 1, 1, 1));
    }

    @Test
    void several_looks_in_one_session_are_one_session() {
        List<Assessed> looks =
                List.of(look("1", "s1", NOT_ASSESSED), look("1", "s1", PRESENT), look("1", "s1", ABSENT));
        assertThat(Tally.ofSessions(looks)).isEqualTo(new Tally(1, 0, 0));
        assertThat(Tally.ofSessions(looks.subList(0, 1))).isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void the_same_ids_in_two_clinics_are_two_patients_and_two_sessions() {
        List<Assessed> looks = List.of(look("cedar", "17", "s1", PRESENT), look("harbor", "17", "s1", ABSENT));
        assertThat(Tally.ofPatients(looks)).isEqualTo(new Tally(1, 1, 0));
        assertThat(Tally.ofSessions(looks)).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void a_session_with_its_course_and_without_is_one_session() {
        Chart plain = Chart.of(new ClinicId("cedar"), HostRef.literal("Patient", "1"), new SessionId("s1"));
        Chart ofCourse = new Chart(plain.clinic(), plain.patient(), plain.session(), new CourseId("c1"));
        assertThat(Tally.ofSessions(List.of(new Assessed(plain, ABSENT), new Assessed(ofCourse, PRESENT))))
                .isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_session_of_two_patients_is_refused_and_neither_is_named() {
        List<Assessed> looks = List.of(look("17", "s1", ABSENT), look("18", "s1", ABSENT));
        DomainException refusal = catchThrowableOfType(DomainException.class, () -> Tally.ofPatients(looks));
        assertThat(refusal).hasMessage("a session must be of one patient");
        assertThat(refusal.code()).isEqualTo("KC-CORE-005");
        assertThat(catchThrowableOfType(DomainException.class, () -> Tally.ofSessions(looks)))
                .hasMessage("a session must be of one patient");
    }

    @Test
    void what_was_looked_at_does_not_show_whom() {
        assertThat(look("canary", "canary", PRESENT).toString())
                .doesNotContain("canary")
                .contains("PRESENT");
    }

    @Test
    void of_no_looks_there_is_nothing() {
        assertThat(Tally.ofSessions(List.of())).isEqualTo(new Tally(0, 0, 0));
        assertThat(Tally.ofPatients(List.of()).proportion().rate()).isEmpty();
    }

    @SeededTest
    void neither_order_nor_repetition_of_looks_changes_a_tally(long seed) {
        Random random = new Random(seed);
        List<Assessed> looks = looks(random);
        List<Assessed> again = new ArrayList<>(looks);
        again.addAll(looks);
        Collections.shuffle(again, random);
        assertThat(Tally.ofSessions(again)).isEqualTo(Tally.ofSessions(looks));
        assertThat(Tally.ofPatients(again)).isEqualTo(Tally.ofPatients(looks));
    }

    @SeededTest
    void every_session_and_every_patient_is_counted_once(long seed) {
        List<Assessed> looks = looks(new Random(seed));
        Tally sessions = Tally.ofSessions(looks);
        Tally patients = Tally.ofPatients(looks);
        assertThat(sessions.assessed() + sessions.notAssessed())
                .isEqualTo(looks.stream().map(Assessed::chart).distinct().count());
        assertThat(patients.assessed() + patients.notAssessed())
                .isEqualTo(looks.stream()
                        .map(look -> List.of(look.chart().clinic(), look.chart().patient()))
                        .distinct()
                        .count());
        assertThat(patients.present()).isLessThanOrEqualTo(sessions.present() + sessions.unasked());
    }

    /** Else the events would choose their own denominator. */
    @SeededTest
    void charting_an_event_never_changes_how_many_were_looked_at(long seed) {
        Random random = new Random(seed);
        List<Assessed> looks = looks(random);
        List<Assessed> more = looks.stream()
                .map(look -> random.nextBoolean() ? look : charted(look))
                .toList();
        assertThat(Tally.ofSessions(more).assessed())
                .isEqualTo(Tally.ofSessions(looks).assessed());
        assertThat(Tally.ofPatients(more).assessed())
                .isEqualTo(Tally.ofPatients(looks).assessed());
    }

    @SeededTest
    void what_was_charted_where_nobody_looked_is_in_no_rate_of_sessions_and_is_never_lost(long seed) {
        List<Assessed> looks = looks(new Random(seed));
        Tally told = Tally.ofSessions(looks);
        Tally looked = Tally.ofSessions(looks.stream()
                .filter(look -> looks.stream()
                        .anyMatch(other -> other.chart().equals(look.chart()) && other.presence() != NOT_ASSESSED))
                .toList());
        assertThat(told.proportion()).isEqualTo(looked.proportion());
        assertThat(told.present() + told.unasked())
                .isEqualTo(looks.stream()
                        .filter(look -> look.charted() || look.presence() == PRESENT)
                        .map(Assessed::chart)
                        .distinct()
                        .count());
    }

    /** What nobody looked at may be added without end, and no rate comes of it. */
    @SeededTest
    void what_was_not_assessed_never_changes_a_rate(long seed) {
        Random random = new Random(seed);
        List<Assessed> looks = looks(random);
        List<Assessed> more = new ArrayList<>(looks);
        int added = 1 + random.nextInt(20);
        for (int i = 0; i < added; i++) {
            more.add(look("maple", "n" + i, "n" + i, NOT_ASSESSED));
        }
        for (Assessed look : looks) {
            more.add(new Assessed(look.chart(), NOT_ASSESSED));
        }
        assertThat(Tally.ofSessions(more).proportion())
                .isEqualTo(Tally.ofSessions(looks).proportion());
        assertThat(Tally.ofPatients(more).proportion())
                .isEqualTo(Tally.ofPatients(looks).proportion());
        assertThat(Tally.ofPatients(more).notAssessed())
                .isEqualTo(Tally.ofPatients(looks).notAssessed() + added);
    }
}
