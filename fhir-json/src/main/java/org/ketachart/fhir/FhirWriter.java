package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.CourseId;
import org.ketachart.core.value.SessionId;
import org.ketachart.fhir.internal.JsonBytes;

/**
 * Writes FHIR R4 JSON forward into bytes, in the very form in which HAPI would write it again.
 *
 * <p>Call the verbs in the order of FHIR's definition of the resource. An absent value writes nothing. Not for use by several threads.
 */
public final class FhirWriter extends ReferenceWriter {
    private static final byte[] DIV = JsonBytes.fragment(
            "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">");
    private static final byte[] END_DIV = JsonBytes.fragment("</div>\"}");

    /** Creates a writer. */
    public FhirWriter(FhirContract contract) {
        this(contract, 2048);
    }

    /** Creates a writer that begins with room for so many bytes. */
    FhirWriter(FhirContract contract, int capacity) {
        super(contract, capacity);
    }

    /** Writes {@code meta}: the profile of the target's version, and the tag where servers cannot search by identifier. */
    public void meta(@Nullable Profile profile, ResourceKey key) {
        String url = profile == null ? null : profile.url(contract().usCore());
        object("meta");
        array("profile");
        if (url != null) {
            json.quoted(url);
        }
        end();
        if (key.isTagged()) {
            array("tag");
            object();
            string("system", contract().tagSystem(key.clinic()));
            string("code", key.tag());
            end();
            end();
        }
        end();
    }

    /** Writes the generated narrative, one short line without anything a person wrote. */
    public void narrative(String line) {
        separate();
        json.raw(DIV);
        json.escaped(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        json.raw(END_DIV);
    }

    /** Begins a Bundle of this type with its entries. */
    void beginBundle(String type) {
        resource("Bundle", Residue.EMPTY);
        word("type", type);
        array("entry");
    }

    /** Writes {@code subject}, or under another name, the patient of a chart. */
    public void patient(String name, Chart chart) {
        reference(name, chart.patient());
    }

    /** Writes the session of a chart as a reference to its Encounter. */
    public void session(String name, Chart chart) {
        SessionId session = chart.session();
        reference(name, session == null ? null : ResourceKey.of("Encounter", chart.clinic(), Kind.SESSION, session));
    }

    /** Writes the course of a chart as an extension, among the others. */
    public void course(Chart chart) {
        CourseId course = chart.course();
        if (course != null) {
            extension(Extensions.COURSE);
            reference("valueReference", ResourceKey.of("EpisodeOfCare", chart.clinic(), Kind.COURSE, course));
            end();
        }
    }

    /** Begins an extension among the others; its value or parts follow, then {@link #end()}. */
    public void extension(Extension extension) {
        object();
        json.raw(extension.opening());
    }

    /** Writes an extension with a Coding. */
    public <E extends Enum<E> & Coded> void coding(Extension extension, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            extension(extension);
            coding(extension.valueName(), table.own(word));
            end();
        }
    }

    /** Writes an extension with a CodeableConcept. */
    public <E extends Enum<E> & Coded> void concept(Extension extension, CodeTable<E> table, @Nullable E word) {
        if (word != null) {
            extension(extension);
            concept(extension.valueName(), table, word);
            end();
        }
    }
}
