package org.ketachart.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ketachart.core.form.FormRef;
import org.ketachart.sessions.form.FormDefinition;

/**
 * The revisions of the Patient Monitoring Form of the esketamine REMS that come with the library (REM-02).
 *
 * <p>An old form is read by the revision it names, never by the one in force: {@link #find} is for a form that was filled,
 * {@link #inForceOn} for one that is yet to be.
 */
public final class FormLibrary {
    private static final List<String> FILES =
            List.of("rems-patient-monitoring-form-2021-11", "rems-patient-monitoring-form-2025");

    private final List<FormPack> packs;

    /** Reads the library's own files. */
    public FormLibrary() {
        FormReader reader = new FormReader();
        packs = FILES.stream().map(file -> reader.pack(bytes(file)).value()).toList();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = FormLibrary.class.getResourceAsStream("forms/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the jar must hold every form of the library");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns every revision with what a person should know of it, the earliest first. */
    public List<FormPack> packs() {
        return packs;
    }

    /** Returns every revision, the earliest first. */
    public List<FormDefinition> all() {
        return packs.stream().map(FormPack::definition).toList();
    }

    /** Returns a revision; nothing if it did not come with the library. */
    public Optional<FormDefinition> find(FormRef ref) {
        return all().stream().filter(form -> form.ref().equals(ref)).findFirst();
    }

    /**
     * Returns the revision for a treatment: the latest that holds by that day; nothing for a day before the first of them.
     *
     * @param treated the day of treatment, in the clinic's zone
     */
    public Optional<FormDefinition> inForceOn(LocalDate treated) {
        return all().stream()
                .filter(form -> !form.effective().isAfter(treated))
                .max(Comparator.comparing(FormDefinition::effective));
    }
}
