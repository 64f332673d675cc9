package org.ketachart.core.adverse;

import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Coded;

/**
 * The program's own list of events (section 6.1 of the clinical reference), each with its row and when it is to be expected.
 *
 * <p>A term sorts an event so that it can be counted; the verbatim words stay beside it. What fits none of them has no term and is recorded
 * all the same.
 */
public enum EventTerm implements Coded {
    /** Depersonalization and derealization among it. CTCAE has no term for it: it is graded as a psychiatric disorder, other (CTC-50). */
    DISSOCIATION("dissociation", "AE-01", EventTiming.ACUTE),
    /** As a giver of the drug sees it, with a scale beside it. */
    SEDATION("sedation", "AE-02", EventTiming.ACUTE),
    /** As the patient feels it. */
    SOMNOLENCE("somnolence", "AE-02", EventTiming.ACUTE),
    /** A rise of pressure after the drug; a known hypertension is none. */
    PRESSURE_RISE("pressure-rise", "AE-03", EventTiming.ACUTE),
    /** Not in the list of 6.1 and still seen in a visit; graded by CTC-02. */
    HYPOTENSION("hypotension", "CTC-02", EventTiming.ACUTE),
    NAUSEA("nausea", "AE-04", EventTiming.ACUTE),
    VOMITING("vomiting", "AE-04", EventTiming.ACUTE),
    DIZZINESS("dizziness", "AE-05", EventTiming.ACUTE),
    VERTIGO("vertigo", "AE-05", EventTiming.ACUTE),
    HEADACHE("headache", "AE-06", EventTiming.ACUTE),
    FATIGUE("fatigue", "AE-07", EventTiming.ACUTE),
    LETHARGY("lethargy", "AE-07", EventTiming.ACUTE),
    ANXIETY("anxiety", "AE-08", EventTiming.ACUTE),
    PANIC_ATTACK("panic-attack", "AE-08", EventTiming.ACUTE),
    HALLUCINATION("hallucination", "AE-09", EventTiming.ACUTE),
    PSYCHOTOMIMETIC("psychotomimetic", "AE-09", EventTiming.ACUTE),
    CONFUSION("confusion", "AE-09", EventTiming.ACUTE),
    RESPIRATORY_DEPRESSION("respiratory-depression", "AE-10", EventTiming.ACUTE),
    /** Not in the list of 6.1 and still seen in a visit; graded by CTC-26. */
    HYPOXIA("hypoxia", "CTC-26", EventTiming.ACUTE),
    /** Not in the list of 6.1 and still seen in a visit; graded by CTC-09. */
    LOSS_OF_CONSCIOUSNESS("loss-of-consciousness", "CTC-09", EventTiming.ACUTE),
    LARYNGOSPASM("laryngospasm", "AE-11", EventTiming.ACUTE),
    AIRWAY_OBSTRUCTION("airway-obstruction", "AE-11", EventTiming.ACUTE),
    TACHYCARDIA("tachycardia", "AE-12", EventTiming.ACUTE),
    BRADYCARDIA("bradycardia", "AE-12", EventTiming.ACUTE),
    /** A changed taste. */
    DYSGEUSIA("dysgeusia", "AE-13", EventTiming.ACUTE),
    /** Numbness, that of the mouth among it. */
    HYPOESTHESIA("hypoesthesia", "AE-13", EventTiming.ACUTE),
    PARESTHESIA("paresthesia", "AE-13", EventTiming.ACUTE),
    THROAT_IRRITATION("throat-irritation", "AE-13", EventTiming.ACUTE),
    NASAL_DISCOMFORT("nasal-discomfort", "AE-13", EventTiming.ACUTE),
    BLURRED_VISION("blurred-vision", "AE-14", EventTiming.ACUTE),
    DIPLOPIA("diplopia", "AE-14", EventTiming.ACUTE),
    NYSTAGMUS("nystagmus", "AE-14", EventTiming.ACUTE),
    MANIA("mania", "AE-15", EventTiming.DAYS),
    HYPOMANIA("hypomania", "AE-15", EventTiming.DAYS),
    PSYCHOSIS_WORSENED("psychosis-worsened", "AE-16", EventTiming.DAYS),
    URINARY_FREQUENCY("urinary-frequency", "AE-17", EventTiming.LATE),
    URINARY_URGENCY("urinary-urgency", "AE-17", EventTiming.LATE),
    DYSURIA("dysuria", "AE-17", EventTiming.LATE),
    HEMATURIA("hematuria", "AE-17", EventTiming.LATE),
    CYSTITIS("cystitis", "AE-17", EventTiming.LATE),
    ATTENTION_IMPAIRED("attention-impaired", "AE-18", EventTiming.LATE),
    MEMORY_IMPAIRED("memory-impaired", "AE-18", EventTiming.LATE),
    TRANSAMINASES_RAISED("transaminases-raised", "AE-19", EventTiming.LATE),
    LIVER_INJURY("liver-injury", "AE-19", EventTiming.LATE),
    TOLERANCE("tolerance", "AE-20", EventTiming.LATE),
    DEPENDENCE("dependence", "AE-20", EventTiming.LATE),
    MISUSE("misuse", "AE-20", EventTiming.LATE),
    DIVERSION("diversion", "AE-20", EventTiming.LATE),
    SUICIDAL_IDEATION("suicidal-ideation", "AE-21", EventTiming.ANY),
    SUICIDAL_BEHAVIOR("suicidal-behavior", "AE-21", EventTiming.ANY),
    /** An accident of somebody who left before the drug had worn off. */
    INJURY_WHILE_IMPAIRED("injury-while-impaired", "AE-22", EventTiming.HOURS),
    /** A psychiatric event that outlasts the drug by days to weeks. */
    PSYCHIATRIC_PERSISTENT("psychiatric-persistent", "AE-23", EventTiming.DAYS),
    SLEEP_DISTURBED("sleep-disturbed", "AE-24", EventTiming.DAYS),
    /** Calls for a new look at the course. */
    AGITATION("agitation", "AE-25", EventTiming.ANY),
    /** Calls for a new look at the course. */
    INSOMNIA("insomnia", "AE-25", EventTiming.ANY);

    /** The code system of the terms. */
    public static final String SYSTEM = Canonical.codeSystem("event-term");

    private final String code;
    private final String row;
    private final EventTiming timing;

    EventTerm(String code, String row, EventTiming timing) {
        this.code = code;
        this.row = row;
        this.timing = timing;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the row of the clinical reference. */
    public String row() {
        return row;
    }

    /** Returns when it is to be expected. */
    public EventTiming timing() {
        return timing;
    }

    /**
     * Returns whether most doses bring it for a short while. It is then charted as an {@link Effect} and becomes an adverse event by a
     * clinician's judgement, a treatment given, or a limit that calls for an act: of pressure that of MON-42, MON-43 or MON-44, of sedation the
     * lower of MON-48; dissociation has none.
     */
    public boolean isExpectedEffect() {
        return row.equals("AE-01") || row.equals("AE-02") || row.equals("AE-03");
    }
}
