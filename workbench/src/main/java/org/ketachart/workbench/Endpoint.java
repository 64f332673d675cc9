package org.ketachart.workbench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Collection;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.hapi.TypedResources;
import org.ketachart.fhir.hapi.server.ProjectionProviders;
import org.ketachart.fhir.hapi.server.Projections;
import org.ketachart.fhir.hapi.server.QuietRefusals;

/** The day as a FHIR server on this machine: it answers questions of this machine alone, and takes nothing in. */
final class Endpoint {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private Endpoint() {}

    /**
     * Starts to answer.
     *
     * @param port of the loopback address; any free one for 0
     * @throws BindException if the port is taken or not ours to take
     */
    static Endpoint start(Collection<byte[]> transactions, int port) throws BindException {
        FhirContext context = FhirContext.forR4Cached();
        RestfulServer fhir = new RestfulServer(context);
        Projections day = Projections.of(context, new TypedResources(context, FhirContract.standard()), transactions);
        fhir.setResourceProviders(ProjectionProviders.of(day));
        fhir.registerInterceptor(new LocalReaders());
        fhir.registerInterceptor(new QuietRefusals());
        fhir.setDefaultResponseEncoding(EncodingEnum.JSON);
        fhir.setDefaultPrettyPrint(true);
        fhir.setServerName("KetaChart");
        FifoMemoryPagingProvider pages = new FifoMemoryPagingProvider(100);
        pages.setDefaultPageSize(PAGE);
        pages.setMaximumPageSize(LARGEST_PAGE);
        fhir.setPagingProvider(pages);

        Endpoint endpoint = new Endpoint();
        endpoint.connector.setHost("127.0.0.1");
        endpoint.connector.setPort(port);
        endpoint.server.addConnector(endpoint.connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(fhir), "/fhir/*");
        endpoint.server.setHandler(handler);
        endpoint.server.setStopAtShutdown(true);
        try {
            endpoint.server.start();
        } catch (IOException e) {
            throw bound(e);
        } catch (Exception e) {
            throw new IllegalStateException("the server must start", e);
        }
        return endpoint;
    }

    /** Returns what says that the port cannot be had; whatever else went wrong is an error of our own. */
    private static BindException bound(IOException e) {
        if (e instanceof BindException bind) {
            return bind;
        }
        if (e.getCause() instanceof BindException bind) {
            return bind;
        }
        throw new UncheckedIOException(e);
    }

    /** Returns where it answers. */
    String base() {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/fhir";
    }

    /** Waits until it is stopped. */
    void await() throws InterruptedException {
        server.join();
    }

    /** Stops; who waits goes on. */
    void stop() throws Exception {
        server.stop();
    }
}
