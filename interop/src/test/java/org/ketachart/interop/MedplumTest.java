package org.ketachart.interop;

import org.ketachart.interop.medplum.MedplumServer;

class MedplumTest extends ClinicDayContract {
    @Override
    FhirStore open() {
        return MedplumServer.start();
    }
}
