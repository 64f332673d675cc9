package org.ketachart.documents;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.supply.Container;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.PartialDate;
import org.ketachart.core.value.RecordId;

/** Cells that the tables of the ledger share. */
final class SupplyCells {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private SupplyCells() {}

    /** Returns id, drug, package code, strength, lot and expiry; only the id where the container was never received. */
    static List<String> of(RecordId id, @Nullable Container container) {
        if (container == null) {
            return List.of(CsvTable.text(id.value()), "", "", "", "", "");
        }
        Note lot = container.lot();
        PartialDate expires = container.expires();
        return List.of(
                CsvTable.text(id.value()),
                container.drug().code(),
                CsvTable.text(
                        container.packageCode() == null
                                ? null
                                : container.packageCode().code()),
                container.strength() == null
                        ? ""
                        : CsvTable.number(container.strength()) + " "
                                + container.strength().unit().code(),
                CsvTable.text(lot == null ? null : lot.text()),
                expires == null ? "" : expires.toString());
    }

    /** Returns a time by the clock of the clinic, with its offset. */
    static String time(OffsetDateTime time, ZoneId zone) {
        return MINUTE.format(time.atZoneSameInstant(zone).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns a reference as the host wrote it. */
    static String person(@Nullable HostRef person) {
        return person == null ? "" : CsvTable.text(Words.reference(person));
    }
}
