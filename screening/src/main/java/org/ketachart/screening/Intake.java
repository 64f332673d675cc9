package org.ketachart.screening;

import java.util.List;
import java.util.function.Function;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.FormStage;
import org.ketachart.core.screening.ScreeningResponse;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;

/**
 * The two screening forms: what they ask, what is filled in beforehand, and what their answers say.
 *
 * <p>The mistake to avoid: taking a blank for a no. A no is only ever what somebody answered.
 */
public final class Intake {
    private Intake() {}

    /** Returns a form with nothing filled in. */
    public static IntakeForm blank(RuleSet rules, FormStage stage) {
        Require.present("rules, stage", rules, stage);
        return form(rules, stage, entry -> new IntakeField(entry, rules.reach(entry.topic()), null, List.of()));
    }

    /**
     * Returns a form with what is known filled in and marked. Of silence nothing is filled in; what contradicts itself, is too old or unconfirmed
     * is shown beside a blank field.
     *
     * @param evidence what is known on the day of the form
     */
    public static IntakeForm prefilled(RuleSet rules, FormStage stage, EvidenceBase evidence) {
        Require.present("rules, stage, evidence", rules, stage, evidence);
        Prefilling known = new Prefilling(rules, evidence);
        return form(rules, stage, known::field);
    }

    /**
     * Returns what the answers of a finished form say: a yes that it is there, a no that it is not, over the days that the form asked about. A
     * blank says nothing, and so does what was prefilled and not confirmed. Of a form that was entered in error nothing is left.
     *
     * @param response by these rules, and finished
     * @param rules the version that the form was made of
     * @param terms what the codes and words of its lists mean; an entry that they do not place needs a person to read it
     * @return the evidence, in the order of the form, with ids made of the form's; or every fault at once, each with the place of its answer
     */
    public static Result<List<Evidence>> evidence(ScreeningResponse response, RuleSet rules, TermSet terms) {
        Require.present("response, rules, terms", response, rules, terms);
        return new AnsweredEvidence(response, rules, terms).read();
    }

    /** Returns whether a topic stands on a form. */
    static boolean asks(TopicEntry entry, FormStage stage) {
        return switch (entry.asked()) {
            case INTAKE -> stage == FormStage.INTAKE;
            case SESSION -> stage == FormStage.SESSION;
            case BOTH -> true;
            case CHART -> false;
        };
    }

    private static IntakeForm form(RuleSet rules, FormStage stage, Function<TopicEntry, IntakeField> field) {
        return new IntakeForm(
                rules.ref(),
                stage,
                rules.topics().stream()
                        .filter(entry -> asks(entry, stage))
                        .map(field)
                        .toList());
    }
}
