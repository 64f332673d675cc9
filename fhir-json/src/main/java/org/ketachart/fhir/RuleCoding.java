package org.ketachart.fhir;

import org.jspecify.annotations.Nullable;
import org.ketachart.core.screening.RuleRef;
import org.ketachart.core.value.RecordId;

/** A rule as a coding of its code system, whose version is that of the rule. */
final class RuleCoding {
    private RuleCoding() {}

    static void write(String name, RuleRef rule, @Nullable String title, FhirWriter out) {
        out.object(name);
        out.array("coding");
        out.object();
        out.word("system", ScreeningCodes.RULE);
        out.word("version", rule.version().value());
        out.word("code", rule.id().value());
        out.string("display", title);
        out.end();
        out.end();
        out.end();
    }

    /** Returns whether the concept of this name in the object that waits is of a rule. Does not read it. */
    static boolean waits(String name, FhirCursor in) {
        int codings = in.peek(in.peek(in.here(), name), "coding");
        for (int i = in.first(codings); i >= 0; i = in.nextAfter(codings, i)) {
            if (ScreeningCodes.RULE.equals(in.text(in.peek(i, "system")))) {
                return true;
            }
        }
        return false;
    }

    /** Reads the rule; other codings of the concept are kept. */
    static @Nullable RuleRef read(FhirCursor in) {
        @Nullable RuleRef[] rule = new @Nullable RuleRef[1];
        in.object();
        while (in.nextField()) {
            if (!in.name().equals("coding")) {
                in.keep();
                continue;
            }
            in.array();
            while (in.nextEntry()) {
                if (rule[0] == null && ScreeningCodes.RULE.equals(in.text(in.peek(in.here(), "system")))) {
                    rule[0] = readCoding(in);
                } else {
                    in.keep();
                }
            }
        }
        in.need("coding", rule[0]);
        return rule[0];
    }

    private static @Nullable RuleRef readCoding(FhirCursor in) {
        String version = null;
        String code = null;
        in.object();
        while (in.nextField()) {
            switch (in.name()) {
                case "system", "display" -> in.skip();
                case "version" -> version = in.string();
                case "code" -> code = in.string();
                default -> in.keep();
            }
        }
        in.need("version", version);
        in.need("code", code);
        String its = version;
        String rule = code;
        return its == null || rule == null ? null : in.build(() -> new RuleRef(new RecordId(rule), new RecordId(its)));
    }
}
