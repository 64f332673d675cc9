package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ketachart.core.dose.Drug;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.observation.Reading;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.HostRef;
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
        return find(source).isPresent();
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
        VitalSignFields found = new VitalSignFields();
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
        OrderFields found = new OrderFields(drugs);
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
        Optional<BundleReader.Entry> entry = find(source);
        if (entry.isEmpty()) {
            return Result.refused(List.of(Issue.error(
                    FhirFault.REFERENCE.code(), type, "the host's resource must be among those handed in")));
        }
        return entry.get().place(cursor -> {
            HostRef subject = null;
            cursor.resource(type);
            while (cursor.nextField()) {
                if (cursor.name().equals("subject")) {
                    subject = cursor.hostRef();
                } else {
                    fields.accept(cursor);
                }
            }
            cursor.need("subject", subject);
            if (subject != null && !isSame(subject, patient)) {
                cursor.fault(FhirFault.CONTRADICTION, "subject", "the resource must be of the visit's patient");
            }
            return end.apply(cursor);
        });
    }

    private Optional<BundleReader.Entry> find(HostRef source) {
        return entries.stream().filter(entry -> entry.isAt(source)).findFirst();
    }

    /** Returns whether two references lead to one resource: by what they say, or because both lead to one that is here. */
    private boolean isSame(HostRef one, HostRef other) {
        return one.equals(other)
                || (one.literal() != null && one.literal().equals(other.literal()))
                || (one.identifier() != null && one.identifier().equals(other.identifier()))
                || entries.stream().anyMatch(entry -> entry.isAt(one) && entry.isAt(other));
    }
}
