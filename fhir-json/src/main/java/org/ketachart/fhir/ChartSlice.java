package org.ketachart.fhir;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.fhir.internal.FhirTimes;
import org.ketachart.fhir.internal.JsonBytes;
import org.ketachart.fhir.internal.NameUuid;

/** One entry of a chart: where it is, how it is referred to, and, in the end, what became of it. */
final class ChartSlice {
    final int number;
    final @Nullable String type;
    final @Nullable String id;
    final @Nullable String fullUrl;

    private final ChartText text;
    private final int at;
    private final List<Issue> faults = new ArrayList<>(0);
    private @Nullable ChartNode node;

    @Nullable
    ChartReason reason;

    boolean settled;
    boolean shares;

    ChartSlice(
            ChartText text, int at, int number, @Nullable String type, @Nullable String id, @Nullable String fullUrl) {
        this.text = text;
        this.at = at;
        this.number = number;
        this.type = type;
        this.id = id;
        this.fullUrl = HostPoint.withoutVersion(fullUrl);
    }

    boolean isOf(String resourceType) {
        return resourceType.equals(type);
    }

    boolean holdsResource() {
        return at >= 0;
    }

    /** Returns what became of it is settled, with this reason; with none where it was used. */
    void settle(@Nullable ChartReason why) {
        settled = true;
        reason = why;
    }

    /** Returns whether another version of it counts, or none. */
    boolean isAside() {
        return reason == ChartReason.OLDER_VERSION || reason == ChartReason.DELETED;
    }

    String place() {
        return "Bundle.entry[" + number + "]";
    }

    /** Returns what became of it, with what it says it is by the names of the chart where nobody understood it. */
    ChartEntry entry(ChartNames names) {
        return new ChartEntry(
                place(),
                ChartTypes.isKnown(type) ? type : null,
                reason != null && reason.fate() == ChartFate.NOT_UNDERSTOOD && holdsResource()
                        ? names.of(text, at)
                        : null,
                reason == null ? ChartFate.USED : reason.fate(),
                reason);
    }

    /** Returns the bytes of the resource. */
    byte[] content() {
        return text.slice(at);
    }

    /** Returns the resource to be looked at; faults met there are of this entry. */
    ChartNode node() {
        ChartNode known = node;
        if (known == null) {
            known = ChartNode.root(text, at, faults, place() + ".resource");
            node = known;
        }
        return known;
    }

    /** Returns the resource to be looked at once more; faults met there are nobody's. */
    ChartNode quiet() {
        return ChartNode.root(text, at, new ArrayList<>(0), place() + ".resource");
    }

    List<Issue> faults() {
        return faults;
    }

    /** Records an issue of the entry that another reader met in it. */
    void tell(Issue.Severity severity, String code, String where, String message) {
        faults.add(new Issue(severity, code, place() + where, message));
    }

    void fault(FhirFault fault, String where, String message) {
        faults.add(Issue.error(fault.code(), place() + where, message));
    }

    boolean isBroken() {
        for (Issue fault : faults) {
            if (fault.isError()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the base of the server it is on, by its full URL; nothing if that does not tell. */
    @Nullable
    String base() {
        int tail = fullUrl == null || fullUrl.startsWith("urn:") ? -1 : fullUrl.lastIndexOf("/" + type + "/");
        return fullUrl == null || tail < 0 ? null : fullUrl.substring(0, tail);
    }

    /** Returns by which name it is known in the chart; nothing where it has none. */
    @Nullable
    String key() {
        return fullUrl != null ? fullUrl : relative();
    }

    @Nullable
    String relative() {
        return id == null || type == null ? null : type + "/" + id;
    }

    @Nullable
    String meta(String element) {
        return text.text(text.peek(text.peek(at, "meta"), element));
    }

    @Nullable
    OffsetDateTime updated() {
        String written = meta("lastUpdated");
        return written == null ? null : FhirTimes.parse(written);
    }

    @Nullable
    BigInteger version() {
        String written = meta("versionId");
        return written == null || !written.matches("[0-9]{1,18}") ? null : new BigInteger(written);
    }

    boolean sameBytes(ChartSlice other) {
        return text.same(at, other.at);
    }

    /** Returns a reference to it; nothing where it has no name that a reference can carry. */
    @Nullable
    HostRef ref() {
        String literal = relative() == null ? fullUrl : relative();
        try {
            return literal == null || type == null ? null : new HostRef(type, literal, null);
        } catch (DomainException e) {
            return null;
        }
    }

    /**
     * Returns the id of a piece of evidence from it: made of its type and id, else of its full URL, else of its content, so that the order of
     * the chart changes nothing.
     *
     * @param part which of several pieces, such as {@code systolic}; empty for the one it says as a whole
     */
    RecordId evidenceId(String part) {
        String tail = part.isEmpty() ? "" : "." + part;
        String plain = type + "." + id + tail;
        if (id != null && !shares && fits(plain)) {
            return new RecordId(plain);
        }
        String content = shares || key() == null ? new String(text.slice(at), StandardCharsets.ISO_8859_1) : "";
        String unique = type + "." + uuid(type + tail, key() + content);
        return new RecordId(fits(unique + tail) ? unique + tail : unique);
    }

    private static boolean fits(String id) {
        boolean fits = id.length() <= 64;
        for (int i = 0; fits && i < id.length(); i++) {
            char c = id.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        }
        return fits;
    }

    static String uuid(String kind, String name) {
        JsonBytes out = new JsonBytes(36);
        new NameUuid().write("Evidence", kind, name, out);
        return new String(out.toArray(), StandardCharsets.ISO_8859_1);
    }
}
