package org.ketachart.sessions.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.form.FormValue;
import org.ketachart.core.form.FormValue.Whole;
import org.ketachart.core.form.ItemId;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;
import org.ketachart.sessions.ReadyBracket;

/**
 * What is held beside a field that a person fills. It is no answer until somebody confirms it.
 *
 * @param item the field
 * @param value what it might be; absent where only facts or a bracket are shown
 * @param bracket between which minutes the patient was seen to become ready; absent for any other field
 * @param facts to look at
 * @param from the earlier form that had this answer; absent when it comes from this visit
 */
public record FormProposal(
        ItemId item,
        @Nullable FormValue value,
        @Nullable ReadyBracket bracket,
        List<FactRef> facts,
        @Nullable RecordId from) {
    /** Keeps its own copy. */
    public FormProposal {
        Require.present("item, facts", item, facts);
        facts = List.copyOf(facts);
    }

    /** Returns whether an answer leaves nothing to look at: it says the same, or there was only something to look at before it was given. */
    public boolean isSettledBy(FormValue answer) {
        if (value != null) {
            return value.equals(answer);
        } else if (bracket != null && answer instanceof Whole minutes) {
            Integer notReady = bracket.lastNotReady();
            Integer ready = bracket.firstReady();
            return (notReady == null || minutes.number() > notReady) && (ready == null || minutes.number() <= ready);
        }
        return true;
    }
}
