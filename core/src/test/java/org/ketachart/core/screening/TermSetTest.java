package org.ketachart.core.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.ProtocolRef;

/** What a code means for certain, and what it may mean. */
class TermSetTest {
    private static final String CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String WHO = "http://hl7.org/fhir/sid/icd-10";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String NDC = "http://hl7.org/fhir/sid/ndc";
    private static final String LOINC = "http://loinc.org";

    private static final TermSet TERMS = new TermSet(
            ProtocolRef.of("terms", "1"),
            List.of(
                    term("intracerebral-hemorrhage", CM, "I61.9", TermMatch.CODE),
                    term("benzodiazepine", ATC, "N05BA", TermMatch.BELOW),
                    term("lithium", ATC, "N05AN01", TermMatch.CODE),
                    term("racemic-ketamine", NDC, "42023-113-10", TermMatch.CODE),
                    term("racemic-ketamine", NDC, "0409-2051-05", TermMatch.CODE),
                    term("pregnancy-test", LOINC, "2106-3", TermMatch.CODE)),
            List.of());

    @ParameterizedTest
    @CsvSource({
        CM + ", I61.9, intracerebral-hemorrhage,",
        WHO + ", I61.9,, intracerebral-hemorrhage",
        WHO + ", I61,, intracerebral-hemorrhage",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, I61.0,, intracerebral-hemorrhage",
        CM + ", i61.9,, intracerebral-hemorrhage",
        CM + ", I619,, intracerebral-hemorrhage",
        CM + "/, I61.9,, intracerebral-hemorrhage",
        CM + ", I63.9,,",
        ATC + ", N05BA06, benzodiazepine,",
        ATC + ", n05ba06,, benzodiazepine",
        "https://www.whocc.no/atc/, N05BA06,, benzodiazepine",
        ATC + ", N05B,, benzodiazepine",
        ATC + ", N05,, benzodiazepine lithium",
        ATC + ", N05AN,, lithium",
        ATC + ", n05an01,, lithium",
        ATC + ", N03AE01,,",
        ATC + ", N,,",
        NDC + ", 42023-113-10, racemic-ketamine,",
        NDC + ", 42023011310, racemic-ketamine,",
        NDC + ", 42023-0113-10, racemic-ketamine,",
        NDC + ", 00409205105, racemic-ketamine,",
        NDC + ", 42023-113,, racemic-ketamine",
        NDC + ", 42023-113-99,, racemic-ketamine",
        NDC + ", 4202311310,, racemic-ketamine",
        NDC + ", 42023-114-10,,",
        "https://loinc.org, 2106-3,, pregnancy-test",
        LOINC + ", 2106-4,,",
        "urn:own, I61.9,,"
    })
    void a_code_means_something_may_mean_something_or_neither(String system, String code, String sure, String near) {
        Code asked = new Code(system, code, null);
        assertThat(TERMS.of(asked))
                .extracting(term -> term.topic().code())
                .isEqualTo(sure == null ? List.of() : List.of(sure));
        assertThat(String.join(" ", TERMS.near(asked).stream().map(Topic::code).toList()))
                .isEqualTo(near == null ? "" : near);
    }

    @Test
    void only_a_code_that_can_be_denied_is_the_whole_of_its_topic() {
        assertThat(whole(TermMatch.CODE, TermMeaning.PRESENT).whole()).isTrue();
        assertThat(whole(TermMatch.CODE, TermMeaning.ASKED).whole()).isTrue();
        assertThat(term("lithium", ATC, "N05AN01", TermMatch.CODE).whole()).isFalse();
        assertThatThrownBy(() -> whole(TermMatch.BELOW, TermMeaning.PRESENT))
                .isInstanceOf(DomainException.class)
                .hasMessage("only a code that says or asks whether its topic is there must be the whole of it");
        assertThatThrownBy(() -> whole(TermMatch.CODE, TermMeaning.PAST)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> whole(TermMatch.CODE, TermMeaning.BEARS)).isInstanceOf(DomainException.class);
    }

    private static Term whole(TermMatch match, TermMeaning meaning) {
        return new Term(new Topic("lithium"), ATC, "N05AN01", match, meaning, true, Mark.V1);
    }

    private static Term term(String topic, String system, String code, TermMatch match) {
        return new Term(new Topic(topic), system, code, match, TermMeaning.PRESENT, Mark.V1);
    }
}
