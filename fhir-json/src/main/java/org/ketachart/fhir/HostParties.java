package org.ketachart.fhir;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormSex;
import org.ketachart.core.form.PatientDetails;
import org.ketachart.core.form.ProviderDetails;
import org.ketachart.core.form.SettingDetails;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Result;

/**
 * Whom a form names, read from the host's own Patient, Practitioner, Organization and Location. Nothing of it is kept in the record.
 *
 * <p>Of several names the official one is taken, else the usual, else the first that is not an old one; before that a name with a family or
 * given name goes before one that is text alone, and one that never ends before one whose period has an end. Of several addresses the one
 * where the place stands is taken, an old one never, and one for bills only where there is no other. The administrative gender answers the
 * form's sex; {@code unknown} answers nothing.
 */
public final class HostParties {
    private final HostResources host;

    /** Creates a reader of these resources. */
    public HostParties(HostResources host) {
        this.host = host;
    }

    /** Returns the one Practitioner among the resources; nothing where there is none or more than one. */
    public Optional<HostRef> onlyPractitioner() {
        List<BundleReader.Entry> found = host.entries().stream()
                .filter(entry -> entry.resourceType().equals("Practitioner"))
                .toList();
        return found.size() == 1 ? found.get(0).findRef() : Optional.empty();
    }

    /** Reads a Patient. */
    public Result<PatientDetails> patient(HostRef patient) {
        Names names = new Names();
        Person person = new Person();
        return read(
                patient,
                in -> {
                    switch (in.name()) {
                        case "name" -> names.readAll(in);
                        case "birthDate" -> person.born = Names.passesEmpty(in) ? null : in.partialDate();
                        case "gender" -> person.sex = sex(Names.text(in));
                        default -> in.skip();
                    }
                },
                () -> new PatientDetails(
                        patient, names.first(), names.middleInitial(), names.last(), person.born, person.sex));
    }

    /** Reads a Practitioner; a PractitionerRole holds no name of its own. */
    public Result<ProviderDetails> provider(HostRef provider) {
        Names names = new Names();
        Contacts contacts = new Contacts();
        return read(
                provider,
                in -> {
                    switch (in.name()) {
                        case "name" -> names.readAll(in);
                        case "telecom" -> contacts.readAll(in);
                        default -> in.skip();
                    }
                },
                () -> new ProviderDetails(provider, names.first(), names.last(), contacts.phone(), contacts.email()));
    }

    /** Reads an Organization or a Location. */
    public Result<SettingDetails> setting(HostRef place) {
        Place found = new Place();
        return read(
                place,
                in -> {
                    switch (in.name()) {
                        case "name" -> found.name = Names.note(in);
                        case "address" -> found.readAddress(in);
                        default -> in.skip();
                    }
                },
                () -> new SettingDetails(place, found.name, found.lines, found.city, found.state, found.zip));
    }

    private <T> Result<T> read(HostRef source, Consumer<FhirCursor> field, Supplier<T> maker) {
        List<BundleReader.Entry> found = host.find(source);
        if (found.size() != 1) {
            return Result.refused(List.of(Issue.error(
                    FhirFault.REFERENCE.code(),
                    source.type(),
                    "the host's resource must be handed in once, was " + found.size() + " times")));
        }
        return found.get(0).place(in -> {
            in.resource(source.type());
            while (in.nextField()) {
                field.accept(in);
            }
            return in.result(maker);
        });
    }

    private static @Nullable FormSex sex(@Nullable String gender) {
        return gender == null
                ? null
                : switch (gender) {
                    case "male" -> FormSex.MALE;
                    case "female" -> FormSex.FEMALE;
                    case "other" -> FormSex.OTHER;
                    default -> null;
                };
    }

    /** What was met of a Patient. */
    private static final class Person {
        @Nullable
        PartialDate born;

        @Nullable
        FormSex sex;
    }
}
