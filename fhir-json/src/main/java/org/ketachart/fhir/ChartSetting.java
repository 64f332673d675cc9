package org.ketachart.fhir;

import org.ketachart.core.screening.TermSetting;
import org.ketachart.core.screening.Topic;

/**
 * In which kind of resource a code stands: the same code of lorazepam says in an order that it is taken, in an allergy that it is not
 * tolerated, and of a relative nothing of the patient. The first words of a topic say where it may come from.
 */
enum ChartSetting {
    /** Conditions, observations, procedures, reports: of the patient. */
    STATE(TermSetting.STATE),
    /** Medicines ordered, taken, given. */
    MEDICINE(TermSetting.MEDICINE),
    /** What is not tolerated: topics that begin with {@code hypersensitivity-} or {@code allergy-}. */
    ALLERGY(TermSetting.ALLERGY),
    /** Relatives: topics that begin with {@code family-}. */
    FAMILY(TermSetting.FAMILY);

    static final Topic MEDICINES = new Topic("medicines");
    static final Topic PROBLEMS = new Topic("problems");
    static final Topic ALLERGIES = new Topic("allergies");
    static final Topic ANTIDEPRESSANT = new Topic("antidepressant");
    static final Topic TRIALS = new Topic("antidepressant-trials");

    private final TermSetting setting;

    ChartSetting(TermSetting setting) {
        this.setting = setting;
    }

    /** Returns whether a code in this setting can mean a topic. */
    boolean admits(Topic topic) {
        return setting.admits(topic);
    }

    /** Returns whether a topic is a list, of which a code can say that it is empty. */
    static boolean isList(Topic topic) {
        return topic.equals(MEDICINES) || topic.equals(PROBLEMS) || topic.equals(ALLERGIES);
    }
}
