package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;

/**
 * Resources of the host's chart, as its FHIR server gives them: what was charted there becomes a fact of a visit, with its source.
 *
 * <p>Standard codings are understood, our own need not be there. A resource of another patient is refused, whatever else it says. Nothing
 * of the host's is ever changed.
 */
public final class HostResources {
    /** What the place of an issue begins with that is in the host's Bundle and not in ours. */
    public static final String PLACE = "host:";

    private static final Set<String> ORDERS =
            Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

    private final List<BundleReader.Entry> entries;
    private final Map<String, Drug> drugs;

    private HostResources(List<BundleReader.Entry> entries, Map<String, Drug> drugs) {
        this.entries = entries;
        this.drugs = drugs;
    }

    /** Returns no resources: everything that was taken over stays unread. */
    public static HostResources none() {
        return new HostResources(List.of(), Map.of());
    }

    /** Opens a Bundle of the host's resources, whatever its type, or gives every fault of it. */
    public static Result<HostResources> open(FhirContract contract, byte[] bundle) {
        Result<BundleReader> opened = BundleReader.open(contract, bundle);
        return opened.isOk()
                ? Result.of(new HostResources(opened.value().entries(), Map.of()), opened.issues())
                : Result.refused(opened.issues());
    }

    /**
     * Returns these resources with one more code understood: the host orders this drug by it.
     *
     * <p>No code for the ingredient esketamine is confirmed in RxNorm, so which codes of an EHR mean it is for the host to say.
     */
    public HostResources understanding(Drug drug, String system, String code) {
        Map<String, Drug> more = new HashMap<>(drugs);
        more.put(system + '|' + code, drug);
        return new HostResources(entries, Map.copyOf(more));
    }

    /** Returns whether the resource is here. */
    public boolean holds(HostRef source) {
        return !find(source).isEmpty();
    }

    /**
     * Reads a vital sign of the host's chart.
     *
     * @param source the Observation
     * @param id by which the record will know it
     * @param patient whose it must be
     * @return the reading with its source, or every reason why it cannot be taken over
     */
    public Result<VitalSign> vitalSign(HostRef source, RecordId id, HostRef patient) {
        VitalSignFields found = VitalSignFields.ofHost();
        return read(source, "Observation", patient, found::read, in -> {
            Reading reading = found.need(in);
            found.source = source;
            return in.result(() -> found.vitalSign(id, known(reading)));
        });
    }

    /**
     * Reads an order of the host's chart.
     *
     * @param source the MedicationRequest
     * @param id by which the record will know it
     * @param patient whose it must be
     * @return the order with its source, or every reason why it cannot be taken over
     */
    public Result<MedicationOrder> order(HostRef source, RecordId id, HostRef patient) {
        OrderFields found = OrderFields.ofHost(drugs);
        return read(
                source,
                "MedicationRequest",
                patient,
                in -> {
                    if (in.name().equals("intent")) {
                        found.readIntent(in, ORDERS);
                    } else {
                        found.read(in);
                    }
                },
                in -> {
                    found.need(in);
                    found.source = source;
                    return in.result(() -> found.order(id, null));
                });
    }

    private <T> Result<T> read(
            HostRef source,
            String type,
            HostRef patient,
            Consumer<FhirCursor> fields,
            Function<FhirCursor, Result<Read<T>>> end) {
        List<BundleReader.Entry> found = find(source);
        if (found.size() != 1) {
            return Result.refused(List.of(Issue.error(
                    FhirFault.REFERENCE.code(),
                    type,
                    found.isEmpty()
                            ? "the host's resource must be among those handed in"
                            : "the host's resource must be handed in once, was " + found.size() + " times")));
        }
        BundleReader.Entry entry = found.get(0);
        return entry.place(cursor -> {
            HostPoint subject = null;
            cursor.resource(type);
            while (cursor.nextField()) {
                if (cursor.name().equals("subject")) {
                    subject = cursor.peekHost();
                    cursor.skip();
                } else {
                    fields.accept(cursor);
                }
            }
            cursor.need("subject", subject);
            if (subject != null && !isSame(subject, entry.base(), patient)) {
                cursor.fault(FhirFault.CONTRADICTION, "subject", "the resource must be of the visit's patient");
            }
            return end.apply(cursor);
        });
    }

    List<BundleReader.Entry> entries() {
        return entries;
    }

    List<BundleReader.Entry> find(HostRef source) {
        return entries.stream().filter(entry -> entry.isAt(source)).toList();
    }

    /** Returns whether a subject is the patient: by what they say, or because both lead to one resource that is here. */
    private boolean isSame(HostPoint subject, @Nullable String base, HostRef patient) {
        if (subject.type() != null && !subject.type().equals(patient.type())) {
            return false;
        }
        Identifier number = patient.identifier();
        if (number != null
                && number.system().equals(subject.system())
                && number.value().equals(subject.value())) {
            return true;
        }
        String literal = HostPoint.withoutVersion(patient.literal());
        String there = subject.resolved(base);
        if (there == null) {
            return false;
        }
        String here = literal == null || base == null || HostPoint.isAbsolute(literal) ? literal : base + "/" + literal;
        return there.equals(here)
                || (literal != null && literal.equals(subject.literal()))
                || entries.stream().anyMatch(entry -> entry.isAt(there) && entry.isAt(patient));
    }
}
