package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;

/** Conditions and intolerances: both say whether they still are, and how sure somebody is. */
final class ChartConditions implements ChartKind {
    private static final String SYSTEMS = "http://terminology.hl7.org/CodeSystem/";

    private final ChartSetting setting;
    private final String clinical;
    private final String verification;

    private ChartConditions(ChartSetting setting, String clinical, String verification) {
        this.setting = setting;
        this.clinical = SYSTEMS + clinical;
        this.verification = SYSTEMS + verification;
    }

    static ChartConditions ofConditions() {
        return new ChartConditions(ChartSetting.STATE, "condition-clinical", "condition-ver-status");
    }

    static ChartConditions ofAllergies() {
        return new ChartConditions(
                ChartSetting.ALLERGY, "allergyintolerance-clinical", "allergyintolerance-verification");
    }

    @Override
    public String subject() {
        return setting == ChartSetting.ALLERGY ? "patient" : "subject";
    }

    @Override
    public Topic list() {
        return setting == ChartSetting.ALLERGY ? ChartSetting.ALLERGIES : ChartSetting.PROBLEMS;
    }

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        return view.terms.of(node.object("code"), setting);
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        String sure = ChartView.code(node.object("verificationStatus"), verification);
        ChartMeaning meaning = meaning(node, view);
        ChartSpan onset = ChartSpan.of(node, "onset", view.patient.born());
        ChartSpan abatement = ChartSpan.of(node, "abatement", view.patient.born());
        Lasting when = lasting(ChartView.code(node.object("clinicalStatus"), clinical), abatement);
        facts.asOf = ChartDay.dayOf(node.day("recordedDate"));
        facts.saidBy = view.person(node.object(node.has("asserter") ? "asserter" : "recorder"));
        facts.confidence = confidence(node, sure);
        if ("entered-in-error".equals(sure)) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        if ("refuted".equals(sure)) {
            return refuted(meaning, when, facts);
        }
        if (!meaning.isKnown()) {
            return ChartView.unplaced(meaning, list(), when, facts);
        }
        if (meaning.contradictsItself() || (!meaning.absent().isEmpty() && when == Lasting.OVER)) {
            facts.review("", meaning, list(), when);
            return ChartReason.CONTRADICTION;
        }
        node.build("", () -> {
            Present present = ChartView.present(when, onset.from(), abatement.last(), null);
            facts.state("", meaning, present);
            facts.review("", meaning.bears(), meaning, present);
            return meaning;
        });
        if (facts.found().isEmpty() && !node.isBroken()) {
            facts.review("", meaning, list(), when);
            return ChartReason.UNKNOWN_CODE;
        }
        return null;
    }

    /** That something was refuted says that this is not there; of a class of which it is one member it says nothing. */
    private @Nullable ChartReason refuted(ChartMeaning meaning, Lasting when, ChartFacts facts) {
        if (!meaning.past().isEmpty() || !meaning.absent().isEmpty()) {
            facts.review("", meaning, list(), when);
            return ChartReason.CONTRADICTION;
        }
        facts.confidence = Confidence.CONFIRMED;
        if (facts.deny("", meaning, meaning.present())) {
            return null;
        }
        if (!meaning.present().isEmpty()) {
            return ChartReason.DENIES_A_PART;
        }
        return meaning.isCoded() ? ChartReason.UNKNOWN_CODE : ChartReason.FREE_TEXT;
    }

    private static Lasting lasting(@Nullable String status, ChartSpan abatement) {
        if (status == null) {
            return abatement.isThere() ? Lasting.OVER : Lasting.UNKNOWN;
        }
        return switch (status) {
            case "active", "recurrence", "relapse" -> abatement.isThere() ? Lasting.UNKNOWN : Lasting.NOW;
            case "inactive", "remission", "resolved" -> Lasting.OVER;
            default -> Lasting.UNKNOWN;
        };
    }

    /** What stands on a list without a word on how sure it is was put there as a fact. */
    private static Confidence confidence(ChartNode node, @Nullable String sure) {
        boolean confirmed = sure == null ? !node.has("verificationStatus") : sure.equals("confirmed");
        return confirmed ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
    }
}
