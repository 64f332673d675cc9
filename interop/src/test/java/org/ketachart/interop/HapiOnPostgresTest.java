package org.ketachart.interop;

import org.ketachart.interop.hapi.HapiServer;

class HapiOnPostgresTest extends TenantContract {
    @Override
    HapiServer open() {
        return HapiServer.onPostgres();
    }
}
