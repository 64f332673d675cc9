package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormAnswer;
import org.ketachart.core.form.FormEntry;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.EventId;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.FhirContract.SystemName;

/**
 * Where an answer came from. A fact of the record is a reference; what the log alone holds is an identifier, for no server has a resource
 * of it.
 */
final class AnswerOrigins {
    final List<FactRef> facts = new ArrayList<>();
    final List<EventId> steps = new ArrayList<>();
    final List<HostRef> hosts = new ArrayList<>();

    @Nullable
    FormEntry entry;

    static void write(ClinicId clinic, FormAnswer answer, FhirWriter out) {
        out.array("extension");
        for (FactRef fact : answer.facts()) {
            beginSource(out);
            if (fact.kind().isOfRecord()) {
                out.extension(FormExtensions.FACT);
                out.reference(FormExtensions.FACT.valueName(), FactRefs.key(clinic, fact));
                out.end();
            } else {
                Kind kind = known(Kind.find(fact.kind().code()));
                writeIdentifier(FormExtensions.LOGGED, clinic, kind, fact.id().value(), out);
            }
            endSource(out);
        }
        for (EventId step : answer.steps()) {
            beginSource(out);
            writeIdentifier(FormExtensions.STEP, clinic, Kind.EVENT, step.value(), out);
            endSource(out);
        }
        for (HostRef host : answer.hosts()) {
            beginSource(out);
            out.extension(FormExtensions.HOST);
            out.reference(FormExtensions.HOST.valueName(), host);
            out.end();
            endSource(out);
        }
        writeEntry(clinic, answer.entry(), out);
        out.end();
    }

    private static void beginSource(FhirWriter out) {
        out.extension(FormExtensions.SOURCE);
        out.array("extension");
    }

    private static void endSource(FhirWriter out) {
        out.end();
        out.end();
    }

    private static void writeIdentifier(Extension part, ClinicId clinic, Kind kind, String id, FhirWriter out) {
        out.extension(part);
        out.object(part.valueName());
        out.string("system", out.contract().system(clinic, kind));
        out.string("value", id);
        out.end();
        out.end();
    }

    private static void writeEntry(ClinicId clinic, @Nullable FormEntry entry, FhirWriter out) {
        if (entry == null) {
            return;
        }
        out.extension(FormExtensions.ENTRY);
        out.array("extension");
        out.extension(FormExtensions.BY);
        out.reference(FormExtensions.BY.valueName(), entry.by());
        out.end();
        out.extension(FormExtensions.AT);
        out.dateTime(FormExtensions.AT.valueName(), entry.at());
        out.end();
        RecordId confirms = entry.confirms();
        if (confirms != null) {
            out.extension(FormExtensions.CONFIRMS);
            out.reference(
                    FormExtensions.CONFIRMS.valueName(), FactRefs.key(clinic, new FactRef(FactKind.FORM, confirms)));
            out.end();
        }
        out.end();
        out.end();
    }

    /** Reads the extensions of an answer; those of others are kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(FormExtensions.SOURCE)) {
                readSource(in);
            } else if (in.is(FormExtensions.ENTRY)) {
                readEntry(in);
            } else {
                in.keep();
            }
        }
    }

    private void readSource(FhirCursor in) {
        int[] met = new int[1];
        ExtensionParts.read(in, () -> {
            met[0]++;
            if (in.is(FormExtensions.FACT)) {
                FactRefs.read(FormExtensions.FACT, in, facts);
            } else if (in.is(FormExtensions.LOGGED)) {
                add(facts, in.extension(FormExtensions.LOGGED, () -> logged(in)));
            } else if (in.is(FormExtensions.STEP)) {
                add(steps, in.extension(FormExtensions.STEP, () -> step(in)));
            } else if (in.is(FormExtensions.HOST)) {
                add(hosts, in.extension(FormExtensions.HOST, in::hostRef));
            } else {
                met[0]--;
                in.keep();
            }
        });
        if (met[0] != 1) {
            in.fault(FhirFault.CONTRADICTION, "a source of an answer must be one thing, was " + met[0]);
        }
    }

    private static <T> void add(List<T> list, @Nullable T value) {
        if (value != null) {
            list.add(value);
        }
    }

    private static @Nullable FactRef logged(FhirCursor in) {
        Identifier named = in.hostIdentifier();
        SystemName name = named == null ? null : in.contract().find(named.system());
        FactKind kind = name == null ? null : findLogged(name.kind());
        if (named == null || name == null || kind == null) {
            in.fault(FhirFault.IDENTIFIER, "the identifier must be ours, of a fact of the log");
            return null;
        }
        in.belong(name.clinic());
        return in.build(() -> new FactRef(kind, new RecordId(named.value())));
    }

    private static @Nullable FactKind findLogged(Kind kind) {
        for (FactKind fact : FactKind.values()) {
            if (!fact.isOfRecord() && fact.code().equals(kind.code())) {
                return fact;
            }
        }
        return null;
    }

    private static @Nullable EventId step(FhirCursor in) {
        Identifier named = in.hostIdentifier();
        SystemName name = named == null ? null : in.contract().find(named.system());
        if (named == null || name == null || name.kind() != Kind.EVENT) {
            in.fault(FhirFault.IDENTIFIER, "the identifier must be ours, of a step of the visit");
            return null;
        }
        in.belong(name.clinic());
        return in.build(() -> new EventId(named.value()));
    }

    private void readEntry(FhirCursor in) {
        Entry found = new Entry();
        if (entry != null) {
            in.fault(FhirFault.CONTRADICTION, "one person must stand for an answer, did two");
        }
        ExtensionParts.read(in, () -> {
            if (in.is(FormExtensions.BY)) {
                found.by = in.extension(FormExtensions.BY, in::hostRef);
            } else if (in.is(FormExtensions.AT)) {
                found.at = in.extension(FormExtensions.AT, in::dateTime);
            } else if (in.is(FormExtensions.CONFIRMS)) {
                found.confirms = in.extension(FormExtensions.CONFIRMS, () -> in.reference(Kind.FORM));
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='by')", found.by);
        in.need("extension.where(url='at')", found.at);
        String confirms = found.confirms;
        entry = found.by == null || found.at == null
                ? null
                : in.build(() -> new FormEntry(
                        known(found.by), known(found.at), confirms == null ? null : new RecordId(confirms)));
    }

    /** What was met of an entry so far. */
    private static final class Entry {
        @Nullable
        HostRef by;

        @Nullable
        OffsetDateTime at;

        @Nullable
        String confirms;
    }
}
