package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.internal.JsonTape;

/** A chart taken apart into its entries, and what a reference in it leads to. */
final class ChartBundle {
    private static final String CONDITIONAL = "?identifier=";

    private final List<ChartSlice> slices;
    private final Map<String, List<ChartSlice>> byName = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private boolean goesOn;

    private ChartBundle(List<ChartSlice> slices) {
        this.slices = slices;
        for (ChartSlice slice : slices) {
            enter(slice.fullUrl, slice);
            enter(slice.relative(), slice);
        }
    }

    private void enter(@Nullable String name, ChartSlice slice) {
        if (name != null && slice.holdsResource()) {
            byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(slice);
        }
    }

    /** Takes a Bundle apart, whatever its type; what is wrong with one entry is a fault of that entry alone. */
    static Result<ChartBundle> open(byte[] bundle) {
        JsonTape tape = new JsonTape(bundle, 0, bundle.length);
        JsonTape.Flaw flaw = tape.findFlaw();
        if (flaw != null) {
            return Result.refused(List.of(JsonLook.flaw(flaw, tape.offset())));
        }
        ChartText text = new ChartText(bundle, tape);
        int type = text.peek(0, "resourceType");
        if (type < 0 || !text.spells(type, "Bundle")) {
            return refused(FhirFault.RESOURCE_TYPE, "", "the resource must be of type Bundle");
        }
        if (text.peek(0, "implicitRules") >= 0) {
            return refused(
                    FhirFault.MODIFIER,
                    "Bundle.implicitRules",
                    "rules that change the meaning of others must be known");
        }
        int list = text.peek(0, "entry");
        if (list >= 0 && text.head(list) != '[') {
            return refused(FhirFault.SHAPE, "Bundle.entry", "the element must be an array");
        }
        List<ChartSlice> slices = new ArrayList<>();
        for (int at = text.first(list); at >= 0; at = text.nextAfter(list, at)) {
            slices.add(slice(text, at, slices.size()));
        }
        ChartBundle chart = new ChartBundle(slices);
        if (goesOn(text)) {
            chart.goesOn = true;
            chart.issues.add(Issue.warning(
                    FhirFault.BUNDLE.code(), "Bundle.link", "the chart must be whole, goes on in another Bundle"));
        }
        new ChartVersions(text, list, chart.slices).settle();
        return Result.of(chart);
    }

    private static Result<ChartBundle> refused(FhirFault fault, String path, String message) {
        return Result.refused(List.of(Issue.error(fault.code(), path, message)));
    }

    private static boolean goesOn(ChartText text) {
        int links = text.peek(0, "link");
        for (int link = text.first(links); link >= 0; link = text.nextAfter(links, link)) {
            int relation = text.peek(link, "relation");
            if (relation >= 0 && text.spells(relation, "next")) {
                return true;
            }
        }
        return false;
    }

    private static ChartSlice slice(ChartText text, int at, int number) {
        int resource = text.peek(at, "resource");
        boolean isObject = text.isObject(resource);
        String type = isObject ? text.text(text.peek(resource, "resourceType")) : null;
        String id = isObject ? text.text(text.peek(resource, "id")) : null;
        String fullUrl = text.text(text.peek(at, "fullUrl"));
        ChartSlice slice = new ChartSlice(text, isObject ? resource : -1, number, type, id, fullUrl);
        if (!text.isObject(at)) {
            slice.fault(FhirFault.SHAPE, "", "the element must be an object");
        } else if (resource >= 0 && !isObject) {
            slice.fault(FhirFault.SHAPE, ".resource", "the element must be an object");
        } else if (isObject && type == null) {
            slice.fault(FhirFault.BUNDLE, ".resource", "a resource must have its type");
        } else if (text.peek(at, "modifierExtension") >= 0) {
            slice.fault(
                    FhirFault.MODIFIER,
                    ".modifierExtension",
                    "an element that may change the meaning of others must be known");
        }
        if (slice.isBroken()) {
            slice.settle(ChartReason.BROKEN);
        }
        return slice;
    }

    /** Returns whether more of the chart is in another Bundle. */
    boolean goesOn() {
        return goesOn;
    }

    List<ChartSlice> slices() {
        return slices;
    }

    /** Returns what is wrong with the Bundle and costs none of its entries. */
    List<Issue> issues() {
        return issues;
    }

    /** Returns the resource a literal leads to, from the entry that holds it: the newest version of it; nothing where it is not here. */
    @Nullable
    ChartSlice find(String literal, ChartSlice from) {
        int query = literal.indexOf(CONDITIONAL);
        if (query > 0) {
            String token = literal.substring(query + CONDITIONAL.length());
            int bar = token.indexOf('|');
            return bar < 0
                    ? null
                    : find(literal.substring(0, query), token.substring(0, bar), token.substring(bar + 1));
        }
        String plain = String.valueOf(HostPoint.withoutVersion(literal));
        if (HostPoint.isAbsolute(plain)) {
            return first(plain, null);
        }
        String base = from.base();
        ChartSlice there = base == null ? null : first(base + "/" + plain, null);
        return there == null ? first(plain, base) : there;
    }

    /** Returns the first that is not put aside and that is not known to be on another server. */
    private @Nullable ChartSlice first(String name, @Nullable String base) {
        ChartSlice found = null;
        for (ChartSlice slice : byName.getOrDefault(name, List.of())) {
            String its = slice.base();
            boolean here = base == null || its == null || its.equals(base);
            if (here && (found == null || (found.isAside() && !slice.isAside()))) {
                found = slice;
            }
        }
        return found;
    }

    /** Returns the resource with this identifier; nothing where it is not here, or more than once. */
    @Nullable
    ChartSlice find(String type, String system, String value) {
        ChartSlice found = null;
        for (ChartSlice slice : slices) {
            if (slice.isOf(type) && !slice.isAside() && identifies(slice.quiet(), system, value)) {
                if (found != null) {
                    return null;
                }
                found = slice;
            }
        }
        return found;
    }

    static boolean identifies(ChartNode resource, String system, String value) {
        return resource.objects("identifier").stream()
                .anyMatch(one -> system.equals(one.string("system")) && value.equals(one.string("value")));
    }

    /** Returns what a resource contains under an id; nothing where it contains no such thing. */
    static @Nullable ChartNode contained(ChartNode resource, String id) {
        for (ChartNode one : resource.objects("contained")) {
            if (one.is("id", id)) {
                return one;
            }
        }
        return null;
    }
}
