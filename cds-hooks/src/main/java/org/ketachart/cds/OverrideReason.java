package org.ketachart.cds;

import java.util.Arrays;
import java.util.Optional;
import org.ketachart.core.value.Canonical;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Coded;

/**
 * Why a card was dismissed: a list of our own that every card with a finding offers.
 *
 * <p>Not every dismissal sets the finding aside. Who says that the chart is wrong asks for the chart to be corrected, and who orders ketamine for
 * an operation has not judged the program's question: taken for an override, either would silence the finding at the next session.
 */
public enum OverrideReason implements Coded {
    /** A judgment on this patient. */
    BENEFIT_OUTWEIGHS("benefit-outweighs", "The benefit outweighs it, and the patient knows", true),
    /** A specialist's judgment. */
    SPECIALIST_AGREED("specialist-agreed", "A specialist looked at it and agreed", true),
    /** It is known and handled. */
    TAKEN_CARE_OF("taken-care-of", "It is known, and taken care of", true),
    /** The chart must be corrected; nothing is set aside. */
    CHART_IS_WRONG("chart-is-wrong", "The chart is wrong and will be corrected", false),
    /** Another use of the drug, such as anesthesia; nothing is set aside. */
    OTHER_USE("other-use", "The drug is not ordered for this program", false);

    /** The code system. */
    public static final String SYSTEM = Canonical.codeSystem("cds-override-reason");

    private final String code;
    private final String display;
    private final boolean settingAside;

    OverrideReason(String code, String display, boolean settingAside) {
        this.code = code;
        this.display = display;
        this.settingAside = settingAside;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns its words. */
    public String display() {
        return display;
    }

    /** Returns whether it sets the finding aside. */
    public boolean isSettingAside() {
        return settingAside;
    }

    /** Returns which of ours a coding is; nothing for a reason of the EHR's own. */
    public static Optional<OverrideReason> find(Code coding) {
        return Arrays.stream(values())
                .filter(reason ->
                        coding.system().equals(SYSTEM) && coding.code().equals(reason.code))
                .findFirst();
    }
}
