package org.ketachart.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.form.MonitoringForm;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostParties;
import org.ketachart.fhir.HostResources;

/**
 * Whom a form names, from the host's chart as it was handed in; without one nobody is known.
 *
 * @param parties whom the form asks after
 * @param people whose names the chart has of those who answered, signed and sent it
 */
record ChartedParties(FormParties parties, List<ProviderDetails> people) {
    /**
     * Returns who is known of; nothing after reporting what is wrong with the chart.
     *
     * @param chart the Bundle, as it was named; absent when none was
     * @param provider who monitored; absent when it is the only one of the chart
     * @param form on record; absent when nobody began one
     */
    static Optional<ChartedParties> read(
            Surroundings around,
            SessionRecord record,
            @Nullable String chart,
            @Nullable String provider,
            @Nullable MonitoringForm form) {
        if (chart == null) {
            return Optional.of(new ChartedParties(FormParties.unknown(), List.of()));
        }
        return new Logs(around).document(chart).flatMap(document -> {
            Result<HostResources> opened = HostResources.open(FhirContract.standard(), document.bytes());
            around.report(document.name(), opened.issues());
            return opened.findValue().flatMap(host -> {
                List<Issue> issues = new ArrayList<>();
                ChartedParties known =
                        new ChartedParties(parties(record, host, provider, issues), people(form, host, issues));
                return around.report(document.name(), issues) ? Optional.empty() : Optional.of(known);
            });
        });
    }

    private static FormParties parties(
            SessionRecord record, HostResources host, @Nullable String provider, List<Issue> issues) {
        HostParties people = new HostParties(host);
        HostRef monitor = provider == null ? people.onlyPractitioner().orElse(null) : named(provider, issues);
        HostRef place = Stream.of(record.location(), record.clinic().organization())
                .flatMap(Stream::ofNullable)
                .filter(host::holds)
                .findFirst()
                .orElse(null);
        HostRef patient = record.chart().patient();
        return new FormParties(
                take(host.holds(patient) ? patient : null, people::patient, issues),
                take(monitor, people::provider, issues),
                take(place, people::setting, issues));
    }

    private static List<ProviderDetails> people(@Nullable MonitoringForm form, HostResources host, List<Issue> issues) {
        if (form == null) {
            return List.of();
        }
        FormSignature signature = form.response().signature();
        Stream<HostRef> entered = form.response().answers().stream()
                .map(FormAnswer::entry)
                .flatMap(Stream::ofNullable)
                .map(FormEntry::by);
        Stream<HostRef> signed = Stream.ofNullable(signature).map(FormSignature::by);
        Stream<HostRef> sent = Stream.ofNullable(form.submission().sender());
        HostParties people = new HostParties(host);
        return Stream.of(entered, signed, sent)
                .flatMap(each -> each)
                .distinct()
                .filter(person -> person.type().startsWith("Practitioner") && host.holds(person))
                .flatMap(person -> Stream.ofNullable(take(person, people::provider, issues)))
                .toList();
    }

    private static @Nullable HostRef named(String reference, List<Issue> issues) {
        try {
            return HostRef.of(reference);
        } catch (DomainException e) {
            issues.add(Issue.error(e.code(), "--provider", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static <T> @Nullable T take(
            @Nullable HostRef ref, Function<HostRef, Result<T>> reader, List<Issue> issues) {
        if (ref == null) {
            return null;
        }
        Result<T> read = reader.apply(ref);
        issues.addAll(read.issues());
        return read.findValue().orElse(null);
    }
}
