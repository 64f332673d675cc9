package org.ketachart.fhir;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Coded;

/** What an identifier of ours names: the last part of its system, {@code {clinic base}/sid/{kind}}. */
public enum Kind implements Coded {
    CLINIC("clinic"),
    SESSION("session"),
    TREATMENT("treatment"),
    MONITORING("monitoring"),
    COURSE("course"),
    PHASE("phase"),
    PLAN("plan"),
    GOAL("goal"),
    VITAL_SIGN("vital"),
    RATING("rating"),
    ORDER("order"),
    PRODUCT("product"),
    ADMINISTRATION("administration"),
    MEDICINE("medicine"),
    INTERVENTION("intervention"),
    ADVERSE_EVENT("adverse-event"),
    EFFECT("effect"),
    ASSESSMENT("assessment"),
    SCORE("score"),
    SCREENING("screening"),
    /** A screening form as it was filled. */
    SCREENING_FORM("screening-form"),
    /** What is known and bears on a screening; no server has a resource of it. */
    EVIDENCE("evidence"),
    FINDING("finding"),
    CLEARANCE("clearance"),
    CONSENT("consent"),
    FORM("form"),
    FORM_SUBMISSION("form-submission"),
    DISCHARGE("discharge"),
    ALERT("alert"),
    TASK("task"),
    DOCUMENT("document"),
    PROVENANCE("provenance"),
    /** A step of a visit, which the log alone holds. */
    EVENT("event"),
    CHECKLIST_ANSWER("checklist-answer"),
    SUICIDALITY_SCREEN("suicidality-screen"),
    DOSE_HISTORY("dose-history"),
    PAYER_AUTHORIZATION("payer-authorization"),
    HOME_DOSE("home-dose"),
    CARE_VISIT("care-visit"),
    EVENT_REVIEW("event-review"),
    EVENT_DECLINE("event-decline"),
    HOME_SUPPLY("home-supply");

    private static final Map<String, Kind> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::code, kind -> kind));

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static @Nullable Kind find(String code) {
        return BY_CODE.get(code);
    }
}
