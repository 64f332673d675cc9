package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;

/** Every code that our resources may carry, so that code systems can be made from it and a slip in any code be found. */
public final class CodeRegister {
    private CodeRegister() {}

    /** Returns every table. A new table must be entered here. */
    public static List<CodeTable<?>> tables() {
        return List.of(
                SessionCodes.STATE,
                SessionCodes.SETTING,
                SessionCodes.DISPOSITION,
                SessionCodes.ESCORT_KIND,
                DoseCodes.DRUG,
                DoseCodes.ROUTE,
                DoseCodes.DOSE_FORM,
                DoseCodes.SEGMENT_END,
                DoseCodes.INTERVENTION_KIND,
                DoseCodes.RECORD_STATUS,
                TermCodes.TERM,
                EventCodes.SEVERITY,
                EventCodes.SERIOUSNESS,
                EventCodes.OUTCOME,
                EventCodes.RELATEDNESS,
                EventCodes.CRITERION,
                EventCodes.ACTION,
                EventCodes.GRADE,
                CourseCodes.PHASE,
                ConsentCodes.KIND,
                ConsentCodes.AREA,
                ConsentCodes.CAPACITY,
                ConsentCodes.ELEMENT,
                FormCodes.STATE,
                FormCodes.CHANNEL,
                FormCodes.REPLY,
                ScreeningFormCodes.LASTING,
                ScreeningFormCodes.TRIAL_END,
                ScreeningCodes.WORD,
                ScreeningCodes.TRUTH,
                ScreeningCodes.KIND,
                ScreeningCodes.INTERACTION,
                ScreeningCodes.QUESTION,
                ScreeningCodes.JURISDICTION,
                ScreeningCodes.PART,
                ClinicCodes.ROLE,
                ObservationCodes.VITAL_SIGN,
                ObservationCodes.VITAL_PART,
                ObservationCodes.RATING_SCALE,
                ObservationCodes.ORIENTATION_SPHERE,
                ObservationCodes.CHECKPOINT,
                ObservationCodes.METHOD,
                ObservationCodes.SITE,
                ObservationCodes.POSITION,
                ObservationCodes.ABSENT_REASON);
    }

    /** Returns every coding that stands alone in its place. A new one must be entered here. */
    public static List<FixedCoding> fixed() {
        List<FixedCoding> all = new ArrayList<>(ClinicalTerms.all());
        all.addAll(List.of(
                SessionCodes.SESSION,
                SessionCodes.TREATMENT,
                SessionCodes.MONITORING,
                SessionCodes.ESCORT,
                CourseCodes.DRUG_GIVEN,
                CourseCodes.COURSE,
                FormCodes.SUBMIT,
                FormCodes.SIGNED,
                ScreeningCodes.ELIGIBILITY,
                ScreeningCodes.DETERMINATION,
                ScreeningCodes.PROPOSAL,
                ScreeningCodes.SET_ASIDE,
                PlanCodes.ASSESS_PLAN,
                PlanCodes.RESPONSE,
                ClinicCodes.NPI,
                ChangeRecordCodec.AUTHOR,
                DoseCodes.OUTPATIENT,
                DoseCodes.WASTE_WITNESS,
                ObservationCodes.VITAL_SIGNS,
                ObservationCodes.EXAM,
                ObservationCodes.SURVEY));
        return List.copyOf(all);
    }

    /** Returns every code, ours and others', each once. */
    public static List<Code> codes() {
        Set<Code> codes = new LinkedHashSet<>();
        for (CodeTable<?> table : tables()) {
            codes.addAll(codes(table));
        }
        for (FixedCoding coding : fixed()) {
            codes.add(coding.code());
        }
        return List.copyOf(codes);
    }

    private static <E extends Enum<E> & Coded> List<Code> codes(CodeTable<E> table) {
        List<Code> codes = new ArrayList<>();
        for (E word : table.words()) {
            codes.addAll(table.codings(word));
        }
        return codes;
    }

    /** Returns the code systems of this project, each complete. */
    public static List<CodeSystem> systems() {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        for (Code code : codes()) {
            if (Canonical.isCodeSystem(code.system())) {
                codes.computeIfAbsent(code.system(), system -> new ArrayList<>())
                        .add(code);
            }
        }
        List<CodeSystem> systems = new ArrayList<>();
        codes.forEach((url, list) ->
                systems.add(new CodeSystem(url.substring(url.lastIndexOf('/') + 1), url, List.copyOf(list))));
        return List.copyOf(systems);
    }

    /**
     * A code system of ours.
     *
     * @param name the last part of its canonical
     * @param url its canonical
     * @param codes all its codes with their displays
     */
    public record CodeSystem(String name, String url, List<Code> codes) {}
}
