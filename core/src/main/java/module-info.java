/** The nouns of the program, with their events and folds. */
module org.ketachart.core {
    requires static org.jspecify;

    exports org.ketachart.core.value;
    exports org.ketachart.core.clinic;
    exports org.ketachart.core.form;
    exports org.ketachart.core.observation;
    exports org.ketachart.core.dose;
    exports org.ketachart.core.adverse;
    exports org.ketachart.core.consent;
    exports org.ketachart.core.course;
    exports org.ketachart.core.screening;
    exports org.ketachart.core.session;
    exports org.ketachart.core.event;
    exports org.ketachart.core.supply;
}
