package org.ketachart.core.form;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Require;

/**
 * What came back for a form that was sent.
 *
 * @param outcome taken or sent back
 * @param at when
 * @param confirmation the number on the receipt; none when absent
 * @param receipt the host's DocumentReference of the receipt; absent when it has none
 * @param words why it was sent back, or anything else that was said; absent when nothing was
 */
public record FormReply(
        FormOutcome outcome,
        OffsetDateTime at,
        @Nullable Note confirmation,
        @Nullable HostRef receipt,
        @Nullable Note words) {
    /** Checks that the receipt is a document. */
    public FormReply {
        Require.present("outcome, at", outcome, at);
        Require.charted("at", at);
        Require.that(
                receipt == null || receipt.type().equals("DocumentReference"),
                "a receipt must be of type DocumentReference");
    }
}
