package com.example.ehr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ketachart.fhir.FhirContract;
import org.ketachart.fhir.SessionBundle;
import org.ketachart.journal.EventCodec;
import org.ketachart.journal.SessionLog;
import org.ketachart.journal.SessionLogReader;

/** The visits of a day, read from the logs that the journal wrote: one transaction for each. */
final class RecordedDay {
    private RecordedDay() {}

    /**
     * Returns the transactions.
     *
     * @throws IOException if a log is not there, or is not whole: half a visit is not shown as if it were one
     */
    static List<byte[]> transactions(Path folder, FhirContract contract) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
        SessionLogReader reader = new SessionLogReader(new EventCodec());
        SessionBundle bundles = new SessionBundle(contract);
        List<byte[]> transactions = new ArrayList<>();
        for (Path file : logs) {
            try (InputStream in = Files.newInputStream(file)) {
                SessionLog log = reader.read(in);
                if (!log.isWhole()) {
                    throw new IOException(file.getFileName() + ": " + log.issues());
                }
                transactions.add(bundles.write(log.sessionUpToFault().value().record(), log.eventsUpToFault()));
            }
        }
        return transactions;
    }
}
