package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormSignature;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.HostRef;

/**
 * The signature on a form, as HL7's extension and once more as author and time, which US Core's readers look at. A draft has neither, and
 * says so where US Core wants a time.
 */
final class FormSignatureFields {
    private static final String VALUE = FormExtensions.SIGNATURE.valueName();

    @Nullable
    FormSignature signature;

    @Nullable
    OffsetDateTime authored;

    @Nullable
    HostRef author;

    static void writeExtension(@Nullable FormSignature signature, FhirWriter out) {
        if (signature == null) {
            return;
        }
        Code signed = FormCodes.SIGNED.code();
        out.extension(FormExtensions.SIGNATURE);
        out.object(VALUE);
        out.array("type");
        out.object();
        out.string("system", signed.system());
        out.string("code", signed.code());
        out.string("display", signed.display());
        out.end();
        out.end();
        out.dateTime("when", signature.at());
        out.reference("who", signature.by());
        out.end();
        out.end();
    }

    static void writeAuthor(@Nullable FormSignature signature, Residue foreign, FhirWriter out) {
        if (signature != null) {
            out.dateTime("authored", signature.at());
            out.reference("author", signature.by());
        } else if (!foreign.holds("QuestionnaireResponse", "authored")) {
            Absence.write("_authored", "temp-unknown", out);
        }
    }

    /** Returns whether the response one is in has a signature of ours, before or after. */
    static boolean isSigned(FhirCursor in) {
        int list = in.peek(in.inside(), "extension");
        for (int i = in.first(list); i >= 0; i = in.nextAfter(list, i)) {
            if (isOurs(in, i)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the signature that waits; one of another purpose is kept. */
    void readExtension(FhirCursor in) {
        if (!isOurs(in, in.here())) {
            in.keep();
            return;
        }
        if (signature != null) {
            in.fault(FhirFault.CONTRADICTION, "a form must be signed once, was twice");
        }
        signature = in.extension(FormExtensions.SIGNATURE, () -> readValue(in));
    }

    /** Records whether author and time are another's than the signature's; call it after going through the resource. */
    void check(FhirCursor in) {
        if (signature != null && authored != null && !authored.equals(signature.at())) {
            in.fault(FhirFault.CONTRADICTION, "authored", "a signed form must be authored when it was signed");
        }
        if (signature != null && author != null && !author.equals(signature.by())) {
            in.fault(FhirFault.CONTRADICTION, "author", "a signed form must be authored by who signed it");
        }
    }

    private static boolean isOurs(FhirCursor in, int extension) {
        int url = in.peek(extension, "url");
        if (url < 0 || !in.spells(url, FormExtensions.SIGNATURE.url())) {
            return false;
        }
        int types = in.peek(in.peek(extension, VALUE), "type");
        for (int i = in.first(types); i >= 0; i = in.nextAfter(types, i)) {
            String system = in.text(in.peek(i, "system"));
            String code = in.text(in.peek(i, "code"));
            if (system != null && code != null && FormCodes.SIGNED.is(system, code)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FormSignature readValue(FhirCursor in) {
        OffsetDateTime when = null;
        HostRef who = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "type" -> readTypes(in);
                case "when" -> when = in.dateTime();
                case "who" -> who = in.hostRef();
                default -> in.keep();
            }
        }
        in.need("when", when);
        in.need("who", who);
        OffsetDateTime at = when;
        HostRef by = who;
        return at == null || by == null ? null : in.build(() -> new FormSignature(known(by), known(at)));
    }

    private static void readTypes(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            String system = in.text(in.peek(in.here(), "system"));
            String code = in.text(in.peek(in.here(), "code"));
            boolean ours = system != null && code != null && FormCodes.SIGNED.is(system, code);
            if (ours && in.hasOnly(in.here(), "system", "code", "display")) {
                in.skip();
            } else {
                in.keep();
            }
        }
    }
}
