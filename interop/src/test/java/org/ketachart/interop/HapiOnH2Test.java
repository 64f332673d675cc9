package org.ketachart.interop;

import org.ketachart.interop.hapi.HapiServer;

class HapiOnH2Test extends ClinicDayContract {
    @Override
    FhirStore open() {
        return HapiServer.onH2();
    }
}
