package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormRef;
import org.ketachart.core.form.FormResponse;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.FormCodes.ResponseStatus;

/**
 * A form as it was filled as a QuestionnaireResponse, which in R4 has one identifier: in progress until it is signed, amended when it takes
 * the place of another.
 */
public final class FormResponseCodec implements ResourceCodec<Charted<FormResponse>> {
    private static final String TYPE = "QuestionnaireResponse";

    /** Creates the codec, which holds nothing. */
    public FormResponseCodec() {}

    @Override
    public String resourceType() {
        return TYPE;
    }

    @Override
    public ResourceKey key(Charted<FormResponse> value) {
        return ResourceKey.of(
                TYPE, value.chart().clinic(), Kind.FORM, value.fact().id());
    }

    @Override
    public void write(Charted<FormResponse> value, Residue foreign, FhirWriter out) {
        FormResponse form = value.fact();
        ClinicId clinic = value.chart().clinic();
        ResourceKey key = key(value);
        out.resource(TYPE, foreign);
        out.meta(Profile.QUESTIONNAIRE_RESPONSE, key);
        out.narrative(form.signature() == null ? "Form, draft" : "Form, signed");
        out.array("extension");
        out.course(value.chart());
        FormSignatureFields.writeExtension(form.signature(), out);
        RecordId amends = form.amends();
        if (amends != null) {
            out.extension(FormExtensions.AMENDS);
            out.reference(FormExtensions.AMENDS.valueName(), ResourceKey.of(TYPE, clinic, Kind.FORM, amends));
            out.end();
        }
        if (form.status() == RecordStatus.AMENDED) {
            out.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS, form.status());
        }
        out.end();
        out.identifier(key);
        out.word("questionnaire", FormCanonical.of(form.form()));
        out.code("status", ResponseStatus.of(form));
        out.patient("subject", value.chart());
        out.session("encounter", value.chart());
        FormSignatureFields.writeAuthor(form.signature(), foreign, out);
        FormItems.write(clinic, form.form(), form.answers(), out);
        out.end();
    }

    @Override
    public Result<Read<Charted<FormResponse>>> read(FhirCursor in) {
        Found found = new Found();
        in.resource(TYPE);
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> found.readExtensions(in);
                case "identifier" -> found.id = in.identifier(Kind.FORM);
                case "questionnaire" -> found.readForm(in);
                case "status" -> found.status = in.code(ResponseStatus.class);
                case "subject" -> in.patient();
                case "encounter" -> in.session();
                case "authored" -> found.readAuthored(in);
                case "_authored" -> Absence.read(in);
                case "author" -> found.readAuthor(in);
                case "item" -> found.items.read(in);
                default -> in.keep();
            }
        }
        in.needChart("identifier", "subject");
        found.need(in);
        String amends = found.amends;
        return in.result(() -> new Charted<>(
                in.chart(),
                new FormResponse(
                        new RecordId(known(found.id)),
                        known(found.form),
                        amends == null ? null : new RecordId(amends),
                        found.items.answers(),
                        found.fields.signature,
                        found.status == ResponseStatus.ENTERED_IN_ERROR ? RecordStatus.ENTERED_IN_ERROR : found.kept)));
    }

    /** What was met so far. */
    private static final class Found {
        final FormSignatureFields fields = new FormSignatureFields();
        final FormItems items = new FormItems();
        RecordStatus kept = RecordStatus.FINAL;

        @Nullable
        String id;

        @Nullable
        FormRef form;

        @Nullable
        String amends;

        @Nullable
        ResponseStatus status;

        void readExtensions(FhirCursor in) {
            in.array();
            while (in.nextEntry()) {
                if (in.is(Extensions.COURSE)) {
                    in.course();
                } else if (in.is(FormExtensions.SIGNATURE)) {
                    fields.readExtension(in);
                } else if (in.is(FormExtensions.AMENDS)) {
                    amends = in.extension(FormExtensions.AMENDS, () -> in.reference(Kind.FORM));
                } else if (in.is(Extensions.RECORD_STATUS)) {
                    RecordStatus read = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
                    kept = read == null ? RecordStatus.FINAL : read;
                } else {
                    in.keep();
                }
            }
        }

        void readForm(FhirCursor in) {
            String canonical = in.string();
            form = FormCanonical.parse(canonical);
            if (canonical != null && form == null) {
                in.fault(FhirFault.REFERENCE, "the questionnaire must be a revision of a form of ours");
            }
        }

        /** Of a draft, whoever else is named as its author is no signer. */
        void readAuthored(FhirCursor in) {
            if (FormSignatureFields.isSigned(in)) {
                fields.authored = in.dateTime();
            } else {
                in.keep();
            }
        }

        void readAuthor(FhirCursor in) {
            if (FormSignatureFields.isSigned(in)) {
                fields.author = in.hostRef();
            } else {
                in.keep();
            }
        }

        void need(FhirCursor in) {
            in.need("questionnaire", form);
            in.need("status", status);
            fields.check(in);
            boolean open = status != null && status != ResponseStatus.ENTERED_IN_ERROR && !in.hasErrors();
            if (open && status != ResponseStatus.of(fields.signature != null, amends != null)) {
                in.fault(
                        FhirFault.CONTRADICTION,
                        "status",
                        "a form must be completed or amended if it is signed, and else in progress");
            }
        }
    }
}
