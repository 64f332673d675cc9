package org.ketachart.fhir;

import org.ketachart.core.clinic.StaffRole;

/** The words of a clinic: what its staff may do, and which of its identifiers is the national one. */
public final class ClinicCodes {
    /** The type of the national provider identifier. */
    public static final FixedCoding NPI =
            new FixedCoding("http://terminology.hl7.org/CodeSystem/v2-0203", "NPI", "National provider identifier");

    /** What a person may do in the program; the roles of the EHR are its own. */
    public static final CodeTable<StaffRole> ROLE = CodeTable.ours("staff-role", StaffRole.class)
            .row(StaffRole.PRESCRIBER, "Prescriber")
            .row(StaffRole.NURSE, "Nurse")
            .row(StaffRole.MONITOR, "Monitor")
            .row(StaffRole.PHARMACIST, "Pharmacist")
            .row(StaffRole.THERAPIST, "Therapist")
            .row(StaffRole.ADMINISTRATOR, "Administrator")
            .table();

    private ClinicCodes() {}
}
