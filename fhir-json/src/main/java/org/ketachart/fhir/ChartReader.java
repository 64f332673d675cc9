package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.Evidence;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.Statement.Present;
import org.ketachart.core.screening.TermSet;
import org.ketachart.core.screening.Topic;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Require;
import org.ketachart.core.value.Result;

/**
 * Reads an EHR's chart, a FHIR R4 Bundle of any type, as evidence.
 *
 * <p>What refuses a chart: bytes that are no JSON, no Bundle, no Patient or more than one. Anything else costs the entry it is in, which is then
 * {@link ChartFate#NOT_UNDERSTOOD} with an issue; where a condition, a medicine or an intolerance cannot be read, evidence that needs review
 * stands in its place, so that it is not taken for missing. Codes mean what the terms say; words never decide anything.
 */
public final class ChartReader {
    private static final Topic BIRTH = new Topic("birth");
    private static final String LIST = "List";

    private final FhirContract contract;
    private final ChartBundle bundle;
    private final ChartPatient patient;
    private final ChartTerms terms;
    private final Map<ChartSlice, List<Evidence>> evidence = new HashMap<>();
    private final Map<ChartSlice, ChartMeaning> medications = new HashMap<>();
    private final Map<String, ChartKind> kinds = new HashMap<>();
    private final List<ChartSlice> referred = new ArrayList<>();
    private final Set<ChartSlice> counted = new HashSet<>();

    private ChartReader(
            FhirContract contract,
            ChartBundle bundle,
            ChartPatient patient,
            TermSet terms,
            @Nullable ChartForms forms) {
        this.contract = contract;
        this.bundle = bundle;
        this.patient = patient;
        this.terms = new ChartTerms(terms);
        kinds.put("Condition", ChartConditions.ofConditions());
        kinds.put("AllergyIntolerance", ChartConditions.ofAllergies());
        kinds.put("Observation", new ChartObservations());
        kinds.put("FamilyMemberHistory", new ChartRelatives());
        kinds.put("QuestionnaireResponse", new ChartAnswers(contract, forms, evidence));
        kinds.put(LIST, new ChartLists(evidence));
        ChartKind medicines = new ChartMedicines();
        kinds.put("MedicationRequest", medicines);
        kinds.put("MedicationStatement", medicines);
        kinds.put("MedicationAdministration", medicines);
        ChartKind procedures = new ChartProcedures();
        kinds.put("Procedure", procedures);
        kinds.put("DiagnosticReport", procedures);
    }

    /**
     * Reads a chart in which nobody hears our own forms: they are listed as not understood.
     *
     * @param contract by which resources are known that our own record put into the chart
     * @param bundle the bytes, which must not change while they are read
     * @param terms which codes mean which topics
     * @return what the chart says, with a warning for each fault of an entry; or why it cannot be read at all
     */
    public static Result<ChartRead> read(FhirContract contract, byte[] bundle, TermSet terms) {
        return open(contract, bundle, terms, null);
    }

    /**
     * Reads a chart, and what our own forms in it say.
     *
     * @param contract by which resources are known that our own record put into the chart
     * @param bundle the bytes, which must not change while they are read
     * @param terms which codes mean which topics
     * @param forms who hears the answers
     * @return what the chart says, with a warning for each fault of an entry; or why it cannot be read at all
     */
    public static Result<ChartRead> read(FhirContract contract, byte[] bundle, TermSet terms, ChartForms forms) {
        Require.present("forms", forms);
        return open(contract, bundle, terms, forms);
    }

    private static Result<ChartRead> open(
            FhirContract contract, byte[] bundle, TermSet terms, @Nullable ChartForms forms) {
        Require.present("contract, bundle, terms", contract, bundle, terms);
        Result<ChartBundle> opened = ChartBundle.open(bundle);
        if (!opened.isOk()) {
            return Result.refused(opened.issues());
        }
        Result<ChartPatient> patient = ChartPatient.find(opened.value());
        return patient.isOk()
                ? new ChartReader(contract, opened.value(), patient.value(), terms, forms).read()
                : Result.refused(patient.issues());
    }

    private Result<ChartRead> read() {
        readPatient();
        for (ChartSlice slice : bundle.slices()) {
            if (!slice.isOf(LIST)) {
                read(slice);
            }
        }
        for (ChartSlice slice : bundle.slices()) {
            read(slice);
            settleMedication(slice);
        }
        reckonLoads();
        Map<String, Evidence> byId = new LinkedHashMap<>();
        List<ChartEntry> entries = new ArrayList<>(bundle.slices().size());
        List<Issue> issues = new ArrayList<>(bundle.issues());
        ChartNames names = new ChartNames();
        for (ChartSlice slice : bundle.slices()) {
            entries.add(slice.entry(names));
            slice.faults().forEach(issue -> issues.add(Issue.warning(issue.code(), issue.path(), issue.message())));
            evidence.getOrDefault(slice, List.of())
                    .forEach(one -> byId.putIfAbsent(one.id().value(), one));
        }
        List<Evidence> all = new ArrayList<>(byId.values());
        all.sort((one, other) -> one.id().value().compareTo(other.id().value()));
        return Result.of(new ChartRead(patient.ref(), all, entries, patient.deceased(), bundle.goesOn()), issues);
    }

