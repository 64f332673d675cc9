package org.ketachart.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.DomainException;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Result;
import org.ketachart.packs.EffectiveProtocol;
import org.ketachart.packs.Layer;
import org.ketachart.packs.ProtocolLayers;
import org.ketachart.packs.ProtocolLibrary;
import org.ketachart.packs.ProtocolPack;
import org.ketachart.packs.ProtocolSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints a protocol as it holds on a day: what is due, the gates and the numbers, with where each comes from and who set it. */
@Command(
        name = "protocol",
        description =
                "Print a protocol as it holds on a day: what is due when, the gates and the numbers, each with its row of the clinical "
                        + "reference, how well that is supported, who set it, and what it replaced.",
        footer =
                "Marks: V2 and V1 were read in two documents or one; M is attributed but not confirmed; D is our default, for a clinic to set.")
final class ProtocolCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "A protocol, such as esketamine-nasal; all are listed when not given.")
    private @Nullable String id;

    @Option(
            names = "--network",
            paramLabel = "PACK",
            description = "A pack of the network, laid over the library's; may be given many times.")
    private List<String> networks = List.of();

    @Option(
            names = "--clinic",
            paramLabel = "PACK",
            description = "A pack of the clinic, laid over the network's; may be given many times.")
    private List<String> clinics = List.of();

    @Option(
            names = "--at",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "The day on the clinic's calendar, such as 2026-05-12; the latest of every layer when not given.")
    private LocalDate at = LocalDate.MAX;

    ProtocolCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        ProtocolLibrary library = new ProtocolLibrary();
        if (id == null) {
            TextTable table = new TextTable().row("protocol", "version", "what it is");
            for (RecordId known : library.ids()) {
                ProtocolPack pack = library.find(known).orElseThrow();
                table.row(
                        known.value(),
                        pack.version().value(),
                        Objects.requireNonNull(pack.purpose()).title().text());
            }
            table.print(around.out());
            return Ketachart.OK;
        }
        Optional<ProtocolPack> found = find(library, id);
        if (found.isEmpty()) {
            String known = library.ids().stream().map(RecordId::value).collect(Collectors.joining(", "));
            around.report("arguments", List.of(CommandFault.ARGUMENTS.issue("a protocol must be one of " + known)));
            return Ketachart.BAD_INPUT;
        }
        List<ProtocolPack> layers = new ArrayList<>(List.of(found.get()));
        boolean well = read(networks, Layer.NETWORK, layers);
        well &= read(clinics, Layer.CLINIC, layers);
        if (!well) {
            return Ketachart.BAD_INPUT;
        }
        Result<ProtocolLayers> laid = ProtocolLayers.of(layers);
        around.report(id, laid.issues());
        Result<EffectiveProtocol> effective = laid.isOk() ? laid.value().on(at) : Result.refused(laid.issues());
        if (laid.isOk()) {
            around.report(id, effective.issues());
        }
        effective.findValue().ifPresent(this::print);
        return effective.isOk() ? Ketachart.OK : Ketachart.BAD_INPUT;
    }

    private static Optional<ProtocolPack> find(ProtocolLibrary library, String id) {
        try {
            return library.find(new RecordId(id));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    /** Reads the packs of one layer. */
    private boolean read(List<String> packs, Layer layer, List<ProtocolPack> layers) {
        boolean well = true;
        for (String name : packs) {
            Optional<ProtocolPack> pack = KnownProtocols.read(around, name, layer);
            pack.ifPresent(layers::add);
            well &= pack.isPresent();
        }
        return well;
    }

    /** Packs are written by others: what they say may not steer the terminal. */
    private void print(EffectiveProtocol effective) {
        ProtocolSheet.lines(effective).forEach(line -> around.out().println(Surroundings.oneLine(line)));
    }

    /** Reads a day as a user writes it. */
    static final class Day implements ITypeConverter<LocalDate> {
        private static final int LAST_YEAR = 9_999;
        private static final String EXPECTED = "must be a day such as 2026-05-12";

        @Override
        public LocalDate convert(String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(EXPECTED);
            }
            throw new TypeConversionException(EXPECTED);
        }
    }
}
