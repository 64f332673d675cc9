package org.ketachart.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.RecordStatus;
import org.ketachart.core.value.Result;

/** Puts what a visit took over from the host back among its own facts, where it stood. */
final class AdoptedFacts {
    private final @Nullable Visit visit;
    private final HostResources host;
    private final List<Issue> issues;

    AdoptedFacts(@Nullable Visit visit, HostResources host, List<Issue> issues) {
        this.visit = visit;
        this.host = host;
        this.issues = issues;
    }

    List<VitalSign> vitalSigns(List<VitalSign> own) {
        return merged(
                own,
                FactKind.VITAL_SIGN,
                VitalSign::id,
                (one, patient) ->
                        host.vitalSign(one.source(), one.fact().id(), patient).map(vital -> stands(vital, one)));
    }

    List<MedicationOrder> orders(List<MedicationOrder> own) {
        return merged(
                own,
                FactKind.ORDER,
                MedicationOrder::id,
                (one, patient) ->
                        host.order(one.source(), one.fact().id(), patient).map(order -> stands(order, one)));
    }

    private <T> List<T> merged(List<T> own, FactKind kind, Function<T, RecordId> id, Reader<T> reader) {
        List<T> facts = new ArrayList<>(own);
        if (visit == null) {
            return facts;
        }
        List<Adopted> adopted = visit.adopted().stream()
                .filter(one -> one.fact().kind() == kind)
                .filter(one -> own.stream()
                        .noneMatch(fact -> id.apply(fact).equals(one.fact().id())))
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .toList();
        for (Adopted one : adopted) {
            String place = "Encounter.extension.where(url='" + SessionExtensions.ADOPTED.url() + "')["
                    + visit.adopted().indexOf(one) + "]";
            if (!host.holds(one.source())) {
                issues.add(Issue.warning(
                        FhirFault.NOT_AT_HAND.code(),
                        place,
                        "the host's " + one.source().type() + " must be handed in, the record lacks what it says"));
                continue;
            }
            Result<T> read = reader.read(one, visit.chart().patient());
            read.issues().forEach(issue -> issues.add(ofHost(issue)));
            if (!read.isOk()) {
                issues.add(Issue.warning(
                        FhirFault.NOT_AT_HAND.code(),
                        place,
                        "the host's " + one.source().type() + " must be readable, the record lacks what it says"));
            }
            read.findValue().ifPresent(fact -> facts.add(Math.min(one.position(), facts.size()), fact));
        }
        return facts;
    }

    /** What is wrong with the host's resource is the host's, and takes nothing from our record but that fact. */
    private static Issue ofHost(Issue issue) {
        return Issue.warning(issue.code(), HostResources.PLACE + issue.path(), issue.message());
    }

    private static VitalSign stands(VitalSign v, Adopted adopted) {
        return new VitalSign(
                v.id(),
                v.taken(),
                v.reading(),
                adopted.checkpoint(),
                v.method(),
                v.site(),
                v.position(),
                v.performer(),
                v.device(),
                v.source(),
                adopted.withdrawn() ? RecordStatus.ENTERED_IN_ERROR : v.status());
    }

    private static MedicationOrder stands(MedicationOrder o, Adopted adopted) {
        return adopted.withdrawn()
                ? new MedicationOrder(
                        o.id(),
                        OrderStatus.ENTERED_IN_ERROR,
                        o.drug(),
                        o.route(),
                        o.dose(),
                        o.over(),
                        o.authored(),
                        o.prescriber(),
                        o.replaces(),
                        o.instruction(),
                        o.source())
                : o;
    }

    /** Reads the host's resource of a fact. */
    private interface Reader<T> {
        Result<T> read(Adopted adopted, HostRef patient);
    }
}
