package org.ketachart.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.ketachart.core.dose.MedicationOrder;
import org.ketachart.core.dose.OrderStatus;
import org.ketachart.core.observation.VitalSign;
import org.ketachart.core.session.SessionRecord;
import org.ketachart.core.value.Chart;
import org.ketachart.core.value.Charted;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Identifier;
import org.ketachart.core.value.RecordStatus;

/** The chart of an EHR out of which a record took its readings and orders: the same facts, known by the EHR's own names. */
final class EhrOf {
    private static final String OURS = "\"identifier\":\\[\\{\"use\":\"official\",[^}]*\\}\\],";

    private final FhirContract contract = FhirContract.standard();
    private final StringBuilder entries = new StringBuilder();

    private EhrOf() {}

    static byte[] bundle(SessionRecord record) {
        EhrOf ehr = new EhrOf();
        Chart chart = new Chart(record.chart().clinic(), record.chart().patient(), null, null);
        record.vitalSigns().forEach(vital -> ehr.add(chart, vital));
        record.orders().forEach(order -> ehr.add(chart, order));
        return ("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + ehr.entries + "]}")
                .getBytes(UTF_8);
    }

    private void add(Chart chart, VitalSign v) {
        HostRef source = v.source();
        if (source != null) {
            RecordStatus status = v.status() == RecordStatus.ENTERED_IN_ERROR ? RecordStatus.FINAL : v.status();
            VitalSign charted = new VitalSign(
                    v.id(),
                    v.taken(),
                    v.reading(),
                    null,
                    v.method(),
                    v.site(),
                    v.position(),
                    v.performer(),
                    v.device(),
                    null,
                    status);
            entry(source, out -> new VitalSignCodec().write(new Charted<>(chart, charted), Residue.EMPTY, out));
        }
    }

    private void add(Chart chart, MedicationOrder o) {
        HostRef source = o.source();
        if (source != null) {
            OrderStatus status = o.status() == OrderStatus.ENTERED_IN_ERROR ? OrderStatus.ACTIVE : o.status();
            MedicationOrder written = new MedicationOrder(
                    o.id(),
                    status,
                    o.drug(),
                    o.route(),
                    o.dose(),
                    o.over(),
                    o.authored(),
                    o.prescriber(),
                    null,
                    o.instruction(),
                    null);
            entry(source, out -> new MedicationOrderCodec().write(new Charted<>(chart, written), Residue.EMPTY, out));
        }
    }

    private void entry(HostRef source, Consumer<FhirWriter> resource) {
        String literal = source.literal();
        Identifier identifier = source.identifier();
        String itsOwn = identifier == null ? "" : identified(identifier) + ",";
        String plain = literal == null ? null : HostPoint.withoutVersion(literal);
        boolean absolute = plain != null && HostPoint.isAbsolute(plain);
        entries.append(entries.isEmpty() ? "{" : ",{");
        if (absolute) {
            entries.append(fields(out -> out.string("fullUrl", plain))).append(',');
        } else if (plain != null) {
            itsOwn = fields(out -> out.string("id", plain.substring(plain.indexOf('/') + 1))) + "," + itsOwn;
        }
        entries.append("\"resource\":")
                .append(fragment(resource).replaceFirst(OURS, Matcher.quoteReplacement(itsOwn)))
                .append('}');
    }

    private String identified(Identifier identifier) {
        return fields(out -> {
            out.array("identifier");
            out.object();
            out.string("system", identifier.system());
            out.string("value", identifier.value());
            out.end();
            out.end();
        });
    }

    /** Returns fields as JSON, without the resource they would stand in. */
    private String fields(Consumer<FhirWriter> fields) {
        String resource = fragment(out -> {
            out.resource("X", Residue.EMPTY);
            fields.accept(out);
            out.end();
        });
        return resource.substring("{\"resourceType\":\"X\",".length(), resource.length() - 1);
    }

    private String fragment(Consumer<FhirWriter> write) {
        FhirWriter out = new FhirWriter(contract);
        write.accept(out);
        return new String(out.finish(), UTF_8);
    }
}
