package org.ketachart.fhir.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of FHIR's elements that we meet, so that reading one costs a look and not a new text. */
public final class Names {
    private static final String WORDS =
            "resourceType id meta versionId lastUpdated source profile security tag implicitRules language text status"
                    + " div contained extension url modifierExtension identifier use type system value period assigner basedOn partOf category code coding"
                    + " version display userSelected subject focus encounter effectiveDateTime effectivePeriod issued performer valueQuantity"
                    + " valueCodeableConcept valueString valueBoolean valueInteger valueCoding valueReference valueDateTime valueCode valuePositiveInt"
                    + " valueDecimal valuePeriod valueDate valueUri valueCanonical valueIdentifier valueAnnotation dataAbsentReason interpretation note"
                    + " time authorReference authorString bodySite method device referenceRange hasMember derivedFrom component reference unit comparator"
                    + " start end entry fullUrl resource request url ifNoneExist patient class statusHistory classHistory serviceType priority"
                    + " episodeOfCare participant individual appointment length reasonCode reasonReference diagnosis account hospitalization location"
                    + " dischargeDisposition serviceProvider statusReason performedPeriod performedDateTime recorder asserter actor function onBehalfOf"
                    + " outcome report complication followUp usedReference usedCode instantiatesCanonical instantiatesUri medicationReference"
                    + " medicationCodeableConcept context supportingInformation eventHistory dosage route dose rateQuantity rateRatio numerator"
                    + " denominator site intent doNotPerform authoredOn requester groupIdentifier courseOfTherapyType dosageInstruction"
                    + " dispenseRequest priorPrescription doseAndRate doseQuantity timing repeat actuality event date detected recordedDate seriousness"
                    + " severity contributor suspectEntity instance causality assessment productRelatedness author referenceDocument"
                    + " resultingCondition subjectMedicalHistory batch lotNumber expirationDate form amount ingredient title description created goal"
                    + " activity addresses supportingInfo replaces lifecycleStatus target measure detailQuantity dueDate questionnaire item linkId"
                    + " answer authored requisition quantity occurrencePeriod occurrenceDateTime scope dateTime organization policy uri provision"
                    + " verification recorded occurredPeriod occurredDateTime agent who entity what role reason mitigation action implicated"
                    + " evidence detail identifiedDateTime name active telecom address managingOrganization team careManager"
                    + " for owner businessStatus executionPeriod restriction input output sourceReference valueSignature when";

    private static final int SIZE = 1024;
    private static final Names TABLE = new Names();

    private final byte[][] bytes = new byte[SIZE][];
    private final String[] texts = new String[SIZE];

    private Names() {
        for (String word : WORDS.split(" ", -1)) {
            byte[] spelled = word.getBytes(StandardCharsets.UTF_8);
            int slot = hash(spelled, 0, spelled.length);
            while (texts[slot] != null && !texts[slot].equals(word)) {
                slot = (slot + 1) & (SIZE - 1);
            }
            bytes[slot] = spelled;
            texts[slot] = word.intern();
        }
    }

    private static int hash(byte[] spelled, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + spelled[i];
        }
        return (hash ^ (hash >>> 10)) & (SIZE - 1);
    }

    /** Returns the name whose quotes stand at these ends, in bytes that were checked. */
    public static String read(byte[] source, int from, int to) {
        int slot = hash(source, from + 1, to - 1);
        while (true) {
            byte[] known = TABLE.bytes[slot];
            if (known == null) {
                return JsonText.decode(source, from, to);
            }
            if (Arrays.equals(known, 0, known.length, source, from + 1, to - 1)) {
                return TABLE.texts[slot];
            }
            slot = (slot + 1) & (SIZE - 1);
        }
    }
}
