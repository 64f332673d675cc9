package org.ketachart.interop;

import org.ketachart.interop.hapi.HapiServer;

class HapiOnPostgresTest extends ClinicDayContract {
    @Override
    FhirStore open() {
        return HapiServer.onPostgres();
    }
}
