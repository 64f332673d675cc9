package org.ketachart.fhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;

/**
 * Validates resources by HL7's own validator: against base R4, our extensions, the register as a closed world, and the profiles that the
 * resource names where their package was loaded.
 *
 * <p>Build one and keep it: the first validation reads the definitions of R4, which takes seconds and some 512 MB of heap; every further
 * one takes a fraction of a second. It may be used by several threads.
 *
 * <p>A host's own HAPI validator may be stricter: by default it asks that every coding of a concept be in a required value set, where
 * FHIR asks for one.
 *
 * <p>Issues quote nothing of the resource; see {@link RecordValidatorBuilder#withDetails()} for a developer's own data.
 */
public final class RecordValidator {
    private static final int DEEPEST = 100;
    private static final String TRIAL =
            "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"trial\"},\"text\":{\"status\":\"generated\","
                    + "\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">trial</div>\"}}";

    /** Finds any unknown code, and asks that every coding of a concept be in a value set that binds it. */
    private final FhirValidator everyCoding;

    /** Asks, as FHIR does, that one coding of a concept be in the value set, and then overlooks the codes of the others. */
    private final FhirValidator oneCoding;

    private final Findings findings;

    RecordValidator(
            FhirContext context,
            PrePopulatedValidationSupport packages,
            PrePopulatedValidationSupport own,
            boolean profilesLoaded,
            boolean details) {
        List<IValidationSupport> supports = List.of(
                packages,
                own,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context));
        this.everyCoding = validator(context, new ValidationSupportChain(supports), profilesLoaded);
        this.oneCoding = validator(
                context,
                new ValidationSupportChain(supports)
                        .setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true),
                profilesLoaded);
        this.findings = new Findings(details);
    }

    /** Returns the validator if it works at all; else whatever is wrong with it would look like a fault of every resource. */
    static RecordValidator tried(RecordValidator validator) {
        try {
            validator.findings(TRIAL);
        } catch (RuntimeException | LinkageError e) {
            throw new IllegalStateException("HAPI's validator must have all its artifacts on the class path", e);
        }
        return validator;
    }

    /** Begins a validator with base R4 and our own extensions. */
    public static RecordValidatorBuilder builder(FhirContext context) {
        return new RecordValidatorBuilder(context);
    }

    /**
     * Validates one resource; of a Bundle, the bundle and the resource of every entry.
     *
     * @return every error and warning, each with its FHIRPath; no error among them means that the resource is valid
     */
    public List<Issue> validate(byte[] json) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            return List.of(unreadable("must be UTF-8"));
        }
        String problem = problem(text);
        if (problem != null) {
            return List.of(unreadable(problem));
        }
        List<SingleValidationMessage> found;
        try {
            found = findings(text);
        } catch (RuntimeException e) {
            return List.of(unreadable(ValidationFault.UNREADABLE.message()));
        }
        return findings.issues(found);
    }

    private List<SingleValidationMessage> findings(String text) {
        List<SingleValidationMessage> found =
                everyCoding.validateWithResult(text).getMessages();
        if (found.stream().noneMatch(RecordValidator::isOfBinding)) {
            return found;
        }
        Set<String> upheld = new HashSet<>();
        for (SingleValidationMessage finding :
                oneCoding.validateWithResult(text).getMessages()) {
            upheld.add(finding.getMessageId() + " " + finding.getLocationString());
        }
        return found.stream()
                .filter(finding -> !isOfBinding(finding)
                        || upheld.contains(finding.getMessageId() + " " + finding.getLocationString()))
                .toList();
    }

    private static boolean isOfBinding(SingleValidationMessage finding) {
        String id = finding.getMessageId();
        return id != null && id.startsWith("Terminology_TX_NoValid_") && id.endsWith("_CC");
    }

    private static FhirValidator validator(FhirContext context, IValidationSupport chain, boolean profilesLoaded) {
        FhirInstanceValidator instances = new FhirInstanceValidator(chain);
        instances.setErrorForUnknownProfiles(profilesLoaded);
        instances.setAnyExtensionsAllowed(false);
        return new FhirValidator(context).registerValidatorModule(instances);
    }

    private static Issue unreadable(String message) {
        return Issue.error(ValidationFault.UNREADABLE.code(), "", message);
    }

    /** Returns why this text is not worth parsing; the parser of HL7 ends badly on deep nesting, and takes XML for FHIR too. */
    private static @Nullable String problem(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return "must be a JSON object";
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
                if (depth > DEEPEST) {
                    return "must be nested at most " + DEEPEST + " deep";
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return null;
    }
}
