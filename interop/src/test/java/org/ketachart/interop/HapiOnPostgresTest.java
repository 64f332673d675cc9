package org.ketachart.interop;

import org.junit.jupiter.api.Assumptions;
import org.ketachart.interop.hapi.HapiServer;

class HapiOnPostgresTest extends TenantContract {
    @Override
    HapiServer open() {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(
                platform.equals("Linux amd64"),
                "the PostgreSQL of the tests is for Linux amd64: nothing was tried against it on " + platform);
        return HapiServer.onPostgres();
    }
}
