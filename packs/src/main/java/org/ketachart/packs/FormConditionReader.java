package org.ketachart.packs;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.sessions.form.FormCondition;
import org.ketachart.sessions.form.FormItem;
import org.ketachart.sessions.form.ItemKind;
import org.ketachart.sessions.form.ItemSource;

/** Reads after which answer an item is asked. One that no answer could meet is refused: its item would never be asked. */
final class FormConditionReader {
    private static final Set<String> FIELDS = Set.of("item", "is", "below");
    private static final int MOST = 100_000;

    private final Map<String, FormItem> sound;
    private final Set<String> before;
    private final @Nullable Integer shortestStay;

    /** Creates a reader for one item: those before it that were read without a fault, and the names of all before it. */
    FormConditionReader(Map<String, FormItem> sound, Set<String> before, @Nullable Integer shortestStay) {
        this.sound = sound;
        this.before = before;
        this.shortestStay = shortestStay;
    }

    @Nullable
    FormCondition read(PackObject asked) {
        asked.only(FIELDS);
        String name = asked.text("item", true);
        String is = asked.text("is", false);
        Integer below = asked.whole("below", 1, MOST, false);
        if (asked.has("is") == asked.has("below")) {
            asked.fault(PackFault.CONTRADICTION, "", "must have one of is and below");
            return null;
        }
        if (name != null && !before.contains(name)) {
            asked.fault(PackFault.CONDITION, "item", "must be an item that stands before");
        }
        FormItem other = name == null ? null : sound.get(name);
        if (other != null && is != null && !canBe(other, is)) {
            asked.fault(PackFault.CONDITION, "is", "must be an answer that the other item can have");
        }
        if (other != null && below != null && other.kind() != ItemKind.WHOLE) {
            asked.fault(PackFault.CONDITION, "below", "must be asked of a whole number");
        } else if (other != null
                && below != null
                && shortestStay != null
                && other.source() == ItemSource.TOTAL_MINUTES
                && !below.equals(shortestStay)) {
            asked.fault(PackFault.CONTRADICTION, "below", "must be the shortest stay, " + shortestStay + " min");
        }
        return !asked.isSound() || other == null ? null : new FormCondition(other.id(), is, below);
    }

    private static boolean canBe(FormItem other, String answer) {
        return switch (other.kind()) {
            case YES_NO -> answer.equals("yes") || answer.equals("no");
            case CHOICE ->
                other.choices().stream()
                        .anyMatch(choice -> choice.code().value().equals(answer));
            default -> false;
        };
    }
}
