package org.ketachart.core;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.FactKind;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.Interval;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.SessionId;
import org.ketachart.core.value.Unit;

/** Ids, texts, references, quantities and times that cannot be carried. */
final class RefusedValues {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00-06:00");
    private static final RecordId ID = new RecordId("r-1");
    private static final HostRef NURSE = HostRef.literal("Practitioner", "n1");

    private RefusedValues() {}

    static Stream<Refusal> values() {
        String idForm = " must have 1 to 64 characters of A-Z a-z 0-9 . -";
        return Stream.of(
                Refusal.row(CoreFault.ID, "record id" + idForm, () -> new RecordId("")),
                Refusal.row(CoreFault.ID, "clinic id" + idForm, () -> new ClinicId("a".repeat(65))),
                Refusal.row(CoreFault.ID, "record id" + idForm, () -> new RecordId("a_b")),
                Refusal.row(CoreFault.ID, "session id" + idForm, () -> new SessionId("visit_1")),
                Refusal.row(CoreFault.TEXT, "note must not be blank", () -> new Note(" \n")),
                Refusal.row(CoreFault.TEXT, "note must not begin or end with white space", () -> new Note("x ")),
                Refusal.row(
                        CoreFault.TEXT, "note must have at most 10000 characters", () -> new Note("x".repeat(10_001))),
                Refusal.row(CoreFault.TEXT, "note must not hold control characters", () -> new Note("a\rb")),
                Refusal.row(CoreFault.TEXT, "note must not hold control characters", () -> new Note("a\u0085b")),
                Refusal.row(CoreFault.TEXT, "note must hold whole characters", () -> new Note("a\uDE00b")),
                Refusal.row(CoreFault.TEXT, "note must hold characters only", () -> new Note("a\uFFFFb")),
                Refusal.row(CoreFault.TEXT, "code must not hold white space", () -> new Code("urn:x", "a b", null)),
                Refusal.row(CoreFault.TEXT, "code system must be an absolute URI", () -> new Code("loinc", "1", null)),
                Refusal.row(
                        CoreFault.TEXT, "identifier system must be an absolute URI", () -> new Identifier("npi", "1")),
                Refusal.row(
                        CoreFault.TEXT,
                        "reference type must be a FHIR resource type",
                        () -> new HostRef("patient", "patient/1", null)),
                Refusal.row(
                        CoreFault.TEXT,
                        "the id of a reference must not hold a /",
                        () -> HostRef.literal("Patient", "Patient/17")),
                Refusal.row(CoreFault.TEXT, "a reference must be a type, a slash and an id", () -> HostRef.of("17")),
                Refusal.row(
                        CoreFault.MISSING,
                        "a reference must have a literal or an identifier",
                        () -> new HostRef("Patient", null, null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a literal reference must name its own type",
                        () -> new HostRef("Patient", "Group/1", null)),
                Refusal.row(
                        CoreFault.MISSING, "a concept must have a code or a text", () -> new Concept(List.of(), null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a concept must not name one thing twice",
                        () -> new Concept(List.of(new Code("urn:x", "1", null), new Code("urn:x", "1", null)), null)),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "a reason must rest on vital signs or ratings",
                        () -> new Reason(Concept.text("x"), List.of(new FactRef(FactKind.ORDER, ID)))),
                Refusal.row(
                        CoreFault.DECIMAL,
                        "a quantity must have 0 to 9 decimals",
                        () -> Quantity.of("1E3", Unit.MILLIGRAM)),
                Refusal.row(
                        CoreFault.DECIMAL,
                        "a quantity must have at most 18 digits",
                        () -> new Quantity(new BigDecimal("1234567890123456789"), Unit.MILLIGRAM)),
                Refusal.row(
                        CoreFault.TIME, "a date must have a year from 1 to 9999", () -> new PartialDate(0, null, null)),
                Refusal.row(CoreFault.TIME, "a month must be from 1 to 12", () -> new PartialDate(2026, 13, null)),
                Refusal.row(CoreFault.TIME, "a day must have its month", () -> new PartialDate(2026, null, 1)),
                Refusal.row(CoreFault.TIME, "a date must exist in the calendar", () -> new PartialDate(2026, 2, 29)),
                Refusal.row(
                        CoreFault.TIME,
                        "a date must be written yyyy, yyyy-MM or yyyy-MM-dd",
                        () -> PartialDate.parse("2026-3")),
                Refusal.row(
                        CoreFault.TIME,
                        "start must have an offset of whole minutes",
                        () -> new Interval(OffsetDateTime.parse("2026-03-02T09:00:00-06:00:30"), null)),
                Refusal.row(
                        CoreFault.TIME,
                        "start must have an offset within 14 hours",
                        () -> new Interval(OffsetDateTime.parse("2026-03-02T09:00:00+14:01"), null)),
                Refusal.row(
                        CoreFault.TIME,
                        "end must have a year from 1 to 9999",
                        () -> new Interval(NINE, NINE.withYear(10_000))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "an interval must not end before it starts",
                        () -> new Interval(NINE, NINE.minusSeconds(1))),
                Refusal.row(
                        CoreFault.CONTRADICTION,
                        "the patient reference must be of type Patient",
                        () -> new Chart(new ClinicId("c"), NURSE, null, null)));
    }
}
