package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Confidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/**
 * Medicines ordered, reported and given. An order says that a medicine is taken, from the day it was written or that its dosage names, for as long as it is active
 * and until the day that its dosage names; nobody looked whether it is.
 */
final class ChartMedicines implements ChartKind {
    private static final Set<String> ORDERS =
            Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

    @Override
    public Topic list() {
        return ChartSetting.MEDICINES;
    }

    @Override
    public ChartMeaning meaning(ChartNode node, ChartView view) {
        ChartNode reference = node.object("medicationReference");
        if (reference == null) {
            return view.terms.of(node.object("medicationCodeableConcept"), ChartSetting.MEDICINE);
        }
        String literal = reference.string("reference");
        if (literal != null && literal.startsWith("#")) {
            ChartNode inside = ChartBundle.contained(node, literal.substring(1));
            return inside == null || !inside.is("resourceType", "Medication")
                    ? ChartMeaning.NOTHING
                    : ofMedication(inside, view.terms);
        }
        ChartSlice there = literal == null ? null : view.bundle.find(literal, view.slice);
        ChartNode identifier = reference.object("identifier");
        if (there == null && identifier != null) {
            String system = identifier.string("system");
            String value = identifier.string("value");
            there = system == null || value == null ? null : view.bundle.find("Medication", system, value);
        }
        return there != null && there.isOf("Medication")
                ? view.medicine(there)
                : view.terms.ofWords(reference.string("display"), ChartSetting.MEDICINE);
    }

    /** Returns what a Medication means: by its own code, else by all its ingredients. */
    static ChartMeaning ofMedication(ChartNode medication, ChartTerms terms) {
        ChartMeaning whole = terms.of(medication.object("code"), ChartSetting.MEDICINE);
        List<ChartNode> ingredients = medication.objects("ingredient");
        if (whole.isKnown() || ingredients.isEmpty()) {
            return whole;
        }
        List<ChartMeaning> parts = new ArrayList<>(ingredients.size() + 1);
        for (ChartNode ingredient : ingredients) {
            parts.add(terms.of(ingredient.object("itemCodeableConcept"), ChartSetting.MEDICINE));
        }
        ChartMeaning all = ChartMeaning.ofAll(whole.what(), parts);
        return all.isKnown() ? all : all.alsoMaybe(whole);
    }

    @Override
    public @Nullable ChartReason read(ChartNode node, ChartView view, ChartFacts facts) {
        String status = node.string("status");
        ChartMeaning meaning = meaning(node, view);
        boolean given = node.is("resourceType", "MedicationAdministration");
        boolean order = node.is("resourceType", "MedicationRequest");
        ChartSpan span = ChartSpan.of(node, "effective", null);
        List<ChartNode> dosages = given ? List.of() : node.objects(order ? "dosageInstruction" : "dosage");
        Quantity amount = ChartDosage.aDay(dosages);
        PartialDate written = ChartDay.dayOf(node.day(order ? "authoredOn" : "dateAsserted"));
        facts.asOf = written != null ? written : given ? span.last() : span.from();
        facts.saidBy = view.person(sayer(node, order, given));
        facts.confidence = given || !order || isOrdered(node) ? Confidence.CONFIRMED : Confidence.UNCONFIRMED;
        String said = status == null ? "unknown" : status;
        if (said.equals("entered-in-error")) {
            return ChartReason.ENTERED_IN_ERROR;
        }
        if (said.equals("not-taken")) {
            return notTaken(meaning, facts);
        }
        if (isNotCarriedOut(node, said, order)) {
            return ChartReason.NOT_CARRIED_OUT;
        }
        Lasting when = lasting(said);
        if (meaning.equals(ChartMeaning.NOTHING)) {
            facts.review("", meaning, list(), when);
            return node.has("medicationReference") ? ChartReason.UNRESOLVED : ChartReason.FREE_TEXT;
        }
        if (!meaning.isKnown()) {
            return ChartView.unplaced(meaning, list(), when, facts);
        }
        PartialDate since = order ? start(dosages, written) : span.from();
        PartialDate until = order ? planned(dosages, said) : end(span, when, given);
        node.build("", () -> {
            Present present = ChartView.present(when, since, until, amount);
            facts.state("", meaning, present);
            if (!given) {
                facts.tried(meaning, present);
            }
            return meaning;
        });
        if (facts.found().isEmpty() && !node.isBroken()) {
            facts.review("", meaning, list(), when);
            return ChartReason.UNKNOWN_CODE;
        }
        return null;
    }

    private static @Nullable ChartNode sayer(ChartNode node, boolean order, boolean given) {
        if (order) {
            return node.object(node.has("reportedReference") ? "reportedReference" : "requester");
        }
        if (!given) {
            return node.object("informationSource");
        }
        List<ChartNode> performers = node.objects("performer");
        return performers.isEmpty() ? null : performers.get(0).object("actor");
    }

    /** A plan is an order only where it notes what the patient takes anyway. */
    private static boolean isOrdered(ChartNode node) {
        String intent = node.string("intent");
        return intent != null && (ORDERS.contains(intent) || (intent.equals("plan") && isReported(node)));
    }

    private static boolean isReported(ChartNode node) {
        return node.has("reportedReference") || Boolean.TRUE.equals(node.bool("reportedBoolean"));
    }

    private static boolean isNotCarriedOut(ChartNode node, String status, boolean order) {
        boolean forbidden = order && Boolean.TRUE.equals(node.bool("doNotPerform"));
        boolean proposed = order && (node.is("intent", "proposal") || node.is("intent", "option"));
        return switch (status) {
            case "cancelled", "draft", "intended", "not-done" -> true;
            default -> forbidden || proposed;
        };
    }

    private static @Nullable ChartReason notTaken(ChartMeaning meaning, ChartFacts facts) {
        if (facts.deny("", meaning, meaning.present())) {
            return null;
        }
        if (!meaning.present().isEmpty()) {
            return ChartReason.DENIES_A_PART;
        }
        return meaning.isCoded() ? ChartReason.UNKNOWN_CODE : ChartReason.FREE_TEXT;
    }

    private static Lasting lasting(String status) {
        return switch (status) {
            case "active", "in-progress" -> Lasting.NOW;
            case "completed", "stopped" -> Lasting.OVER;
            default -> Lasting.UNKNOWN;
        };
    }

    private static @Nullable PartialDate start(List<ChartNode> dosages, @Nullable PartialDate written) {
        PartialDate start = ChartDosage.since(dosages);
        return start == null ? written : start;
    }

    /** What was stopped did not last until the day that was planned. */
    private static @Nullable PartialDate planned(List<ChartNode> dosages, String status) {
        return status.equals("stopped") ? null : ChartDosage.until(dosages);
    }

    /** What was given at a moment was over then; a statement of a day says nothing of when it will end. */
    private static @Nullable PartialDate end(ChartSpan span, Lasting when, boolean given) {
        return span.isMoment() && (when == Lasting.NOW || !given) ? null : span.to();
    }
}
