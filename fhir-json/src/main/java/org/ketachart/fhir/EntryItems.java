package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.AnswerValue;
import org.ketachart.core.screening.Lasting;
import org.ketachart.core.screening.ListedEntry;
import org.ketachart.core.screening.Prefill;
import org.ketachart.core.screening.Statement;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;

/** A list as items: one group for each entry, and whether that is all. */
final class EntryItems {
    static final String ENTRY = "entry";
    static final String COMPLETE = "complete";
    private static final List<String> FIELDS = List.of("what", "when", "since", "until", "amount");

    private final String parent;
    private final List<ListedEntry> entries = new ArrayList<>();
    private boolean complete;

    EntryItems(String parent) {
        this.parent = parent;
    }

    static void write(ClinicId clinic, String parent, AnswerValue.Entries list, FhirWriter out) {
        String entry = parent + "." + ENTRY;
        for (ListedEntry one : list.entries()) {
            out.object();
            PrefillFields.writeEntry(clinic, one.prefill(), out);
            out.string("linkId", entry);
            out.array("item");
            ConceptItem.write(entry + ".what", one.what(), out);
            LinkedItems.begin(entry + ".when", out);
            out.coding("valueCoding", ScreeningFormCodes.LASTING.own(one.how().when()));
            LinkedItems.end(out);
            date(entry + ".since", one.how().since(), out);
            date(entry + ".until", one.how().until(), out);
            quantity(entry + ".amount", one.how().amount(), out);
            out.end();
            out.end();
        }
        complete(parent + "." + COMPLETE, list.complete(), out);
    }

    static void complete(String linkId, boolean complete, FhirWriter out) {
        if (complete) {
            LinkedItems.begin(linkId, out);
            out.bool("valueBoolean", true);
            LinkedItems.end(out);
        }
    }

    static void date(String linkId, @Nullable PartialDate date, FhirWriter out) {
        if (date != null) {
            LinkedItems.begin(linkId, out);
            out.date("valueDate", date);
            LinkedItems.end(out);
        }
    }

    static void quantity(String linkId, @Nullable Quantity amount, FhirWriter out) {
        if (amount != null) {
            LinkedItems.begin(linkId, out);
            out.quantity("valueQuantity", amount);
            LinkedItems.end(out);
        }
    }

    /** Reads an entry, or that the list is complete. */
    void read(String name, FhirCursor in) {
        if (name.equals(COMPLETE)) {
            complete |= Boolean.TRUE.equals(LinkedItems.one(in, "valueBoolean", in::bool));
            return;
        }
        Found found = new Found();
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "linkId" -> in.skip();
                case "extension" -> found.marks.read(in);
                case "item" ->
                    LinkedItems.read(in, parent + "." + ENTRY, FIELDS, Set.of(), field -> found.read(field, in));
                case "answer" -> {
                    in.fault(FhirFault.SHAPE, "an entry of a list must be a group of items");
                    in.skip();
                }
                default -> in.keep();
            }
        }
        if (found.what.concept() == null && found.isEmpty) {
            return;
        }
        in.need("item.where(linkId='" + parent + ".entry.what')", found.what.isMet() ? parent : null);
        Concept what = found.what.concept();
        Prefill prefill = found.marks.prefill(in);
        if (what != null) {
            ListedEntry entry = in.build(() -> new ListedEntry(
                    what, new Statement.Present(found.lasting(), found.since, found.until, found.amount), prefill));
            if (entry != null) {
                entries.add(entry);
            }
        }
    }

    /** Returns the list; nothing where nothing stands on it and nobody said that it is empty. */
    AnswerValue.@Nullable Entries value(FhirCursor in) {
        return entries.isEmpty() && !complete ? null : in.build(() -> new AnswerValue.Entries(entries, complete));
    }

    /** What was met of an entry so far. */
    private static final class Found {
        final ConceptItem what = new ConceptItem();
        final PrefillFields marks = PrefillFields.ofEntry();
        boolean isEmpty = true;

        @Nullable
        Lasting when;

        @Nullable
        PartialDate since;

        @Nullable
        PartialDate until;

        @Nullable
        Quantity amount;

        /** Of what stands on a list without a word of how long, and without an end, it is said that it is there. */
        Lasting lasting() {
            if (when != null) {
                return when;
            }
            return until == null ? Lasting.NOW : Lasting.OVER;
        }

        void read(String field, FhirCursor in) {
            isEmpty = false;
            switch (field) {
                case "what" -> what.read(in);
                case "when" -> when = LinkedItems.one(in, "valueCoding", () -> in.coding(ScreeningFormCodes.LASTING));
                case "since" -> since = LinkedItems.one(in, "valueDate", in::partialDate);
                case "until" -> until = LinkedItems.one(in, "valueDate", in::partialDate);
                default -> amount = LinkedItems.one(in, "valueQuantity", in::quantity);
            }
        }
    }
}
