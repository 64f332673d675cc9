package org.ketachart.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.adverse.EventAction;
import org.ketachart.core.adverse.Relatedness;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.adverse.Suspect;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordStatus;

/** Reads the nested parts of an AdverseEvent: suspects, actions, criteria, retraction. What is not the program's is kept. */
final class AdverseEventParts {
    private AdverseEventParts() {}

    /** Reads the modifier extensions; returns whether one retracts the event. Any other is refused. */
    static boolean readRetraction(FhirCursor in) {
        boolean retracted = false;
        in.array();
        while (in.nextEntry()) {
            String status = in.is(EventExtensions.STATUS) ? in.extension(EventExtensions.STATUS, in::string) : null;
            if (RecordStatus.ENTERED_IN_ERROR.code().equals(status)) {
                retracted = true;
            } else {
                in.fault(FhirFault.MODIFIER, "an element that may change the meaning of others must be known");
                in.skip();
            }
        }
        return retracted;
    }

    /** Reads the actuality; what might have happened is no event of the record. */
    static void readActuality(FhirCursor in) {
        String actuality = in.string();
        if (actuality != null && !actuality.equals("actual")) {
            in.fault(FhirFault.CODE, "the actuality must be actual");
        }
    }

    /** Reads the suspects that are givings of ours. */
    static void readSuspects(FhirCursor in, List<Suspect> suspects) {
        in.array();
        while (in.nextEntry()) {
            FactRef giving = null;
            Relatedness relatedness = null;
            in.object();
            while (in.nextField()) {
                switch (in.name()) {
                    case "instance" -> giving = isGiving(in) ? FactRefs.read(in) : null;
                    case "causality" -> relatedness = readCausality(in);
                    default -> in.keep();
                }
            }
            if (giving == null) {
                in.keep();
            } else {
                suspects.add(new Suspect(giving, relatedness));
            }
        }
    }

    private static boolean isGiving(FhirCursor in) {
        ResourceKey key = in.peekReference();
        FactKind kind = key == null ? null : FactRefs.find(key.kind());
        return kind == FactKind.ADMINISTRATION || kind == FactKind.MEDICINE;
    }

    private static @Nullable Relatedness readCausality(FhirCursor in) {
        Relatedness relatedness = null;
        in.array();
        while (in.nextEntry()) {
            if (relatedness != null || in.peekConcept("assessment", EventCodes.RELATEDNESS) == null) {
                in.keep();
                continue;
            }
            in.object();
            while (in.nextField()) {
                if (in.name().equals("assessment")) {
                    relatedness = in.concept(EventCodes.RELATEDNESS);
                } else {
                    in.keep();
                }
            }
        }
        return relatedness;
    }

    /** Reads an action that the record knows. */
    static void readAction(FhirCursor in, List<EventAction> actions) {
        EventAction action = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "url" -> in.skip();
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (in.is(EventExtensions.ITEM)
                                && in.peekConcept(EventExtensions.ITEM.valueName(), EventCodes.ACTION) != null) {
                            action = in.concept(EventExtensions.ITEM, EventCodes.ACTION);
                        } else {
                            in.keep();
                        }
                    }
                }
                default -> in.keep();
            }
        }
        if (action == null) {
            in.keep();
        } else {
            actions.add(action);
        }
    }

    /** Reads a criterion as met or ruled out; one without an answer is kept. */
    static void readCriterion(FhirCursor in, List<SeriousnessCriterion> met, List<SeriousnessCriterion> ruledOut) {
        SeriousnessCriterion criterion = null;
        Boolean present = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "url" -> in.skip();
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (in.is(EventExtensions.CRITERION_CODE)) {
                            criterion = in.concept(EventExtensions.CRITERION_CODE, EventCodes.CRITERION);
                        } else if (in.is(EventExtensions.CRITERION_PRESENT)) {
                            present = in.extension(EventExtensions.CRITERION_PRESENT, in::bool);
                        } else {
                            in.keep();
                        }
                    }
                }
                default -> in.keep();
            }
        }
        if (criterion == null || present == null) {
            in.keep();
        } else {
            (present ? met : ruledOut).add(criterion);
        }
    }
}
