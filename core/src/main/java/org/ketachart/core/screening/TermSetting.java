package org.ketachart.core.screening;

import org.ketachart.core.value.Require;

/**
 * Where a code stands: the same code of lorazepam says among the medicines that it is taken, among the intolerances that it is not tolerated,
 * and of a relative nothing of the patient. The first words of a topic say where it may come from, in a chart and on a form alike.
 */
public enum TermSetting {
    /** Conditions, findings, procedures and reports of the patient. */
    STATE,
    /** Medicines ordered, taken, given. */
    MEDICINE,
    /** What is not tolerated: topics that begin with {@code hypersensitivity-} or {@code allergy-}. */
    ALLERGY,
    /** Relatives: topics that begin with {@code family-}. */
    FAMILY;

    private static final String ALLERGIES = "allergies";

    /** Returns whether a code that stands here can mean a topic. */
    public boolean admits(Topic topic) {
        Require.present("topic", topic);
        String code = topic.code();
        boolean family = code.startsWith("family-");
        boolean allergy = code.startsWith("hypersensitivity-") || code.startsWith("allergy-") || code.equals(ALLERGIES);
        return switch (this) {
            case STATE -> !family;
            case MEDICINE -> !family && !allergy;
            case ALLERGY -> allergy;
            case FAMILY -> family;
        };
    }

    /** Returns where the entries of a list stand, such as {@code medicines}. */
    public static TermSetting ofList(Topic list) {
        Require.present("list", list);
        return switch (list.code()) {
            case "medicines" -> MEDICINE;
            case ALLERGIES -> ALLERGY;
            default -> STATE;
        };
    }
}
