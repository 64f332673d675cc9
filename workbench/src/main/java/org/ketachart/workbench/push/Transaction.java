package org.ketachart.workbench.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.ketachart.fhir.Kind;

/** The record of one visit as a server is asked to take it: all of it or nothing. */
public final class Transaction {
    private static final String BEGIN = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[";
    private static final String END = "]}";

    /** What others point to comes first, for servers that go through the entries in their order. */
    private static final List<String> ORDER = List.of(
            "Organization",
            "Location",
            "ServiceRequest",
            "MedicationRequest",
            "Encounter",
            "Consent",
            "Procedure",
            "Medication",
            "MedicationAdministration",
            "Observation",
            "AdverseEvent",
            "QuestionnaireResponse",
            "Task",
            "Goal",
            "CarePlan",
            "Provenance");

    private static final List<Kind> OUTER = List.of(Kind.COURSE, Kind.PHASE);

    private final VisitLog log;
    private final List<Part> parts;

    /** Creates the transaction of a log from its entries in any order. */
    Transaction(VisitLog log, List<Part> parts) {
        this.log = log;
        this.parts = parts.stream()
                .sorted(Comparator.comparing((Part part) -> place(ORDER, part.type()))
                        .thenComparing(part -> place(OUTER, part.key().kind())))
                .toList();
    }

    private static <T> int place(List<T> order, T one) {
        int at = order.indexOf(one);
        return at < 0 ? order.size() : at;
    }

    /** Returns the log it was made of. */
    VisitLog log() {
        return log;
    }

    /** Returns how the user calls the log it was made of. */
    public String name() {
        return log.name();
    }

    /** Returns its entries in the order in which they are sent. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns the Bundle. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BEGIN.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(parts.get(i).entry());
        }
        out.writeBytes(END.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return "Transaction[" + parts.size() + " parts]";
    }
}
