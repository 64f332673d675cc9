package org.ketachart.fhir;

import org.ketachart.core.adverse.EventAction;
import org.ketachart.core.adverse.EventOutcome;
import org.ketachart.core.adverse.Relatedness;
import org.ketachart.core.adverse.SeriousnessCriterion;
import org.ketachart.core.adverse.Severity;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;

/** The words of an adverse event in standard codings, in the spellings of R4. */
public final class EventCodes {
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final String OUTCOMES = HL7 + "adverse-event-outcome";
    private static final String CAUSALITY = HL7 + "adverse-event-causality-assess";

    /** How intense it was. */
    public static final CodeTable<Severity> SEVERITY = CodeTable.theirs(HL7 + "adverse-event-severity", Severity.class)
            .row(Severity.MILD, "Mild")
            .row(Severity.MODERATE, "Moderate")
            .row(Severity.SEVERE, "Severe")
            .table();

    /** Whether it was serious. */
    static final CodeTable<Seriousness> SERIOUSNESS = CodeTable.theirs(
                    HL7 + "adverse-event-seriousness", Seriousness.class)
            .row(Seriousness.NOT_SERIOUS, "Non-serious")
            .row(Seriousness.SERIOUS, "Serious")
            .table();

    /** How it ended or stands. */
    public static final CodeTable<EventOutcome> OUTCOME = CodeTable.theirs(OUTCOMES, EventOutcome.class)
            .row(EventOutcome.RESOLVED, "Resolved")
            .row(EventOutcome.RECOVERING, "Recovering")
            .row(EventOutcome.ONGOING, "Ongoing")
            .row(EventOutcome.RESOLVED_WITH_SEQUELAE, "Resolved with Sequelae")
            .row(EventOutcome.FATAL, "Fatal")
            .row(EventOutcome.UNKNOWN, "Unknown")
            .table();

    /** How likely a giving caused it, in the categories of WHO-UMC. */
    public static final CodeTable<Relatedness> RELATEDNESS = CodeTable.ours("relatedness", Relatedness.class)
            .row(Relatedness.CERTAIN, "Certain", new Code(CAUSALITY, "Certain", "Certain"))
            .row(Relatedness.PROBABLE, "Probable", new Code(CAUSALITY, "Probably-Likely", "Probably/Likely"))
            .row(Relatedness.POSSIBLE, "Possible", new Code(CAUSALITY, "Possible", "Possible"))
            .row(Relatedness.UNLIKELY, "Unlikely", new Code(CAUSALITY, "Unlikely", "Unlikely"))
            .row(
                    Relatedness.CONDITIONAL,
                    "Conditional",
                    new Code(CAUSALITY, "Conditional-Classified", "Conditional/Classified"))
            .row(
                    Relatedness.UNASSESSABLE,
                    "Unassessable",
                    new Code(CAUSALITY, "Unassessable-Unclassifiable", "Unassessable/Unclassifiable"))
            .table();

    /** The criteria of ICH E2A. */
    public static final CodeTable<SeriousnessCriterion> CRITERION = CodeTable.ours(
                    "seriousness-criterion", SeriousnessCriterion.class)
            .row(SeriousnessCriterion.DEATH, "Results in death")
            .row(SeriousnessCriterion.LIFE_THREATENING, "Life-threatening")
            .row(SeriousnessCriterion.HOSPITALIZATION, "Requires or prolongs hospitalization")
            .row(SeriousnessCriterion.DISABILITY, "Persistent or significant disability")
            .row(SeriousnessCriterion.CONGENITAL_ANOMALY, "Congenital anomaly")
            .row(SeriousnessCriterion.IMPORTANT_MEDICAL_EVENT, "Important medical event")
            .table();

    /** What was done about the dose. */
    public static final CodeTable<EventAction> ACTION = CodeTable.ours("event-action", EventAction.class)
            .row(EventAction.NONE, "None")
            .row(EventAction.OBSERVED, "Observed")
            .row(EventAction.RATE_LOWERED, "Rate lowered")
            .row(EventAction.DOSE_PAUSED, "Dose paused")
            .row(EventAction.DOSE_STOPPED, "Dose stopped")
            .row(EventAction.MEDICINE_GIVEN, "Medicine given")
            .row(EventAction.OXYGEN_GIVEN, "Oxygen given")
            .row(EventAction.TRANSFERRED, "Transferred")
            .row(EventAction.UNKNOWN, "Unknown")
            .table();

    /** The CTCAE grade; the codes of CTCAE's publisher are not confirmed. */
    static final CodeTable<Grade> GRADE = CodeTable.ours("ctcae-grade", Grade.class)
            .row(Grade.ONE, "Grade 1")
            .row(Grade.TWO, "Grade 2")
            .row(Grade.THREE, "Grade 3")
            .row(Grade.FOUR, "Grade 4")
            .row(Grade.FIVE, "Grade 5")
            .table();

    private EventCodes() {}

    /** Whether an event was serious, in the words of R4; not yet judged is no word. */
    enum Seriousness implements Coded {
        NOT_SERIOUS("Non-serious"),
        SERIOUS("Serious");

        private final String code;

        Seriousness(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The CTCAE grades from 1 to 5. */
    enum Grade implements Coded {
        ONE("grade-1", 1),
        TWO("grade-2", 2),
        THREE("grade-3", 3),
        FOUR("grade-4", 4),
        FIVE("grade-5", 5);

        private final String code;
        private final int number;

        Grade(String code, int number) {
            this.code = code;
            this.number = number;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the grade of this number, from 1 to 5. */
        static Grade of(int number) {
            return switch (number) {
                case 1 -> ONE;
                case 2 -> TWO;
                case 3 -> THREE;
                case 4 -> FOUR;
                case 5 -> FIVE;
                default -> throw new IllegalArgumentException("a grade must be from 1 to 5, was " + number);
            };
        }

        int number() {
            return number;
        }
    }
}
