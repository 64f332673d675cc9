package org.ketachart.cds;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.HostRef;

/** A call of a service as it was read. It holds what the chart says, and shows none of it. */
public final class CdsRequest {
    private final CdsService service;
    private final Hook hook;
    private final UUID hookInstance;
    private final HostRef user;
    private final HostRef patient;
    private final @Nullable HostRef encounter;
    private final Set<Prefetch> missing;
    private final Set<Prefetch> cut;
    private final SeenChart chart;
    private final List<Medicine> taken;
    private final List<Medicine> drafts;
    private final boolean unreadableDraft;

    CdsRequest(
            CdsService service,
            Hook hook,
            UUID hookInstance,
            HostRef user,
            HostRef patient,
            @Nullable HostRef encounter,
            PrefetchReader prefetch,
            SeenChart chart,
            List<Medicine> taken,
            OrdersReader orders) {
        this.service = service;
        this.hook = hook;
        this.hookInstance = hookInstance;
        this.user = user;
        this.patient = patient;
        this.encounter = encounter;
        this.missing = Set.copyOf(prefetch.missing());
        this.cut = Set.copyOf(prefetch.cut());
        this.chart = chart;
        this.taken = List.copyOf(taken);
        this.drafts = List.copyOf(orders.medicines());
        this.unreadableDraft = orders.isUnreadable();
    }

    /** Returns the service that was called. */
    public CdsService service() {
        return service;
    }

    /** Returns the moment at which it was called. */
    public Hook hook() {
        return hook;
    }

    /** Returns the id of the call. */
    public UUID hookInstance() {
        return hookInstance;
    }

    /** Returns who works in the EHR. */
    public HostRef user() {
        return user;
    }

    /** Returns whose chart it is. */
    public HostRef patient() {
        return patient;
    }

    /** Returns what of the chart was not sent, in the order of discovery. A host that would rather refuse such a call answers 412. */
    public List<Prefetch> missing() {
        return Prefetch.all().stream().filter(missing::contains).toList();
    }

    /** Returns of what only the first page was sent, in the order of discovery. */
    public List<Prefetch> cut() {
        return Prefetch.all().stream().filter(cut::contains).toList();
    }

    @Nullable
    HostRef encounter() {
        return encounter;
    }

    SeenChart chart() {
        return chart;
    }

    /** Returns the orders of medicines that are active. */
    List<Medicine> taken() {
        return taken;
    }

    /** Returns the orders of medicines that are not signed. */
    List<Medicine> drafts() {
        return drafts;
    }

    /** Returns whether a selected order is of a medicine that nobody can name. */
    boolean hasUnreadableDraft() {
        return unreadableDraft;
    }

    @Override
    public String toString() {
        return "CdsRequest[" + service.code() + ", " + hook.code() + "]";
    }
}
