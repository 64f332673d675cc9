package org.ketachart.fhir;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Result;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.internal.JsonTape;

/**
 * Reads FHIR R4 JSON forward: whatever a document says ends in a value or in an issue with its FHIRPath, never in an exception.
 *
 * <p>A read that fails gives null and records why. Not for use by several threads.
 */
public final class FhirCursor extends ReferenceCursor {
    private @Nullable HostRef patient;
    private @Nullable String session;
    private @Nullable String course;

    FhirCursor(FhirContract contract, byte[] bytes, JsonTape tape, int at, Map<String, ResourceKey> index) {
        super(contract, bytes, tape, at, index);
    }

    /** Returns a cursor before a resource that stands alone. */
    public static FhirCursor of(FhirContract contract, byte[] resource) {
        return new FhirCursor(contract, resource, new JsonTape(resource, 0, resource.length), 0, Map.of());
    }

    /** Returns a value of which {@link #need} found that it is there. */
    public static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** Ends the reading: makes the noun if there is no error so far, and gathers residue and issues. */
    public <T> Result<Read<T>> result(Supplier<T> maker) {
        T value = hasErrors() ? null : build(maker);
        return value == null ? Result.refused(issues()) : Result.of(new Read<>(value, residue()), issues());
    }

    /** Reads the patient of the chart. */
    public void patient() {
        patient = hostRef();
    }

    /** Passes over the patient, who is known to be this one. */
    void patient(HostRef known) {
        skip();
        patient = known;
    }

    /** Reads the session of the chart; an Encounter that is not ours is kept, and reported. */
    public void session() {
        if (pointsTo(Kind.SESSION, here())) {
            session = reference(Kind.SESSION);
        }
    }

    /** Reads the session of the chart from an extension; an Encounter that is not ours is kept, and reported. */
    public void session(Extension extension) {
        if (pointsTo(Kind.SESSION, peek(here(), extension.valueName()))) {
            session = extension(extension, () -> reference(Kind.SESSION));
        }
    }

    /** Reads the course of the chart from its extension; an episode that is not ours is kept, and reported. */
    public void course() {
        if (pointsTo(Kind.COURSE, peek(here(), Extensions.COURSE.valueName()))) {
            course = extension(Extensions.COURSE, () -> reference(Kind.COURSE));
        }
    }

    /** Records what the chart lacks; call it after going through the resource. */
    public void needChart(String identifier, String subject) {
        need(identifier, isIdentified() ? clinic() : null);
        need(subject, patient);
    }

    /** Records that the clinic is not known, where a resource has no patient; call it after going through the resource. */
    public void needClinic(String identifier) {
        need(identifier, isIdentified() ? clinic() : null);
    }

    /** Records that the session is not known, where a resource is of one; call it after {@link #needChart}. */
    public void needSession(String encounter) {
        Chart chart = hasErrors() ? null : build(this::chart);
        if (chart != null) {
            need(encounter, chart.session());
        }
    }

    /**
     * Returns the chart, after {@link #needChart}.
     *
     * @throws org.ketachart.core.value.DomainException if the session or the course has no legal id; {@link #result} makes a fault of it
     */
    public Chart chart() {
        return new Chart(
                known(clinic()),
                known(patient),
                session == null ? null : new SessionId(session),
                course == null ? null : new CourseId(course));
    }

    /** Returns whether the extension that waits is this one. */
    public boolean is(Extension extension) {
        int url = peek(here(), "url");
        return url >= 0 && spells(url, extension.url());
    }

    /** Returns whether the object one is in has this extension, before or after. */
    public boolean has(Extension extension) {
        return has(inside(), extension);
    }

    /** Returns whether the object that waits has this extension. */
    public boolean waitsWith(Extension extension) {
        return has(here(), extension);
    }

    private boolean has(int object, Extension extension) {
        int list = object < 0 ? -1 : peek(object, "extension");
        for (int i = first(list); i >= 0; i = nextAfter(list, i)) {
            int url = peek(i, "url");
            if (url >= 0 && spells(url, extension.url())) {
                return true;
            }
        }
        return false;
    }

    /** Reads the value of an extension. */
    public <T> @Nullable T extension(Extension extension, Supplier<@Nullable T> reader) {
        T value = null;
        object();
        while (nextField()) {
            if (name().equals(extension.valueName())) {
                value = reader.get();
            } else if (name().equals("url")) {
                skip();
            } else {
                keep();
            }
        }
        need(extension.valueName(), value);
        return value;
    }

    /** Reads an extension with a Coding. */
    public <E extends Enum<E> & Coded> @Nullable E coding(Extension extension, CodeTable<E> table) {
        return extension(extension, () -> coding(table));
    }

    /** Reads an extension with a CodeableConcept. */
    public <E extends Enum<E> & Coded> @Nullable E concept(Extension extension, CodeTable<E> table) {
        return extension(extension, () -> concept(table));
    }
}
