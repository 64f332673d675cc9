package org.ketachart.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormParties;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.HostParties;
import org.ketachart.fhir.HostResources;

/** Whom a form names, from the host's chart as it was handed in; without one nobody is known. */
record ChartedParties(Surroundings around) {
    /** Returns who is known of; nothing after reporting what is wrong with the chart. */
    Optional<FormParties> read(SessionRecord record, @Nullable String chart, @Nullable String provider) {
        if (chart == null) {
            return Optional.of(FormParties.unknown());
        }
        return new Logs(around).document(chart).flatMap(document -> {
            Result<HostResources> opened = HostResources.open(FhirContract.standard(), document.bytes());
            around.report(document.name(), opened.issues());
            return opened.findValue().flatMap(host -> parties(record, host, document.name(), provider));
        });
    }

    private Optional<FormParties> parties(
            SessionRecord record, HostResources host, String name, @Nullable String provider) {
        HostParties people = new HostParties(host);
        List<Issue> issues = new ArrayList<>();
        HostRef monitor = provider == null ? people.onlyPractitioner().orElse(null) : named(provider, issues);
        HostRef place = Stream.of(record.location(), record.clinic().organization())
                .flatMap(Stream::ofNullable)
                .filter(host::holds)
                .findFirst()
                .orElse(null);
        HostRef patient = record.chart().patient();
        FormParties parties = new FormParties(
                take(host.holds(patient) ? patient : null, people::patient, issues),
                take(monitor, people::provider, issues),
                take(place, people::setting, issues));
        return around.report(name, issues) ? Optional.empty() : Optional.of(parties);
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
