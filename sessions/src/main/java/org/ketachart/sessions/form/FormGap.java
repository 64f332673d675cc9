package org.ketachart.sessions.form;

import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.Coded;
import org.ketachart.core.value.Require;

/**
 * A field that is empty, and why.
 *
 * @param item the field
 * @param why what stands in its way
 * @param required whether the form cannot be signed without it
 */
public record FormGap(ItemId item, Why why, boolean required) {
    /** Checks that all of it is there. */
    public FormGap {
        Require.present("item, why", item, why);
    }

    /** Why a field is empty. */
    public enum Why implements Coded {
        /** The record holds nothing that answers it. */
        NOT_RECORDED("not-recorded"),
        /** Facts of the record say both. */
        CONTRADICTORY("contradictory"),
        /** The host's data do not hold it, or were not handed in. */
        NOT_FROM_HOST("not-from-host"),
        /** Only a person can answer it, and nobody has. */
        NOT_ANSWERED("not-answered");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
