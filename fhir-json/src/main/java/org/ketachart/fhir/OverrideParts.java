package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.EvidenceDigest;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.ClinicId;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.FactRef;
import org.ketachart.core.value.HostRef;
import org.ketachart.core.value.Note;
import org.ketachart.core.value.Reason;
import org.ketachart.core.value.RecordId;

/** A finding that was set aside: whole in an extension, or as the mitigation of its issue with the rest in the extension. */
final class OverrideParts {
    private @Nullable RecordId rule;
    private @Nullable RecordId version;
    private @Nullable Concept reason;
    private @Nullable HostRef by;
    private @Nullable OffsetDateTime at;
    private final List<FactRef> because = new ArrayList<>();
    private final List<RecordId> considered = new ArrayList<>();
    private @Nullable Truth found;
    private @Nullable EvidenceDigest said;

    /** Writes the extension, with its rule. */
    static void write(ClinicId clinic, FindingOverride override, FhirWriter out) {
        out.extension(ScreeningExtensions.OVERRIDE);
        out.array("extension");
        FindingParts.text(ScreeningExtensions.RULE, override.rule().id().value(), out);
        FindingParts.text(ScreeningExtensions.VERSION, override.rule().version().value(), out);
        writeWhy(clinic, override, out);
        out.extension(ScreeningExtensions.BY);
        out.reference(ScreeningExtensions.BY.valueName(), override.by());
        out.end();
        out.extension(ScreeningExtensions.AT);
        out.dateTime(ScreeningExtensions.AT.valueName(), override.at());
        out.end();
        out.end();
        out.end();
    }

    /** Writes a mitigation of an issue of the same rule; the mark tells it from those of others. */
    static void writeMitigation(ClinicId clinic, FindingOverride override, String mark, FhirWriter out) {
        out.object();
        out.string("id", mark);
        out.array("extension");
        out.extension(ScreeningExtensions.OVERRIDE);
        out.array("extension");
        writeWhy(clinic, override, out);
        out.end();
        out.end();
        out.end();
        out.object("action");
        out.array("coding");
        out.codingEntry(ScreeningCodes.SET_ASIDE.code());
        out.end();
        Note words = override.reason().what().text();
        out.string("text", words == null ? null : words.text());
        out.end();
        out.dateTime("date", override.at());
        out.reference("author", override.by());
        out.end();
    }

    private static void writeWhy(ClinicId clinic, FindingOverride override, FhirWriter out) {
        out.extension(ScreeningExtensions.REASON);
        out.concept(ScreeningExtensions.REASON.valueName(), override.reason().what());
        out.end();
        FactRefs.write(ScreeningExtensions.BECAUSE, clinic, override.reason().because(), out);
        override.considered().forEach(id -> FindingParts.text(ScreeningExtensions.CONSIDERED, id.value(), out));
        out.coding(ScreeningExtensions.FOUND, ScreeningCodes.TRUTH, override.truth());
        EvidenceDigest said = override.said();
        if (said != null) {
            FindingParts.text(ScreeningExtensions.SAID, said.sha256(), out);
        }
    }

    /** Reads the extension that waits, whole. */
    static @Nullable FindingOverride read(FhirCursor in) {
        OverrideParts found = new OverrideParts();
        found.readExtension(in);
        in.need("extension.where(url='rule')", found.rule);
        in.need("extension.where(url='version')", found.version);
        in.need("extension.where(url='by')", found.by);
        in.need("extension.where(url='at')", found.at);
        RecordId rule = found.rule;
        RecordId version = found.version;
        return rule == null || version == null ? null : found.override(new RuleRef(rule, version), in);
    }

    /** Goes through the mitigation that waits; {@link #override} then gives what it says. */
    void readMitigation(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "id" -> in.skip();
                case "extension" -> {
                    in.array();
                    while (in.nextEntry()) {
                        if (in.is(ScreeningExtensions.OVERRIDE)) {
                            readExtension(in);
                        } else {
                            in.keep();
                        }
                    }
                }
                case "action" -> readAction(in);
                case "date" -> at = in.dateTime();
                case "author" -> by = in.hostRef();
                default -> in.keep();
            }
        }
        in.need("extension.where(url='" + ScreeningExtensions.OVERRIDE.url() + "')", reason);
        in.need("date", at);
        in.need("author", by);
    }

    /** The words of an action are those of the reason, which is read whole from the extension. */
    private static void readAction(FhirCursor in) {
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "coding" -> {
                    in.array();
                    while (in.nextEntry()) {
                        String code = in.text(in.peek(in.here(), "code"));
                        String system = in.text(in.peek(in.here(), "system"));
                        if (code != null && system != null && ScreeningCodes.SET_ASIDE.is(system, code)) {
                            in.skip();
                        } else {
                            in.keep();
                        }
                    }
                }
                case "text" -> in.skip();
                default -> in.keep();
            }
        }
    }

    private void readExtension(FhirCursor in) {
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningExtensions.RULE)) {
                rule = FindingParts.id(ScreeningExtensions.RULE, in);
            } else if (in.is(ScreeningExtensions.VERSION)) {
                version = FindingParts.id(ScreeningExtensions.VERSION, in);
            } else if (in.is(ScreeningExtensions.REASON)) {
                reason = in.extension(ScreeningExtensions.REASON, in::concept);
            } else if (in.is(ScreeningExtensions.BECAUSE)) {
                FactRefs.read(ScreeningExtensions.BECAUSE, in, because);
            } else if (in.is(ScreeningExtensions.BY)) {
                by = in.extension(ScreeningExtensions.BY, in::hostRef);
            } else if (in.is(ScreeningExtensions.AT)) {
                at = in.extension(ScreeningExtensions.AT, in::dateTime);
            } else if (in.is(ScreeningExtensions.CONSIDERED)) {
                FindingParts.add(considered, FindingParts.id(ScreeningExtensions.CONSIDERED, in));
            } else if (in.is(ScreeningExtensions.FOUND)) {
                found = in.coding(ScreeningExtensions.FOUND, ScreeningCodes.TRUTH);
            } else if (in.is(ScreeningExtensions.SAID)) {
                said = digest(in);
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='reason')", reason);
    }

    /** Returns what was read of a finding of this rule; nothing where something is missing, which was recorded. */
    @Nullable
    FindingOverride override(RuleRef of, FhirCursor in) {
        if (reason == null || by == null || at == null) {
            return null;
        }
        return in.build(() -> new FindingOverride(
                of, new Reason(known(reason), because), known(by), known(at), considered, found, said));
    }

    private static @Nullable EvidenceDigest digest(FhirCursor in) {
        return in.extension(ScreeningExtensions.SAID, () -> {
            String sha256 = in.string();
            return sha256 == null ? null : in.build(() -> new EvidenceDigest(sha256));
        });
    }
}
