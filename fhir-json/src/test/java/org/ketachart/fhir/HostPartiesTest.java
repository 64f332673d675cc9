package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketachart.core.form.FormSex;
import org.ketachart.core.form.PatientDetails;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.form.SettingDetails;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Result;

class HostPartiesTest {
    private static final HostRef PATIENT = HostRef.literal("Patient", "p");

    private static HostParties host(String... resources) {
        StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        for (int i = 0; i < resources.length; i++) {
            bundle.append(i == 0 ? "" : ",")
                    .append("{\"resource\":")
                    .append(resources[i])
                    .append('}');
        }
        return new HostParties(HostResources.open(
                        FhirContract.standard(), bundle.append("]}").toString().getBytes(UTF_8))
                .value());
    }

    private static Result<PatientDetails> patient(String fields) {
        return host("{\"resourceType\":\"Patient\",\"id\":\"p\"" + fields + "}").patient(PATIENT);
    }

    @Test
    void of_several_names_the_official_one_is_taken_and_never_an_old_one() {
        PatientDetails patient = patient(",\"name\":[{\"use\":\"old\",\"family\":\"Canary-Old\"},"
                        + "{\"family\":\"Canary-Plain\",\"given\":[\"A\"]},"
                        + "{\"use\":\"official\",\"family\":\" Canary \",\"given\":[\"Ines\",\"Marie\"]}],"
                        + "\"gender\":\"female\",\"birthDate\":\"1984-02\"")
                .value();
        assertThat(patient.firstName()).isEqualTo(new Note("Ines"));
        assertThat(patient.middleInitial()).isEqualTo(new Note("M"));
        assertThat(patient.lastName()).isEqualTo(new Note("Canary"));
        assertThat(patient.birthDate()).isEqualTo(PartialDate.parse("1984-02"));
        assertThat(patient.sex()).isEqualTo(FormSex.FEMALE);
    }

