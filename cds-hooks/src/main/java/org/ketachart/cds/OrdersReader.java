package org.ketachart.cds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.TermSet;

/** Reads the orders that are not signed yet, and which of them was just picked. */
final class OrdersReader {
    private static final Set<String> TYPES = Set.of(
            "MedicationRequest",
            "ServiceRequest",
            "DeviceRequest",
            "NutritionOrder",
            "VisionPrescription",
            "CommunicationRequest",
            "Medication",
            "Task",
            "Appointment");

    private final TermSet terms;
    private final Subjects subjects;
    private final List<Medicine> medicines = new ArrayList<>();
    private final List<PrefetchReader.Sent> drafts = new ArrayList<>();
    private boolean unreadable;

    OrdersReader(TermSet terms, Subjects subjects) {
        this.terms = terms;
        this.subjects = subjects;
    }

    /** Returns the orders of medicines. */
    List<Medicine> medicines() {
        return medicines;
    }

    /** Returns whether a selected order is of a medicine that nobody can name. */
    boolean isUnreadable() {
        return unreadable;
    }

    void read(CdsObject context, Hook hook) {
        CdsObject bundle = context.object("draftOrders", true);
        Set<String> ids = new HashSet<>();
        if (bundle != null && "Bundle".equals(bundle.text("resourceType", true))) {
            bundle.objects("entry", true).forEach(entry -> draft(entry, ids));
        } else if (bundle != null && bundle.lookText("resourceType") != null) {
            bundle.fault(CdsFault.RESOURCE, "resourceType", "must be a Bundle");
        }
        Set<String> selected = hook == Hook.ORDER_SELECT ? selections(context, ids) : ids;
        MedicineReader reader = new MedicineReader(terms, PrefetchReader.medications(drafts));
        for (PrefetchReader.Sent draft : drafts) {
            CdsObject order = draft.resource();
            if (!MedicineReader.isOrder(order)) {
                continue;
            }
            boolean picked = hook == Hook.ORDER_SIGN || selected.contains(name(order));
            Medicine medicine = reader.read(order, picked);
            if (medicine != null) {
                medicines.add(medicine);
            } else {
                unreadable |= picked && "MedicationRequest".equals(order.lookText("resourceType"));
            }
        }
    }

    private void draft(CdsObject entry, Set<String> ids) {
        CdsObject resource = entry.object("resource", true);
        String type = resource == null ? null : resource.text("resourceType", true);
        if (resource == null || type == null) {
            return;
        }
        if (!TYPES.contains(type)) {
            resource.fault(CdsFault.RESOURCE, "resourceType", "must be an order");
            return;
        }
        subjects.check(resource);
        String id = resource.id("id", false);
        if (id != null && !ids.add(type + "/" + id)) {
            resource.fault(CdsFault.ORDER, "id", "must be that of one order alone");
        }
        drafts.add(new PrefetchReader.Sent(Prefetch.MEDICATIONS, entry.text("fullUrl", false), resource));
    }

    private static Set<String> selections(CdsObject context, Set<String> ids) {
        Set<String> selected = new HashSet<>();
        List<?> list = context.list("selections", true);
        if (list != null && list.isEmpty()) {
            context.fault(CdsFault.MISSING, "selections", "must name at least one draft order");
        }
        for (int i = 0; list != null && i < list.size(); i++) {
            String at = Places.at("selections", i);
            if (!(list.get(i) instanceof String one)) {
                context.faultAt(CdsFault.SHAPE, at, "must be text");
            } else if (!ids.contains(one)) {
                context.faultAt(CdsFault.SELECTION, at, "must be a draft order, as type and id");
            } else if (!selected.add(one)) {
                context.faultAt(CdsFault.SELECTION, at, "must not be there twice");
            }
        }
        return selected;
    }

    private static @Nullable String name(CdsObject order) {
        String id = order.lookText("id");
        return id == null ? null : order.lookText("resourceType") + "/" + id;
    }
}
