package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.Consent;
import org.ketachart.core.consent.ConsentElement;
import org.ketachart.core.consent.ConsentSigner;
import org.ketachart.core.consent.ConsentWithdrawal;
import org.ketachart.core.consent.SignerCapacity;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.RecordStatus;

/** The extensions of a Consent: the visit, the signer's capacity, the elements, the withdrawal, who asked. */
final class ConsentParts {
    @Nullable
    SignerCapacity capacity;

    @Nullable
    Boolean able;

    boolean signed;

    final List<ConsentElement> covered = new ArrayList<>();
    final List<ConsentElement> leftOut = new ArrayList<>();

    @Nullable
    ConsentWithdrawal withdrawal;

    boolean withdrawn;

    final ConsentPeriod.Reading days = new ConsentPeriod.Reading();

    @Nullable
    HostRef obtainedBy;

    RecordStatus status = RecordStatus.FINAL;

    static void write(Charted<Consent> value, FhirWriter out) {
        Consent consent = value.fact();
        out.array("extension");
        out.course(value.chart());
        if (value.chart().session() != null) {
            out.extension(ConsentExtensions.SESSION);
            out.session(ConsentExtensions.SESSION.valueName(), value.chart());
            out.end();
        }
        writeSigner(consent.signer(), out);
        consent.covered().forEach(element -> writeElement(element, true, out));
        consent.leftOut().forEach(element -> writeElement(element, false, out));
        writeWithdrawal(consent.withdrawal(), out);
        ConsentPeriod.writePaper(consent, out);
        if (consent.obtainedBy() != null) {
            out.extension(ConsentExtensions.OBTAINED_BY);
            out.reference(ConsentExtensions.OBTAINED_BY.valueName(), consent.obtainedBy());
            out.end();
        }
        if (consent.status() == RecordStatus.AMENDED) {
            out.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS, consent.status());
        }
        out.end();
    }

    private static void writeSigner(ConsentSigner signer, FhirWriter out) {
        out.extension(ConsentExtensions.SIGNER);
        out.array("extension");
        out.coding(ConsentExtensions.CAPACITY, ConsentCodes.CAPACITY, signer.capacity());
        if (signer.ableToDecide() != null) {
            out.extension(ConsentExtensions.ABLE);
            out.bool(ConsentExtensions.ABLE.valueName(), signer.ableToDecide());
            out.end();
        }
        out.end();
        out.end();
    }

    private static void writeElement(ConsentElement element, boolean covered, FhirWriter out) {
        out.extension(ConsentExtensions.ELEMENT);
        out.array("extension");
        out.coding(ConsentExtensions.ELEMENT_CODE, ConsentCodes.ELEMENT, element);
        out.extension(ConsentExtensions.COVERED);
        out.bool(ConsentExtensions.COVERED.valueName(), covered);
        out.end();
        out.end();
        out.end();
    }

    private static void writeWithdrawal(@Nullable ConsentWithdrawal withdrawal, FhirWriter out) {
        if (withdrawal == null) {
            return;
        }
        out.extension(ConsentExtensions.WITHDRAWAL);
        out.array("extension");
        out.extension(ConsentExtensions.AT);
        out.dateTime(ConsentExtensions.AT.valueName(), withdrawal.at());
        out.end();
        if (withdrawal.to() != null) {
            out.extension(ConsentExtensions.TOLD);
            out.reference(ConsentExtensions.TOLD.valueName(), withdrawal.to());
            out.end();
        }
        Note reason = withdrawal.reason();
        if (reason != null) {
            out.extension(ConsentExtensions.REASON);
            out.string(ConsentExtensions.REASON.valueName(), reason.text());
            out.end();
        }
        out.end();
        out.end();
    }

    /** Reads the extensions; those of others are kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(Extensions.COURSE)) {
                in.course();
            } else if (in.is(ConsentExtensions.SESSION)) {
                in.session(ConsentExtensions.SESSION);
            } else if (in.is(ConsentExtensions.SIGNER)) {
                readSigner(in);
            } else if (in.is(ConsentExtensions.ELEMENT)) {
                readElement(in);
            } else if (in.is(ConsentExtensions.WITHDRAWAL)) {
                readWithdrawal(in);
            } else if (in.is(ConsentExtensions.PAPER)) {
                days.readPaper(in);
            } else if (in.is(ConsentExtensions.OBTAINED_BY)) {
                obtainedBy = in.extension(ConsentExtensions.OBTAINED_BY, in::hostRef);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                RecordStatus read = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
                status = read == null ? RecordStatus.FINAL : read;
            } else {
                in.keep();
            }
        }
    }

    private void readSigner(FhirCursor in) {
        once(signed, "a consent must have one signer, had two", in);
        signed = true;
        ExtensionParts.read(in, () -> {
            if (in.is(ConsentExtensions.CAPACITY)) {
                capacity = in.coding(ConsentExtensions.CAPACITY, ConsentCodes.CAPACITY);
            } else if (in.is(ConsentExtensions.ABLE)) {
                able = in.extension(ConsentExtensions.ABLE, in::bool);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='capacity')", capacity);
    }

    private void readElement(FhirCursor in) {
        Element found = new Element();
        ExtensionParts.read(in, () -> {
            if (in.is(ConsentExtensions.ELEMENT_CODE)) {
                found.element = in.coding(ConsentExtensions.ELEMENT_CODE, ConsentCodes.ELEMENT);
            } else if (in.is(ConsentExtensions.COVERED)) {
                found.covered = in.extension(ConsentExtensions.COVERED, in::bool);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='element')", found.element);
        in.need("extension.where(url='covered')", found.covered);
        if (found.element != null && found.covered != null) {
            (found.covered ? covered : leftOut).add(found.element);
        }
    }

    private void readWithdrawal(FhirCursor in) {
        once(withdrawn, "a consent must be withdrawn once, was twice", in);
        withdrawn = true;
        Withdrawal found = new Withdrawal();
        ExtensionParts.read(in, () -> {
            if (in.is(ConsentExtensions.AT)) {
                found.at = in.extension(ConsentExtensions.AT, in::dateTime);
            } else if (in.is(ConsentExtensions.TOLD)) {
                found.to = in.extension(ConsentExtensions.TOLD, in::hostRef);
            } else if (in.is(ConsentExtensions.REASON)) {
                found.reason = in.extension(ConsentExtensions.REASON, in::note);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='at')", found.at);
        withdrawal = found.at == null
                ? null
                : in.build(() -> new ConsentWithdrawal(known(found.at), found.to, found.reason));
    }

    private static void once(boolean met, String message, FhirCursor in) {
        if (met) {
            in.fault(FhirFault.CONTRADICTION, message);
        }
    }

    /** What was met of an element so far. */
    private static final class Element {
        @Nullable
        ConsentElement element;

        @Nullable
        Boolean covered;
    }

    /** What was met of a withdrawal so far. */
    private static final class Withdrawal {
        @Nullable
        OffsetDateTime at;

        @Nullable
        HostRef to;

        @Nullable
        Note reason;
    }
}
