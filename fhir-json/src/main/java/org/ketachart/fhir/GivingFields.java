package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.AbsentReason;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.SessionId;

/** What resources of the dose share: who did it, amounts that may be absent, whether the fact still stands. */
final class GivingFields {
    @Nullable
    HostRef performer;

    @Nullable
    HostRef witness;

    static void writeStatus(RecordStatus status, FhirWriter out) {
        if (status == RecordStatus.AMENDED) {
            out.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS, status);
        }
    }

    /** Returns how the fact stands by its status and by the extension that says it was amended. */
    static RecordStatus status(boolean enteredInError, @Nullable RecordStatus extension, FhirCursor in) {
        if (enteredInError) {
            return RecordStatus.ENTERED_IN_ERROR;
        }
        if (extension == RecordStatus.ENTERED_IN_ERROR) {
            in.fault(FhirFault.CONTRADICTION, "status", "the status must be entered-in-error as its extension is");
        }
        return extension == null ? RecordStatus.FINAL : extension;
    }

    static void writePerformers(@Nullable HostRef performer, @Nullable HostRef witness, FhirWriter out) {
        out.array("performer");
        if (performer != null) {
            out.object();
            out.reference("actor", performer);
            out.end();
        }
        if (witness != null) {
            out.object();
            out.fixedConcept("function", DoseCodes.WASTE_WITNESS);
            out.reference("actor", witness);
            out.end();
        }
        out.end();
    }

    /** Reads who did it and who saw the rest destroyed; performers of any other function are kept. */
    void readPerformers(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            HostRef actor = null;
            boolean saw = false;
            boolean other = false;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "function" -> {
                        saw = in.passCodings(DoseCodes.WASTE_WITNESS::is);
                        other = !saw;
                    }
                    case "actor" -> actor = in.hostRef();
                    default -> in.keep();
                }
            }
            if (saw && witness == null) {
                witness = actor;
            } else if (!saw && !other && performer == null) {
                performer = actor;
            } else {
                in.keep();
            }
        }
    }

    static void writeTreatment(Chart chart, FhirWriter out) {
        SessionId session = chart.session();
        if (session != null) {
            out.array("partOf");
            out.referenceEntry(ResourceKey.of("Procedure", chart.clinic(), Kind.TREATMENT, session));
            out.end();
        }
    }

    /** Passes over the treatment that the session of the chart implies. */
    static void readTreatment(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            ResourceKey key = in.peekReference();
            if (key != null && key.kind() == Kind.TREATMENT) {
                in.reference(Kind.TREATMENT);
            } else {
                in.keep();
            }
        }
    }

    /** Writes an amount, or why an element that must be there has none. */
    static void writeAmount(String name, @Nullable Quantity amount, AbsentReason absent, FhirWriter out) {
        if (amount == null) {
            writeAbsent(name, absent, out);
        } else {
            out.quantity(name, amount);
        }
    }

    static void writeAbsent(String name, AbsentReason absent, FhirWriter out) {
        out.object(name);
        out.array("extension");
        out.extension(Extensions.DATA_ABSENT_REASON);
        out.code(Extensions.DATA_ABSENT_REASON.valueName(), absent);
        out.end();
        out.end();
        out.end();
    }

    /** Reads an amount; nothing if the element says why it has none. */
    static @Nullable Quantity amount(FhirCursor in) {
        if (in.waitsWith(Extensions.DATA_ABSENT_REASON)) {
            passAbsent(in);
            return null;
        }
        return in.quantity();
    }

    static void passAbsent(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            if (!in.name().equals("extension")) {
                in.keep();
                continue;
            }
            in.array();
            while (in.nextEntry()) {
                if (in.is(Extensions.DATA_ABSENT_REASON)) {
                    in.skip();
                } else {
                    in.keep();
                }
            }
        }
    }

    /** Returns an amount in one line, or nothing. */
    static String line(@Nullable Quantity amount) {
        return amount == null ? "" : " " + amount.value().toPlainString() + " " + Units.text(amount.unit());
    }
}
