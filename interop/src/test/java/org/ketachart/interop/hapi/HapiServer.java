package org.ketachart.interop.hapi;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.ketachart.interop.FhirStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A HAPI FHIR JPA server in this JVM, over HTTP on a free port of this machine: two clinics and the default partition.
 *
 * <p>References must point to what is there, as HAPI has it by default; nothing is validated. It must be closed, for its pools keep a JVM
 * alive.
 */
public final class HapiServer implements FhirStore {
    /** The clinics, each with a base URL and a partition of its own. */
    public static final List<String> TENANTS = List.of("cedar", "harbor");

    private static final String DEFAULT = "DEFAULT";
    private static final String ASIDE = "aside";

    private final Database database;
    private final String databaseTitle;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);

    private HapiServer(Database database) {
        this.database = database;
        this.databaseTitle = database.title();
    }

    /** Starts a server that keeps everything in memory. */
    public static HapiServer onH2() {
        return started(Database.h2());
    }

    /** Starts a server on a PostgreSQL of its own. */
    public static HapiServer onPostgres() {
        return started(Database.postgres());
    }

    private static HapiServer started(Database database) {
        HapiServer server = null;
        try {
            server = new HapiServer(database);
            server.start();
            return server;
        } catch (Exception e) {
            if (server != null) {
                server.close();
            } else {
                database.close();
            }
            throw new IllegalStateException("the HAPI server must start", e);
        }
    }

    private void start() throws Exception {
        beans.registerBean(Database.class, () -> database);
        beans.register(
                JpaR4Config.class,
                ThreadPoolFactoryConfig.class,
                JpaBatch2Config.class,
                Batch2JobsConfig.class,
                SubscriptionChannelConfig.class,
                SettingsBeans.class,
                PersistenceBeans.class);
        beans.refresh();
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(FhirEndpoint.of(beans)), "/fhir/*");
        jetty.setHandler(handler);
        jetty.start();
        for (int i = 0; i < TENANTS.size(); i++) {
            createTenant(i + 1, TENANTS.get(i));
        }
        createTenant(TENANTS.size() + 1, ASIDE);
    }

    private void createTenant(int id, String name) throws IOException, InterruptedException {
        String parameters = """
                {"resourceType":"Parameters","parameter":[{"name":"id","valueInteger":%d},{"name":"name","valueCode":"%s"}]}
                """.formatted(id, name);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base() + "/$partition-management-create-partition"))
                                .header("Content-Type", "application/fhir+json")
                                .POST(BodyPublishers.ofString(parameters))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("a tenant must be made, was " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public String title() {
        return "HAPI FHIR JPA " + VersionUtil.getVersion() + ", " + databaseTitle;
    }

    @Override
    public URI base() {
        return base(DEFAULT);
    }

    /** Returns where a clinic's own part of the server answers. */
    public URI base(String tenant) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/fhir/" + tenant);
    }

    @Override
    public URI aside() {
        return base(ASIDE);
    }

    @Override
    public boolean enforcesReferences() {
        return true;
    }

    @Override
    public int pageSize() {
        // Small, so that pages must be followed.
        return 10;
    }

    @Override
    public boolean keepsTrailingZeros() {
        return true;
    }

    @Override
    public List<String> pushOptions() {
        return List.of();
    }

    @Override
    public long newVersions(Map<String, Integer> sent) {
        return 0;
    }

    @Override
    public void close() {
        try (database;
                beans) {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HAPI server must stop", e);
        }
    }
}
