package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.FhirContract.SystemName;

/** What an answer was filled in from and what it settles, as extensions. Evidence is named by identifier, for no server has a resource of it. */
final class PrefillFields {
    private final Extension prefilled;
    private final List<RecordId> evidence = new ArrayList<>();
    private final List<RecordId> settles = new ArrayList<>();
    private @Nullable Boolean confirmed;
    private boolean faulty;

    private PrefillFields(Extension prefilled) {
        this.prefilled = prefilled;
    }

    /** Begins to read the extensions of an answer. */
    static PrefillFields ofAnswer() {
        return new PrefillFields(ScreeningFormExtensions.PREFILLED);
    }

    /** Begins to read the extensions of an entry of a list. */
    static PrefillFields ofEntry() {
        return new PrefillFields(ScreeningFormExtensions.ENTRY_PREFILLED);
    }

    static void writeAnswer(ClinicId clinic, @Nullable Prefill prefill, List<RecordId> settles, FhirWriter out) {
        out.array("extension");
        write(ScreeningFormExtensions.PREFILLED, clinic, prefill, out);
        for (RecordId id : settles) {
            identifier(ScreeningFormExtensions.SETTLES, clinic, id, out);
        }
        out.end();
    }

    static void writeEntry(ClinicId clinic, @Nullable Prefill prefill, FhirWriter out) {
        out.array("extension");
        write(ScreeningFormExtensions.ENTRY_PREFILLED, clinic, prefill, out);
        out.end();
    }

    private static void write(Extension as, ClinicId clinic, @Nullable Prefill prefill, FhirWriter out) {
        if (prefill == null) {
            return;
        }
        for (RecordId id : prefill.evidence()) {
            out.extension(as);
            out.array("extension");
            identifier(ScreeningFormExtensions.EVIDENCE, clinic, id, out);
            out.extension(ScreeningFormExtensions.CONFIRMED);
            out.bool(ScreeningFormExtensions.CONFIRMED.valueName(), prefill.confirmed());
            out.end();
            out.end();
            out.end();
        }
    }

    private static void identifier(Extension extension, ClinicId clinic, RecordId id, FhirWriter out) {
        out.extension(extension);
        out.object(extension.valueName());
        out.string("system", out.contract().system(clinic, Kind.EVIDENCE));
        out.string("value", id.value());
        out.end();
        out.end();
    }

    /** Returns what was read; nothing where the answer was given by a person. */
    @Nullable
    Prefill prefill(FhirCursor in) {
        Boolean sure = confirmed;
        return evidence.isEmpty() || sure == null || faulty ? null : in.build(() -> new Prefill(evidence, sure));
    }

    /** Returns what the answer settles. */
    List<RecordId> settles() {
        return settles;
    }

    /** Reads the extensions of an answer or an entry; those of others are kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(prefilled)) {
                readPrefilled(in);
            } else if (prefilled == ScreeningFormExtensions.PREFILLED && in.is(ScreeningFormExtensions.SETTLES)) {
                RecordId id = in.extension(ScreeningFormExtensions.SETTLES, () -> evidence(in));
                if (id != null) {
                    settles.add(id);
                }
            } else {
                in.keep();
            }
        }
    }

    private void readPrefilled(FhirCursor in) {
        Part found = new Part();
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningFormExtensions.EVIDENCE)) {
                found.isNamed = true;
                found.id = in.extension(ScreeningFormExtensions.EVIDENCE, () -> evidence(in));
            } else if (in.is(ScreeningFormExtensions.CONFIRMED)) {
                found.confirmed = in.extension(ScreeningFormExtensions.CONFIRMED, in::bool);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='evidence')", found.isNamed ? found : null);
        in.need("extension.where(url='confirmed')", found.confirmed);
        if (found.id == null || found.confirmed == null) {
            faulty = true;
            return;
        }
        if (confirmed != null && !confirmed.equals(found.confirmed)) {
            in.fault(FhirFault.CONTRADICTION, "an answer must be confirmed as a whole or not at all");
        }
        confirmed = found.confirmed;
        evidence.add(found.id);
    }

    private static @Nullable RecordId evidence(FhirCursor in) {
        Identifier named = in.hostIdentifier();
        SystemName name = named == null ? null : in.contract().find(named.system());
        if (named == null || name == null || name.kind() != Kind.EVIDENCE) {
            in.fault(FhirFault.IDENTIFIER, "the identifier must be ours, of evidence");
            return null;
        }
        in.belong(name.clinic());
        return in.build(() -> new RecordId(named.value()));
    }

    /** What was met of one piece of evidence. */
    private static final class Part {
        boolean isNamed;

        @Nullable
        RecordId id;

        @Nullable
        Boolean confirmed;
    }
}
