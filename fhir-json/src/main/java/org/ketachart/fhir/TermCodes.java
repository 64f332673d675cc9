package org.ketachart.fhir;

import org.ketachart.core.adverse.EventTerm;
import org.ketachart.core.value.Code;

/**
 * The events of the program in SNOMED CT and in the MedDRA codes that NCI publishes with CTCAE version 5.0.
 *
 * <p>What has no coding here has none that is confirmed: dissociation as a passing symptom is in neither, and no disorder stands in for it.
 */
public final class TermCodes {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String MEDDRA = "https://www.meddra.org";

    /** What happened, or what was looked for. */
    public static final CodeTable<EventTerm> TERM = CodeTable.ours("event-term", EventTerm.class)
            .row(EventTerm.DISSOCIATION, "Dissociation")
            .row(EventTerm.SEDATION, "Sedation", snomed("17971005", "Sedated (finding)"))
            .row(
                    EventTerm.SOMNOLENCE,
                    "Somnolence",
                    snomed("271782001", "Drowsy (finding)"),
                    meddra("10041349", "Somnolence"))
            .row(
                    EventTerm.PRESSURE_RISE,
                    "Rise of blood pressure",
                    snomed("24184005", "Finding of increased blood pressure (finding)"))
            .row(
                    EventTerm.HYPOTENSION,
                    "Hypotension",
                    snomed("45007003", "Low blood pressure (disorder)"),
                    meddra("10021097", "Hypotension"))
            .row(EventTerm.NAUSEA, "Nausea", snomed("422587007", "Nausea (finding)"), meddra("10028813", "Nausea"))
            .row(
                    EventTerm.VOMITING,
                    "Vomiting",
                    snomed("422400008", "Vomiting (disorder)"),
                    meddra("10047700", "Vomiting"))
            .row(
                    EventTerm.DIZZINESS,
                    "Dizziness",
                    snomed("404640003", "Dizziness (finding)"),
                    meddra("10013573", "Dizziness"))
            .row(EventTerm.VERTIGO, "Vertigo", snomed("399153001", "Vertigo (finding)"), meddra("10047340", "Vertigo"))
            .row(
                    EventTerm.HEADACHE,
                    "Headache",
                    snomed("25064002", "Headache (finding)"),
                    meddra("10019211", "Headache"))
            .row(EventTerm.FATIGUE, "Fatigue", snomed("84229001", "Fatigue (finding)"), meddra("10016256", "Fatigue"))
            .row(
                    EventTerm.LETHARGY,
                    "Lethargy",
                    snomed("214264003", "Lethargy (finding)"),
                    meddra("10024264", "Lethargy"))
            .row(EventTerm.ANXIETY, "Anxiety", snomed("48694002", "Anxiety (finding)"), meddra("10002855", "Anxiety"))
            .row(EventTerm.PANIC_ATTACK, "Panic attack", snomed("225624000", "Panic attack (finding)"))
            .row(
                    EventTerm.HALLUCINATION,
                    "Hallucination",
                    snomed("7011001", "Hallucinations (finding)"),
                    meddra("10019077", "Hallucinations"))
            .row(EventTerm.PSYCHOTOMIMETIC, "Psychotomimetic effect")
            .row(
                    EventTerm.CONFUSION,
                    "Confusion",
                    snomed("286933003", "Confusional state (disorder)"),
                    meddra("10010300", "Confusion"))
            .row(EventTerm.RESPIRATORY_DEPRESSION, "Respiratory depression")
            .row(EventTerm.HYPOXIA, "Hypoxia", snomed("389086002", "Hypoxia (disorder)"), meddra("10021143", "Hypoxia"))
            .row(
                    EventTerm.LOSS_OF_CONSCIOUSNESS,
                    "Loss of consciousness",
                    snomed("419045004", "Loss of consciousness (finding)"))
            .row(EventTerm.LARYNGOSPASM, "Laryngospasm", meddra("10023891", "Laryngospasm"))
            .row(EventTerm.AIRWAY_OBSTRUCTION, "Airway obstruction")
            .row(EventTerm.TACHYCARDIA, "Tachycardia", snomed("3424008", "Tachycardia (finding)"))
            .row(EventTerm.BRADYCARDIA, "Bradycardia", snomed("48867003", "Bradycardia (finding)"))
            .row(
                    EventTerm.DYSGEUSIA,
                    "Dysgeusia",
                    snomed("271801002", "Taste sense altered (finding)"),
                    meddra("10013911", "Dysgeusia"))
            .row(EventTerm.HYPOESTHESIA, "Hypoesthesia")
            .row(
                    EventTerm.PARESTHESIA,
                    "Paresthesia",
                    snomed("91019004", "Paresthesia (finding)"),
                    meddra("10033987", "Paresthesia"))
            .row(EventTerm.THROAT_IRRITATION, "Throat irritation")
            .row(EventTerm.NASAL_DISCOMFORT, "Nasal discomfort")
            .row(EventTerm.BLURRED_VISION, "Blurred vision", meddra("10005886", "Blurred vision"))
            .row(EventTerm.DIPLOPIA, "Diplopia", snomed("24982008", "Diplopia (disorder)"))
            .row(
                    EventTerm.NYSTAGMUS,
                    "Nystagmus",
                    snomed("563001", "Nystagmus (disorder)"),
                    meddra("10029864", "Nystagmus"))
            .row(EventTerm.MANIA, "Mania", snomed("231494001", "Mania (disorder)"), meddra("10026749", "Mania"))
            .row(EventTerm.HYPOMANIA, "Hypomania", snomed("231496004", "Hypomania (disorder)"))
            .row(EventTerm.PSYCHOSIS_WORSENED, "Psychosis worsened")
            .row(EventTerm.URINARY_FREQUENCY, "Urinary frequency", meddra("10046539", "Urinary frequency"))
            .row(EventTerm.URINARY_URGENCY, "Urinary urgency", meddra("10046593", "Urinary urgency"))
            .row(EventTerm.DYSURIA, "Dysuria", snomed("49650001", "Dysuria (finding)"))
            .row(EventTerm.HEMATURIA, "Hematuria", meddra("10019450", "Hematuria"))
            .row(EventTerm.CYSTITIS, "Cystitis", snomed("38822007", "Cystitis (disorder)"))
            .row(EventTerm.ATTENTION_IMPAIRED, "Attention impaired", meddra("10010250", "Concentration impairment"))
            .row(
                    EventTerm.MEMORY_IMPAIRED,
                    "Memory impaired",
                    snomed("386807006", "Memory impairment (finding)"),
                    meddra("10027175", "Memory impairment"))
            .row(EventTerm.TRANSAMINASES_RAISED, "Transaminases raised")
            .row(EventTerm.LIVER_INJURY, "Liver injury")
            .row(EventTerm.TOLERANCE, "Tolerance", snomed("102459008", "Increased tolerance (finding)"))
            .row(EventTerm.DEPENDENCE, "Dependence", snomed("191816009", "Drug dependence (disorder)"))
            .row(EventTerm.MISUSE, "Misuse")
            .row(EventTerm.DIVERSION, "Diversion")
            .row(
                    EventTerm.SUICIDAL_IDEATION,
                    "Suicidal ideation",
                    snomed("6471006", "Suicidal thoughts (finding)"),
                    meddra("10042458", "Suicidal ideation"))
            .row(EventTerm.SUICIDAL_BEHAVIOR, "Suicidal behavior")
            .row(EventTerm.INJURY_WHILE_IMPAIRED, "Injury while impaired")
            .row(EventTerm.PSYCHIATRIC_PERSISTENT, "Persistent psychiatric event")
            .row(EventTerm.SLEEP_DISTURBED, "Sleep disturbed")
            .row(
                    EventTerm.AGITATION,
                    "Agitation",
                    snomed("47295007", "Psychomotor agitation (finding)"),
                    meddra("10001497", "Agitation"))
            .row(
                    EventTerm.INSOMNIA,
                    "Insomnia",
                    snomed("193462001", "Insomnia (disorder)"),
                    meddra("10022437", "Insomnia"))
            .table();

    private TermCodes() {}

    private static Code snomed(String code, String display) {
        return new Code(SNOMED, code, display);
    }

    private static Code meddra(String code, String display) {
        return new Code(MEDDRA, code, display);
    }
}