    private void reckonLoads() {
        ChartLoad load =
                new ChartLoad(evidence.values().stream().flatMap(List::stream).toList(), terms.terms());
        for (Map.Entry<ChartSlice, List<Evidence>> entry : evidence.entrySet()) {
            if (kinds.get(String.valueOf(entry.getKey().type)) instanceof ChartMedicines) {
                List<Evidence> all = new ArrayList<>(entry.getValue());
                entry.getValue().forEach(one -> load.of(entry.getKey(), one).ifPresent(all::add));
                entry.setValue(all);
            }
        }
    }

    private void readPatient() {
        ChartSlice slice = patient.slice();
        ChartFacts facts = new ChartFacts(slice, slice.node(), contract);
        PartialDate born = patient.born();
        if (born != null && !slice.isBroken()) {
            facts.asOf = born;
            facts.say("", List.of(BIRTH), null, new Present(Lasting.OVER, born, null, null));
            evidence.put(slice, facts.found());
        }
        slice.settle(slice.isBroken() ? ChartReason.BROKEN : null);
    }

    private void read(ChartSlice slice) {
        ChartKind kind = slice.type == null ? null : kinds.get(slice.type);
        if (slice.settled) {
            if (kind != null && slice.reason == ChartReason.VERSIONS) {
                doubt(slice, kind);
            }
            return;
        }
        if (!slice.holdsResource()) {
            slice.settle(ChartReason.NO_RESOURCE);
        } else if (ChartTypes.isAdministrative(slice.type)) {
            slice.settle(ChartReason.ADMINISTRATIVE);
        } else if (kind != null) {
            slice.settle(read(slice, kind));
        } else if (!slice.isOf("Medication")) {
            slice.settle(ChartReason.TYPE);
        }
    }

    private @Nullable ChartReason read(ChartSlice slice, ChartKind kind) {
        ChartNode node = slice.node();
        ChartPatient.Whose whose = patient.whose(node, kind.subject(), slice);
        if (whose != ChartPatient.Whose.OURS) {
            boolean nobodys = whose == ChartPatient.Whose.NOBODYS;
            if (slice.isBroken()) {
                return ChartReason.BROKEN;
            }
            node.tolerance(
                    nobodys ? FhirFault.MISSING : FhirFault.PATIENT,
                    kind.subject(),
                    "the resource must be of the patient of the chart");
            return nobodys ? ChartReason.NO_SUBJECT : ChartReason.OTHER_PATIENT;
        }
        ChartFacts facts = new ChartFacts(slice, node, contract);
        referred.clear();
        ChartReason reason = kind.read(node, view(slice), facts);
        if (slice.isBroken()) {
            doubt(slice, kind);
            reason = ChartReason.BROKEN;
        } else {
            evidence.put(slice, facts.found());
        }
        for (ChartSlice medication : List.copyOf(referred)) {
            refer(medication, reason);
        }
        return reason;
    }

    /** What cannot be read may still be one of ours: a person must look at what its codes name. */
    private void doubt(ChartSlice slice, ChartKind kind) {
        ChartNode node = slice.quiet();
        ChartFacts facts = new ChartFacts(slice, node, contract);
        boolean ours = patient.whose(node, kind.subject(), slice) == ChartPatient.Whose.OURS;
        if (ours) {
            ChartMeaning meaning = kind.meaning(node, view(slice));
            facts.review("", meaning.unread(kind.list()), meaning, new Present(Lasting.UNKNOWN, null, null, null));
            evidence.put(slice, facts.found());
        }
    }

    private ChartView view(ChartSlice slice) {
        return new ChartView(terms, patient, bundle, slice, this::medicine);
    }

    private ChartMeaning medicine(ChartSlice medication) {
        referred.add(medication);
        ChartMeaning known = medications.get(medication);
        if (known == null) {
            known = ChartMedicines.ofMedication(medication.node(), terms);
            medications.put(medication, known);
        }
        return medication.isBroken() || medication.reason == ChartReason.VERSIONS ? ChartMeaning.NOTHING : known;
    }

    /** A medicine is what its code is, once anything that counts refers to it; else it is as irrelevant as what does. */
    private void refer(ChartSlice medication, @Nullable ChartReason reason) {
        if (medication.reason == ChartReason.VERSIONS) {
            counted.add(medication);
        } else if (medication.isBroken()) {
            medication.settle(ChartReason.BROKEN);
        } else if (reason == null || reason.fate() != ChartFate.IRRELEVANT) {
            counted.add(medication);
            medication.settle(own(medications.getOrDefault(medication, ChartMeaning.NOTHING)));
        } else if (!counted.contains(medication)) {
            ChartReason before = medication.reason;
            medication.settle(before != null && before.compareTo(reason) < 0 ? before : reason);
        }
    }

    private static @Nullable ChartReason own(ChartMeaning meaning) {
        if (meaning.isKnown()) {
            return null;
        }
        return meaning.isCoded() ? ChartReason.UNKNOWN_CODE : ChartReason.FREE_TEXT;
    }

    private static void settleMedication(ChartSlice slice) {
        if (!slice.settled) {
            slice.settle(ChartReason.NOT_REFERRED_TO);
        }
    }
}