    @Test
    void a_given_name_that_is_null_for_its_extensions_is_passed_over() {
        PatientDetails patient = patient(",\"name\":[{\"family\":\"Canary\",\"given\":[null,\"Mary\"],"
                        + "\"_given\":[{\"extension\":[{\"url\":\"http://x\",\"valueCode\":\"masked\"}]},null]}]")
                .value();
        assertThat(patient.firstName()).isEqualTo(new Note("Mary"));
        assertThat(patient.middleInitial()).isNull();
        assertThat(patient.lastName()).isEqualTo(new Note("Canary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'use':'official','family':'Was','period':{'end':'2019-01-01'}},{'use':'usual','family':'Is'}",
                "{'use':'usual','family':'Is'},{'use':'official','family':'Was','period':{'end':'2019-01-01'}}",
                "{'use':'official','family':'Is','period':{'start':'2019-01-01','end':''}},{'use':'usual','family':'Was'}",
                "{'use':'official','text':'A Canary'},{'family':'Is'}",
                "{'use':'','family':'Is'},{'family':'Was'}",
                "{'use':'official','family':'Is','period':{'end':'2019'}},{'use':'old','family':'Was'}",
            })
    void a_name_with_parts_and_without_an_end_goes_before_any_other(String names) {
        PatientDetails patient =
                patient(",\"name\":[" + names.replace('\'', '"') + "]").value();
        assertThat(patient.lastName()).isEqualTo(new Note("Is"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'use':'billing','city':'Bills'},{'city':'Cedar'}",
                "{'use':'billing','type':'physical','city':'Bills'},{'type':'postal','city':'Cedar'}",
                "{'type':'postal','line':['Box 1'],'city':'Box'},{'type':'physical','city':'Cedar'}",
                "{'use':'home','city':'Home'},{'use':'work','city':'Cedar'}",
                "{'city':'First'},{'type':'both','city':'Cedar'},{'use':'work','city':'Later'}",
                "{'use':'old','type':'both','city':'Gone'},{'use':'billing','city':'Cedar'}",
            })
    void the_address_where_a_place_stands_goes_before_any_other_and_that_for_bills_behind(String addresses) {
        SettingDetails place = host("{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"\",\"address\":["
                        + addresses.replace('\'', '"') + "]}")
                .setting(HostRef.literal("Organization", "o"))
                .value();
        assertThat(place.city()).isEqualTo(new Note("Cedar"));
        assertThat(place.address()).isEmpty();
        assertThat(place.name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                ",\"name\":[{\"text\":\"Canary\"}]",
                ",\"name\":[{\"use\":\"maiden\",\"family\":\"Canary\"}]",
                ",\"name\":[{\"family\":\"   \"}]",
                ",\"name\":[{\"family\":\"\",\"given\":[\"\"]}],\"gender\":\"\",\"birthDate\":\"\"",
                ",\"gender\":\"unknown\"",
            })
    void what_the_host_does_not_say_stays_unknown(String fields) {
        PatientDetails patient = patient(fields).value();
        assertThat(patient.firstName()).isNull();
        assertThat(patient.lastName()).isNull();
        assertThat(patient.sex()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"birthDate\":\"12/31/1984 canary\"",
                ",\"birthDate\":19840229",
                ",\"name\":\"canary\"",
                ",\"name\":[{\"family\":[\"canary\"]}]",
                ",\"name\":[{\"use\":\"official\",\"family\":\"ca\\u0007nary\"}]",
            })
    void a_resource_that_cannot_be_read_is_refused_with_its_place_and_without_its_words(String fields) {
        Result<PatientDetails> read = patient(fields);
        assertThat(read.findValue()).isEmpty();
        assertThat(read.issues())
                .isNotEmpty()
                .allMatch(issue -> issue.path().startsWith("Bundle.entry[0].resource"))
                .extracting(Issue::message)
                .noneMatch(message -> message.contains("nary"));
    }

    @Test
    void telephone_and_mail_for_work_are_taken_before_any_other() {
        ProviderDetails provider =
                host("{\"resourceType\":\"Practitioner\",\"id\":\"n\",\"name\":[{\"family\":\"Canary\"}],"
                                + "\"telecom\":[{\"system\":\"phone\",\"value\":\"1\"},{\"system\":\"phone\",\"use\":\"work\",\"value\":\"2\"},"
                                + "{\"system\":\"email\",\"use\":\"old\",\"value\":\"o@x\"},{\"system\":\"email\",\"value\":\"e@x\"}]}")
                        .provider(HostRef.literal("Practitioner", "n"))
                        .value();
        assertThat(provider.telephone()).isEqualTo(new Note("2"));
        assertThat(provider.email()).isEqualTo(new Note("e@x"));
    }

    @Test
    void an_organization_has_a_list_of_addresses_and_a_location_has_one() {
        String address =
                "{\"line\":[\"1 Main\",\"Suite 2\"],\"city\":\"Cedar\",\"state\":\"IL\",\"postalCode\":\"60601\"}";
        HostParties host = host(
                "{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"North\",\"address\":[{\"use\":\"old\",\"city\":\"Gone\"},"
                        + address + "]}",
                "{\"resourceType\":\"Location\",\"id\":\"l\",\"address\":" + address + "}");
        SettingDetails organization =
                host.setting(HostRef.literal("Organization", "o")).value();
        SettingDetails location = host.setting(HostRef.literal("Location", "l")).value();
        assertThat(organization.city()).isEqualTo(new Note("Cedar"));
        assertThat(organization.address()).isEqualTo(location.address()).hasSize(2);
        assertThat(location.zip()).isEqualTo(new Note("60601"));
    }

    @Test
    void the_only_practitioner_is_the_one_and_of_two_there_is_none() {
        String nurse = "{\"resourceType\":\"Practitioner\",\"id\":\"n\"}";
        assertThat(host(nurse).onlyPractitioner()).contains(HostRef.literal("Practitioner", "n"));
        assertThat(host(nurse, nurse.replace("\"n\"", "\"m\"")).onlyPractitioner())
                .isEmpty();
        assertThat(host().onlyPractitioner()).isEmpty();
    }

    @Test
    void one_id_twice_is_nobody() {
        String patient = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";
        assertThat(host(patient, patient).patient(PATIENT).findValue()).isEmpty();
        assertThat(host().patient(PATIENT).findValue()).isEmpty();
    }

    @Test
    void nothing_of_a_patient_shows_when_details_are_printed() {
        assertThat(patient(",\"name\":[{\"family\":\"Canary\"}]").value().toString())
                .doesNotContain("Canary");
    }
}
