package org.ketachart.fhir;

import org.ketachart.core.screening.Topic;

/**
 * In which kind of resource a code stands: the same code of lorazepam says in an order that it is taken, in an allergy that it is not
 * tolerated, and of a relative nothing of the patient. The first words of a topic say where it may come from.
 */
enum ChartSetting {
    /** Conditions, observations, procedures, reports: of the patient. */
    STATE,
    /** Medicines ordered, taken, given. */
    MEDICINE,
    /** What is not tolerated: topics that begin with {@code hypersensitivity-} or {@code allergy-}. */
    ALLERGY,
    /** Relatives: topics that begin with {@code family-}. */
    FAMILY;

    static final Topic MEDICINES = new Topic("medicines");
    static final Topic PROBLEMS = new Topic("problems");
    static final Topic ALLERGIES = new Topic("allergies");

    /** Returns whether a code in this setting can mean a topic. */
    boolean admits(Topic topic) {
        String code = topic.code();
        boolean family = code.startsWith("family-");
        boolean allergy =
                code.startsWith("hypersensitivity-") || code.startsWith("allergy-") || topic.equals(ALLERGIES);
        return switch (this) {
            case STATE -> !family;
            case MEDICINE -> !family && !allergy;
            case ALLERGY -> allergy;
            case FAMILY -> family;
        };
    }

    /** Returns whether a topic is a list, of which a code can say that it is empty. */
    static boolean isList(Topic topic) {
        return topic.equals(MEDICINES) || topic.equals(PROBLEMS) || topic.equals(ALLERGIES);
    }
}
