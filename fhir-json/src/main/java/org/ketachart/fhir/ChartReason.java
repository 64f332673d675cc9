package org.ketachart.fhir;

import org.ketachart.core.value.Coded;

/** Why an entry of a chart was not used. */
public enum ChartReason implements Coded {
    /** A type that says nothing of the patient's state: who, where, what it cost, what is planned. */
    ADMINISTRATIVE("administrative", ChartFate.IRRELEVANT),
    /** It was marked as a mistake. */
    ENTERED_IN_ERROR("entered-in-error", ChartFate.IRRELEVANT),
    /** It was a draft, proposed, canceled or not done. */
    NOT_CARRIED_OUT("not-carried-out", ChartFate.IRRELEVANT),
    /** It says itself that it has no value. */
    NO_VALUE("no-value", ChartFate.IRRELEVANT),
    /** It denies one member of a class, as lorazepam of the benzodiazepines, or one item of several, which says nothing of the whole. */
    DENIES_A_PART("denies-a-part", ChartFate.IRRELEVANT),
    /** It is about a relative. */
    OF_A_RELATIVE("of-a-relative", ChartFate.IRRELEVANT),
    /** A medicine that nothing in the chart refers to. */
    NOT_REFERRED_TO("not-referred-to", ChartFate.IRRELEVANT),
    /** A newer version of it is in the chart. */
    OLDER_VERSION("older-version", ChartFate.IRRELEVANT),
    /** It was deleted later. */
    DELETED("deleted", ChartFate.IRRELEVANT),
    /** An element had a shape, a value or a modifier that cannot be read; an issue says where. */
    BROKEN("broken", ChartFate.NOT_UNDERSTOOD),
    /** Its codes are none that the terms know. */
    UNKNOWN_CODE("unknown-code", ChartFate.NOT_UNDERSTOOD),
    /** It has words and no code. */
    FREE_TEXT("free-text", ChartFate.NOT_UNDERSTOOD),
    /** What it asks or measures is known, and its answer is not. */
    UNKNOWN_VALUE("unknown-value", ChartFate.NOT_UNDERSTOOD),
    /** Its codes, or its dates and its status, contradict each other. */
    CONTRADICTION("contradiction", ChartFate.NOT_UNDERSTOOD),
    /** It is of another patient. */
    OTHER_PATIENT("other-patient", ChartFate.NOT_UNDERSTOOD),
    /** It does not say whose it is. */
    NO_SUBJECT("no-subject", ChartFate.NOT_UNDERSTOOD),
    /** A type that may speak of the patient's state and is not read. */
    TYPE("type", ChartFate.NOT_UNDERSTOOD),
    /** Answers to a form that is not ours, or that nobody is there to hear. */
    UNKNOWN_FORM("unknown-form", ChartFate.NOT_UNDERSTOOD),
    /** A form of ours that nobody finished, of another version, or with an answer that cannot be; an issue says which. */
    REFUSED_FORM("refused-form", ChartFate.NOT_UNDERSTOOD),
    /** A list that does not say that it is complete, or of what. */
    UNKNOWN_LIST("unknown-list", ChartFate.NOT_UNDERSTOOD),
    /** The medicine it points to is not in the chart. */
    UNRESOLVED("unresolved", ChartFate.NOT_UNDERSTOOD),
    /** It is there more than once, with different content, and nothing says which is the newest. */
    VERSIONS("versions", ChartFate.NOT_UNDERSTOOD),
    /** An entry without a resource. */
    NO_RESOURCE("no-resource", ChartFate.NOT_UNDERSTOOD);

    private final String code;
    private final ChartFate fate;

    ChartReason(String code, ChartFate fate) {
        this.code = code;
        this.fate = fate;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the fate of an entry that has this reason. */
    public ChartFate fate() {
        return fate;
    }
}
