package org.ketachart.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.Route;
import org.ketachart.core.session.Setting;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * What a protocol is for. The library alone says so; no layer above may make one drug's protocol that of another, or move a dose home.
 *
 * @param title what the protocol is called
 * @param drug for which drug
 * @param route by which route
 * @param setting where the dose is taken: the clinic, or home under telehealth
 * @param notices what authorities and societies warn of, by row of the clinical reference, in our own words; shown whenever the protocol is
 * @param instructions what a patient is told in writing before leaving, by row of the clinical reference; a clinic words its own sheet
 */
public record Purpose(
        Note title,
        Drug drug,
        Route route,
        Setting setting,
        Map<String, Note> notices,
        Map<String, Note> instructions) {
    /** Checks that no dose is planned where none may be, and keeps its own copy, in the order given. */
    public Purpose {
        Require.present(
                "title, drug, route, setting, notices, instructions",
                title,
                drug,
                route,
                setting,
                notices,
                instructions);
        Require.that(
                setting == Setting.CLINIC || setting == Setting.TELEHEALTH,
                "a protocol must be for the clinic or for telehealth");
        notices = Collections.unmodifiableMap(new LinkedHashMap<>(notices));
        instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
    }
}
