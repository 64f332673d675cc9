package org.ketachart.fhir;

import static org.ketachart.fhir.FhirCursor.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.ClearanceWord;
import org.ketachart.core.screening.Finding;
import org.ketachart.core.screening.FindingKind;
import org.ketachart.core.screening.FindingOverride;
import org.ketachart.core.screening.InteractionSeverity;
import org.ketachart.core.screening.Question;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.screening.Truth;
import org.ketachart.core.value.Mark;
import org.ketachart.core.value.Origin;
import org.ketachart.core.value.RecordId;

/** What a finding is besides its rule and its truth, in extensions of a component or of an issue. */
final class FindingParts {
    private boolean said;
    private @Nullable FindingKind kind;
    private @Nullable InteractionSeverity severity;
    private @Nullable ClearanceWord says;
    private @Nullable LocalDate until;
    private final List<RecordId> used = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Question> missing = new ArrayList<>();

    static void write(Finding finding, FhirWriter out) {
        out.extension(ScreeningExtensions.FINDING);
        out.array("extension");
        out.coding(ScreeningExtensions.KIND, ScreeningCodes.KIND, finding.kind());
        out.coding(ScreeningExtensions.SEVERITY, ScreeningCodes.INTERACTION, finding.severity());
        out.coding(ScreeningExtensions.SAYS, ScreeningCodes.WORD, finding.says());
        if (finding.until() != null) {
            out.extension(ScreeningExtensions.UNTIL);
            out.date(ScreeningExtensions.UNTIL.valueName(), finding.until());
            out.end();
        }
        finding.used().forEach(id -> text(ScreeningExtensions.USED, id.value(), out));
        out.end();
        out.end();
        finding.origins().forEach(origin -> write(origin, out));
        finding.missing().forEach(question -> QuestionParts.write(question, out));
    }

    private static void write(Origin origin, FhirWriter out) {
        out.extension(ScreeningExtensions.ORIGIN);
        out.array("extension");
        text(ScreeningExtensions.ROW, origin.row(), out);
        out.extension(ScreeningExtensions.MARK);
        out.code(ScreeningExtensions.MARK.valueName(), origin.mark());
        out.end();
        out.end();
        out.end();
    }

    static void text(Extension part, String text, FhirWriter out) {
        out.extension(part);
        out.string(part.valueName(), text);
        out.end();
    }

    /** Reads the extension that waits if it is of a finding; returns whether it was. */
    boolean read(FhirCursor in) {
        if (in.is(ScreeningExtensions.FINDING)) {
            readFinding(in);
        } else if (in.is(ScreeningExtensions.ORIGIN)) {
            readOrigin(in);
        } else if (in.is(ScreeningExtensions.QUESTION)) {
            add(missing, QuestionParts.read(in));
        } else {
            return false;
        }
        return true;
    }

    private void readFinding(FhirCursor in) {
        if (said) {
            in.fault(FhirFault.CONTRADICTION, "a finding must be said once, was twice");
        }
        said = true;
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningExtensions.KIND)) {
                kind = in.coding(ScreeningExtensions.KIND, ScreeningCodes.KIND);
            } else if (in.is(ScreeningExtensions.SEVERITY)) {
                severity = in.coding(ScreeningExtensions.SEVERITY, ScreeningCodes.INTERACTION);
            } else if (in.is(ScreeningExtensions.SAYS)) {
                says = in.coding(ScreeningExtensions.SAYS, ScreeningCodes.WORD);
            } else if (in.is(ScreeningExtensions.UNTIL)) {
                until = in.extension(ScreeningExtensions.UNTIL, in::date);
            } else if (in.is(ScreeningExtensions.USED)) {
                add(used, id(ScreeningExtensions.USED, in));
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='kind')", kind);
        in.need("extension.where(url='says')", says);
    }

    private void readOrigin(FhirCursor in) {
        @Nullable String[] row = new @Nullable String[1];
        @Nullable Mark[] mark = new @Nullable Mark[1];
        ExtensionParts.read(in, () -> {
            if (in.is(ScreeningExtensions.ROW)) {
                row[0] = in.extension(ScreeningExtensions.ROW, in::string);
            } else if (in.is(ScreeningExtensions.MARK)) {
                mark[0] = in.extension(ScreeningExtensions.MARK, () -> in.code(Mark.class));
            } else {
                in.keep();
            }
        });
        in.need("extension.where(url='row')", row[0]);
        in.need("extension.where(url='mark')", mark[0]);
        if (row[0] != null && mark[0] != null) {
            add(origins, in.build(() -> new Origin(known(row[0]), known(mark[0]))));
        }
    }

    static @Nullable RecordId id(Extension part, FhirCursor in) {
        return in.extension(part, () -> {
            String id = in.string();
            return id == null ? null : in.build(() -> new RecordId(id));
        });
    }

    static <T> void add(List<T> list, @Nullable T value) {
        if (value != null) {
            list.add(value);
        }
    }

    /** Records that the finding is not said, where none of its extensions was; call it after going through its object. */
    void need(FhirCursor in) {
        in.need("extension.where(url='" + ScreeningExtensions.FINDING.url() + "')", said ? Boolean.TRUE : null);
    }

    /** Returns the finding; nothing where something is missing or contradicts, which was recorded. */
    @Nullable
    Finding finding(RuleRef rule, Truth truth, @Nullable FindingOverride override, FhirCursor in) {
        if (kind == null || says == null) {
            return null;
        }
        return in.build(() ->
                new Finding(rule, known(kind), severity, truth, known(says), origins, used, missing, until, override));
    }
}
