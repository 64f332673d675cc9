package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Product;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

/**
 * A product as a Medication, so that its lot can be searched for.
 *
 * <p>A national drug code is one of the codings; the code of any other system is in an extension, since nobody could tell it from a
 * coding that the host added.
 */
public final class ProductCodec implements ResourceCodec<Stocked> {
    /** Creates the codec, which holds nothing. */
    public ProductCodec() {}

    @Override
    public String resourceType() {
        return "Medication";
    }

    @Override
    public ResourceKey key(Stocked value) {
        return ResourceKey.of(
                "Medication", value.clinic(), Kind.PRODUCT, value.product().id());
    }

    @Override
    public void write(Stocked value, Residue foreign, FhirWriter out) {
        Product product = value.product();
        ResourceKey key = key(value);
        Code code = product.packageCode();
        boolean national = isNational(code);
        out.resource("Medication", foreign);
        out.meta(Profile.MEDICATION, key);
        out.narrative(String.valueOf(DoseCodes.DRUG.own(product.drug()).display()));
        out.array("extension");
        GivingFields.writeStatus(product.status(), out);
        if (code != null && !national) {
            out.extension(DoseExtensions.PACKAGE_CODE);
            out.coding(DoseExtensions.PACKAGE_CODE.valueName(), code);
            out.end();
        }
        out.end();
        out.identifiers(key);
        out.concept("code", DoseCodes.DRUG, product.drug(), national ? code : null);
        if (product.status() == RecordStatus.ENTERED_IN_ERROR) {
            out.code("status", product.status());
        }
        out.object("batch");
        Note lot = product.lot();
        out.string("lotNumber", lot == null ? null : lot.text());
        out.date("expirationDate", product.expires());
        out.end();
        out.end();
    }

    @Override
    public Result<Read<Stocked>> read(FhirCursor in) {
        Found found = new Found();
        in.resource("Medication");
        while (in.nextField()) {
            switch (in.name()) {
                case "meta" -> in.meta();
                case "text" -> in.skip();
                case "extension" -> readExtensions(in, found);
                case "identifier" -> found.id = in.identifiers(Kind.PRODUCT);
                case "code" -> readCode(in, found);
                case "status" -> readStatus(in, found);
                case "batch" -> readBatch(in, found);
                default -> in.keep();
            }
        }
        in.needClinic("identifier");
        in.need("code", found.drug);
        RecordStatus status = GivingFields.status(found.enteredInError, found.recordStatus, in);
        return in.result(() -> new Stocked(
                known(in.clinic()),
                new Product(
                        new RecordId(known(found.id)),
                        known(found.drug),
                        found.packageCode == null ? found.otherCode : found.packageCode,
                        found.lot,
                        found.expires,
                        status)));
    }

    private static void readExtensions(FhirCursor in, Found found) {
        in.array();
        while (in.nextEntry()) {
            if (in.is(DoseExtensions.PACKAGE_CODE)) {
                found.otherCode = in.extension(DoseExtensions.PACKAGE_CODE, in::coding);
            } else if (in.is(Extensions.RECORD_STATUS)) {
                found.recordStatus = in.coding(Extensions.RECORD_STATUS, DoseCodes.RECORD_STATUS);
            } else {
                in.keep();
            }
        }
    }

    private static void readCode(FhirCursor in, Found found) {
        Drug drug = in.resolve(DoseCodes.DRUG, in.here());
        if (drug == null) {
            in.fault(FhirFault.CODE, "the concept must have a coding of its list, had none");
            in.skip();
            return;
        }
        if (in.contradicts(DoseCodes.DRUG, drug, in.here())) {
            in.fault(FhirFault.CONTRADICTION, "the codings of a concept must mean the same, meant two things");
        }
        found.drug = drug;
        in.object();
        while (in.nextField()) {
            if (!in.name().equals("coding")) {
                in.keep();
                continue;
            }
            in.array();
            while (in.nextEntry()) {
                String system = in.text(in.peek(in.here(), "system"));
                String code = in.text(in.peek(in.here(), "code"));
                if (system != null
                        && code != null
                        && DoseCodes.DRUG.has(drug, system, code)
                        && in.hasOnly(in.here(), "system", "code", "display")) {
                    in.skip();
                } else if (DoseCodes.NDC.equals(system) && code != null && found.packageCode == null) {
                    found.packageCode = in.coding();
                } else {
                    in.keep();
                }
            }
        }
    }

    private static void readStatus(FhirCursor in, Found found) {
        String status = in.text(in.here());
        if ("active".equals(status) || "inactive".equals(status)) {
            in.keep();
            return;
        }
        found.enteredInError = RecordStatus.ENTERED_IN_ERROR.code().equals(status);
        if (!found.enteredInError) {
            in.fault(FhirFault.CODE, "a product must be active, inactive or entered-in-error");
        }
        in.skip();
    }

    private static void readBatch(FhirCursor in, Found found) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "lotNumber" -> found.lot = in.note();
                case "expirationDate" -> found.expires = in.partialDate();
                default -> in.keep();
            }
        }
    }

    private static boolean isNational(@Nullable Code code) {
        return code != null && code.system().equals(DoseCodes.NDC);
    }

    /** What was met so far. */
    private static final class Found {
        @Nullable
        String id;

        @Nullable
        Drug drug;

        @Nullable
        Code packageCode;

        @Nullable
        Code otherCode;

        @Nullable
        Note lot;

        @Nullable
        PartialDate expires;

        boolean enteredInError;

        @Nullable
        RecordStatus recordStatus;
    }
}
