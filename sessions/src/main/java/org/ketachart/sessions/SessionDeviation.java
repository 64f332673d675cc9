package org.ketachart.sessions;

import org.ketachart.core.value.Coded;

/** The deviations the library notices by itself; anybody may record others in words. */
public enum SessionDeviation implements Coded {
    /** A dose was given without an order of this visit. */
    DOSE_WITHOUT_ORDER("dose-without-order"),
    /** A dose was given on an order that was not active. */
    ORDER_NOT_ACTIVE("order-not-active"),
    /** Another drug was given than ordered. */
    DRUG_DIFFERS("drug-differs"),
    /** The drug went another way than ordered. */
    ROUTE_DIFFERS("route-differs"),
    /** More was given in all than the order says. */
    DOSE_ABOVE_ORDER("dose-above-order"),
    /** The product in the hand was of the other drug than charted. */
    PRODUCT_DIFFERS("product-differs"),
    /** The product given was past its expiry. */
    PRODUCT_EXPIRED("product-expired"),
    /** The product given was of a lot that is taken back. */
    PRODUCT_RECALLED("product-recalled"),
    /** A drug was given that no begun dose covers. */
    DOSE_UNGATED("dose-ungated"),
    /** A nasal device followed the one before too soon (RTE-03). */
    DEVICE_TOO_SOON("device-too-soon"),
    /** A dose was taken at home alone (MON-37). */
    DOSE_AT_HOME("dose-at-home"),
    /** A dose taken at home was told afterwards (MON-37). */
    HOME_DOSE_REPORTED("home-dose-reported"),
    /** Esketamine was taken at home (CAR-13). */
    ESKETAMINE_AT_HOME("esketamine-at-home"),
    /** The patient left without the plan that a positive screen calls for (MON-51). */
    LEFT_WITHOUT_SAFETY_PLAN("left-without-safety-plan"),
    /** Waste was destroyed without a witness other than the giver (REM-40). */
    WASTE_UNWITNESSED("waste-unwitnessed"),
    /** The patient left before being ready (MON-60). */
    LEFT_BEFORE_READY("left-before-ready"),
    /** The patient was transferred although no dose had begun. */
    TRANSFERRED_BEFORE_DOSE("transferred-before-dose"),
    /** A departure was charted for a visit that was over. */
    DEPARTED_AFTER_END("departed-after-end"),
    /** Something was charted with a time after now. */
    CHARTED_IN_FUTURE("charted-in-future");

    private final String code;

    SessionDeviation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
