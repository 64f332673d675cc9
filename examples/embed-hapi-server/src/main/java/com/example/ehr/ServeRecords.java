package com.example.ehr;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** An EHR that shows session records on its own HAPI server: asks itself a few questions and stops, or goes on with {@code serve}. */
public final class ServeRecords {
    private ServeRecords() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path logs = Path.of(System.getProperty("logs"));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (EhrServer server = new EhrServer(logs)) {
            if (args.length > 0 && args[0].equals("serve")) {
                System.out.println(
                        "serving at " + server.base() + " with header " + WhoMayAsk.USER + "; stop it with Ctrl-C");
                server.await();
                return;
            }
            ask(new Asker(server.base()));
        }
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(Thread::isDaemon);
        for (Thread ending : left) {
            ending.join(10_000);
        }
        left.removeIf(thread -> !thread.isAlive());
        System.out.println("stopped, threads left: " + left.size());
    }

    private static void ask(Asker asker) throws Exception {
        asker.ask(null, "/metadata");
        asker.ask(null, "/Encounter?patient=p-2210");
        asker.ask(WhoMayAsk.STAFF, "/Encounter");
        asker.ask(WhoMayAsk.STAFF, "/Patient/p-2210");
        asker.ask(WhoMayAsk.STAFF, "/AdverseEvent");
        asker.ask(WhoMayAsk.STAFF, "/Observation?shoe-size=44");
        asker.ask("p-2210", "/Patient/p-2210");
        asker.ask("p-2210", "/Patient/p-1041");
        asker.ask("p-2210", "/Encounter?patient=p-2210");
        asker.ask("p-2210", "/MedicationAdministration?patient=p-1041");
        asker.ask("p-2305", "/AdverseEvent?subject=p-2305");
        asker.ask("p-2210", "/AdverseEvent?subject=p-2305");
        asker.ask("p-2210", "/Encounter");
        String next = asker.ask("p-2210", "/Observation?patient=p-2210&code=85354-9&_count=3");
        asker.askPage("p-2210", next);
        asker.askPage("p-1041", next);
    }
}
