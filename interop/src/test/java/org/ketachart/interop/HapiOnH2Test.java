package org.ketachart.interop;

import org.ketachart.interop.hapi.HapiServer;

class HapiOnH2Test extends TenantContract {
    @Override
    HapiServer open() {
        return HapiServer.onH2();
    }
}
