package com.example.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.hapi.TypedResources;
import org.ketachart.fhir.hapi.server.ProjectionProviders;
import org.ketachart.fhir.hapi.server.Projections;
import org.ketachart.fhir.hapi.server.QuietRefusals;

/** The FHIR server of this EHR: its own patients, the session records beside them, and its own word on who may ask. */
final class EhrServer implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    /** Starts to answer on any free port of this machine alone. */
    EhrServer(Path logs) throws Exception {
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(fhir(logs)), "/fhir/*");
        server.setHandler(handler);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setStopAtShutdown(true);
        server.start();
    }

    private static RestfulServer fhir(Path logs) throws Exception {
        FhirContext context = FhirContext.forR4Cached();
        FhirContract contract = FhirContract.standard();
        Projections records = Projections.of(
                context, new TypedResources(context, contract), RecordedDay.transactions(logs, contract));

        RestfulServer fhir = new RestfulServer(context);
        fhir.registerProvider(new Patients());
        fhir.registerProviders(ProjectionProviders.of(records));
        fhir.registerInterceptor(new WhoMayAsk());
        fhir.registerInterceptor(new QuietRefusals());
        fhir.setPagingProvider(new FifoMemoryPagingProvider(100));
        fhir.setDefaultResponseEncoding(EncodingEnum.JSON);
        return fhir;
    }

    /** Returns where it answers. */
    String base() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/fhir";
    }

    /** Waits until it is stopped. */
    void await() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
