package org.ketachart.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormValue.Choice;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.RecordId;
import org.ketachart.sessions.form.FormDefinition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.FormSection;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

class FormLibraryTest {
    private static final FormLibrary LIBRARY = new FormLibrary();
    private static final FormDefinition OLD = form("2021-11");
    private static final FormDefinition NEW = form("2025");

    private static FormDefinition form(String version) {
        return LIBRARY.find(FormRef.of("rems-patient-monitoring-form", version)).orElseThrow();
    }

    static List<FormDefinition> all() {
        return LIBRARY.all();
    }

    private static Set<String> ids(FormDefinition form) {
        return form.items().stream().map(item -> item.id().value()).collect(Collectors.toSet());
    }

    private static FormItem item(FormDefinition form, String id) {
        return form.find(new ItemId(id)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2021-10-31, ''", "2021-11-01, 2021-11", "2024-12-31, 2021-11", "2025-01-01, 2025", "2031-06-01, 2025"})
    void the_latest_revision_that_holds_by_the_day_of_treatment_is_in_force(LocalDate treated, String version) {
        assertThat(LIBRARY.inForceOn(treated)
                        .map(form -> form.ref().version().value())
                        .orElse(""))
                .isEqualTo(version);
    }

    @Test
    void a_form_is_found_by_the_revision_it_names_and_no_other_is() {
        assertThat(LIBRARY.all()).containsExactly(OLD, NEW);
        assertThat(LIBRARY.find(FormRef.of("rems-patient-monitoring-form", "2024")))
                .isEmpty();
        assertThat(LIBRARY.find(FormRef.of("rems-enrollment-form", "2025"))).isEmpty();
    }

    @Test
    void the_later_revision_asks_all_of_the_earlier_and_says_which_rows_are_new() {
        Set<String> added = ids(NEW);
        added.removeAll(ids(OLD));
        assertThat(ids(NEW)).containsAll(ids(OLD));
        assertThat(added)
                .containsExactlyInAnyOrder(
                        "patient.first-treatment",
                        "patient.enrolled",
                        "medicines.opioids",
                        "respiratory-depression.experienced",
                        "respiratory-depression.onset",
                        "respiratory-depression.resolution",
                        "respiratory-depression.intervention");
        assertThat(LIBRARY.packs().get(0).differs()).isEmpty();
        assertThat(LIBRARY.packs().get(1).differs().keySet())
                .containsExactlyElementsOf(
                        added.stream().map(id -> item(NEW, id).row()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_both_revisions_ask_is_of_one_kind_and_filled_from_one_source() {
        assertThat(OLD.items())
                .hasSize(43)
                .allSatisfy(item -> assertThat(item(NEW, item.id().value())).isEqualTo(item));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_source_can_fill_its_field(FormDefinition form) {
        assertThat(form.items()).allSatisfy(item -> {
            ItemKind kind = FormSources.kind(item.source());
            assertThat(kind == null || kind == item.kind())
                    .as(item.id().value())
                    .isTrue();
            assertThat(FormSources.flaw(item.source(), item.choices())).isNull();
        });
    }

    @Test
    void every_source_but_a_person_fills_one_field_and_none_is_left_over() {
        assertThat(NEW.items().stream().map(FormItem::source).filter(source -> source != ItemSource.PERSON))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ItemSource.values())
                        .filter(source -> source != ItemSource.PERSON)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_not_confirmed_has_no_star(FormDefinition form) {
        assertThat(form.items())
                .filteredOn(item -> item.mark() == Mark.M)
                .hasSizeGreaterThanOrEqualTo(8)
                .noneMatch(FormItem::required);
    }

    /** A reading that nobody took cannot be had by asking for it once more, and the form is due all the same. */
    @ParameterizedTest
    @MethodSource("all")
    void what_a_visit_may_have_no_answer_to_has_no_star_and_everything_else_that_was_read_has_one(FormDefinition form) {
        Set<String> without = Set.of(
                "patient.middle-initial",
                "pressure.before-systolic",
                "pressure.before-diastolic",
                "pressure.at-40-systolic",
                "pressure.at-40-diastolic",
                "pressure.completion-systolic",
                "pressure.completion-diastolic",
                "respiratory-depression.onset",
                "respiratory-depression.resolution",
                "respiratory-depression.intervention");
        assertThat(form.items())
                .filteredOn(item -> item.mark() != Mark.M)
                .allSatisfy(item -> assertThat(item.required())
                        .as(item.id().value())
                        .isEqualTo(!without.contains(item.id().value())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_stay_below_two_hours_asks_its_reason_and_no_longer_one_does(FormDefinition form) {
        FormItem reason = item(form, "session.short-stay-reason");
        assertThat(reason.required()).isTrue();
        assertThat(reason.asked().isMetBy(new Whole(119))).isTrue();
        assertThat(reason.asked().isMetBy(new Whole(120))).isFalse();
        FormItem other = item(form, "session.dose-other");
        assertThat(other.asked().isMetBy(new Choice(new RecordId("other")))).isTrue();
        assertThat(other.asked().isMetBy(new Choice(new RecordId("56-mg")))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_due_seven_days_after_treatment(FormDefinition form) {
        assertThat(form.due(LocalDate.parse("2026-02-26"))).isEqualTo(LocalDate.parse("2026-03-05"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_section_asks_something(FormDefinition form) {
        assertThat(form.sections()).extracting(FormSection::id).doesNotHaveDuplicates();
        assertThat(form.sections()).allMatch(section -> !form.of(section).isEmpty());
    }

    @Test
    void how_well_the_first_day_is_known_is_said() {
        assertThat(LIBRARY.packs())
                .extracting(pack -> pack.dated().text())
                .satisfiesExactly(
                        old -> assertThat(old).contains("11/2021", "ours to assume"),
                        later -> assertThat(later).contains("only the year is known"));
    }
}
