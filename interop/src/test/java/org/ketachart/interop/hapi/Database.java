package org.ketachart.interop.hapi;

import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.hibernate.dialect.Dialect;

/** Where a server keeps what it is sent: empty at the start, gone at the end. */
final class Database implements AutoCloseable {
    private final BasicDataSource pool = new BasicDataSource();
    private final Class<? extends Dialect> dialect;
    private final Runnable shutdown;

    private Database(String url, String user, Class<? extends Dialect> dialect, Runnable shutdown) {
        pool.setUrl(url);
        pool.setUsername(user);
        pool.setMaxTotal(20);
        pool.setMinIdle(1);
        this.dialect = dialect;
        this.shutdown = shutdown;
    }

    /** Starts H2 in memory. */
    static Database h2() {
        // In memory it is gone with its last connection, so one must always be kept.
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        return new Database(url, "sa", HapiFhirH2Dialect.class, () -> {});
    }

    /** Starts a PostgreSQL of its own on a free port. */
    static Database postgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            String url = postgres.getJdbcUrl("postgres", "postgres");
            return new Database(url, "postgres", HapiFhirPostgresDialect.class, () -> stop(postgres));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL must start", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL must stop", e);
        }
    }

    /** Returns its name and version, as it gives them itself. */
    String title() {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " "
                    + about.getDatabaseProductVersion().split(" ", 2)[0];
        } catch (SQLException e) {
            throw new IllegalStateException("the database must answer", e);
        }
    }

    /** Returns connections to it. */
    DataSource source() {
        return pool;
    }

    /** Returns how Hibernate speaks to it. */
    Class<? extends Dialect> dialect() {
        return dialect;
    }

    @Override
    public void close() {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connections must close", e);
        } finally {
            shutdown.run();
        }
    }
}
