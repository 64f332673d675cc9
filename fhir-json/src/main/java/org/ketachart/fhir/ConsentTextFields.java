package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.consent.ConsentText;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.RecordId;

/**
 * The words in hand as the policy of a Consent: {@code {clinic base}/consent-text/{document}/{version}}, with their hash. R4 wants a policy
 * of every Consent; where nobody knows the words, it has a reason in place of its uri.
 */
final class ConsentTextFields {
    private static final String TEXTS = "/consent-text/";

    private boolean met;
    private @Nullable ConsentText text;

    /** Returns the words; unknown when absent. */
    @Nullable
    ConsentText text() {
        return text;
    }

    static void write(ClinicId clinic, @Nullable ConsentText text, FhirWriter out) {
        out.array("policy");
        out.object();
        if (text == null) {
            Absence.write("_uri", "unknown", out);
        } else {
            out.array("extension");
            out.extension(ConsentExtensions.TEXT_SHA256);
            out.word(ConsentExtensions.TEXT_SHA256.valueName(), text.sha256());
            out.end();
            out.end();
            out.word(
                    "uri",
                    out.contract().base(clinic)
                            + TEXTS
                            + text.document().value()
                            + "/"
                            + text.version().value());
        }
        out.end();
        out.end();
    }

    /** Reads the policies; those of others are kept. */
    void read(FhirCursor in) {
        in.array();
        while (in.nextEntry()) {
            boolean unknown = in.peek(in.here(), "uri") < 0 && in.peek(in.here(), "_uri") >= 0;
            Named named = named(in);
            if (met || (named == null && !unknown)) {
                in.keep();
            } else {
                met = true;
                readPolicy(named, in);
            }
        }
    }

    private void readPolicy(@Nullable Named named, FhirCursor in) {
        String sha256 = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (named != null && in.is(ConsentExtensions.TEXT_SHA256)) {
                            sha256 = in.extension(ConsentExtensions.TEXT_SHA256, in::string);
                        } else {
                            in.keep();
                        }
                    }
                }
                case "uri" -> in.skip();
                case "_uri" -> Absence.read(in);
                default -> in.keep();
            }
        }
        if (named != null) {
            in.belong(named.clinic());
            in.need("extension.where(url='" + ConsentExtensions.TEXT_SHA256.url() + "')", sha256);
            String hash = sha256;
            text = hash == null
                    ? null
                    : in.build(() -> new ConsentText(
                            new RecordId(named.document()), new RecordId(named.version()), known(hash)));
        }
    }

    private static @Nullable Named named(FhirCursor in) {
        String uri = in.text(in.peek(in.here(), "uri"));
        int cut = uri == null ? -1 : uri.lastIndexOf(TEXTS);
        if (uri == null || cut < 0) {
            return null;
        }
        ClinicId clinic = in.contract().clinic(uri.substring(0, cut));
        String[] parts = uri.substring(cut + TEXTS.length()).split("/", -1);
        return clinic == null || parts.length != 2 ? null : new Named(clinic, parts[0], parts[1]);
    }

    /**
     * A text as its uri names it.
     *
     * @param clinic whose it is
     * @param document the form
     * @param version its version
     */
    private record Named(ClinicId clinic, String document, String version) {
        @Override
        public String toString() {
            return "Named[withheld]";
        }
    }
}
