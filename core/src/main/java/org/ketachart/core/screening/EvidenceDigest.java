package org.ketachart.core.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Code;
import org.ketachart.core.value.Concept;
import org.ketachart.core.value.CoreFault;
import org.ketachart.core.value.Quantity;
import org.ketachart.core.value.RecordId;
import org.ketachart.core.value.Require;

/**
 * What several pieces of evidence said, in short: it tells later whether they still say the same, without holding what they said.
 *
 * <p>It is of their ids and of what {@link Evidence#saysTheSame} compares. Where they come from and as of when is not in it.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record EvidenceDigest(String sha256) {
    private static final int DIGITS = 64;

    /** Checks the form. */
    public EvidenceDigest {
        Require.present("sha256", sha256);
        boolean hex = sha256.length() == DIGITS
                && sha256.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        Require.that(hex, CoreFault.TEXT, "a digest of evidence must be 64 digits of 0-9 a-f");
    }

    /** Returns the digest of what pieces of evidence say, in whatever order they are handed in. */
    public static EvidenceDigest of(Collection<Evidence> evidence) {
        Words words = new Words();
        evidence.stream().sorted(Comparator.comparing(one -> one.id().value())).forEach(words::evidence);
        return new EvidenceDigest(words.digest());
    }

    /** Every part with its length before it, so that no two lists of parts are written alike. */
    private static final class Words {
        private final StringBuilder text = new StringBuilder();

        void evidence(Evidence one) {
            add(one.id().value());
            add(one.confidence().code());
            add(one.topics().stream().map(Topic::code).toList());
            concept(one.what());
            statement(one.statement());
        }

        private void concept(@Nullable Concept what) {
            add(what == null || what.text() == null ? null : what.text().text());
            add(what == null ? null : what.codes().size());
            for (Code code : what == null ? List.<Code>of() : what.codes()) {
                add(code.system());
                add(code.code());
                add(code.display());
            }
        }

        private void statement(Statement statement) {
            if (statement instanceof Statement.Present present) {
                add("present");
                add(present.when().code());
                add(present.since());
                add(present.until());
                amount(present.amount());
            } else if (statement instanceof Statement.Absent absent) {
                add("absent");
                add(absent.span().code());
                add(absent.days());
            } else if (statement instanceof Statement.Measured measured) {
                add("measured");
                amount(measured.value());
                add(measured.taken());
            } else if (statement instanceof Statement.Listed listed) {
                add("listed");
                add(listed.members().stream().map(RecordId::value).toList());
            } else if (statement instanceof Statement.Tried tried) {
                add("tried");
                trial(tried.trial());
            }
        }

        private void trial(AntidepressantTrial trial) {
            concept(trial.drug());
            add(trial.drugClass() == null ? null : trial.drugClass().code());
            amount(trial.dose());
            add(trial.from());
            add(trial.until());
            add(trial.weeks());
            add(trial.improvement());
            add(trial.adherent());
            add(trial.end() == null ? null : trial.end().code());
            add(trial.sameEpisode());
        }

        private void amount(@Nullable Quantity amount) {
            add(amount == null ? null : amount.value().toPlainString());
            add(amount == null ? null : amount.unit().code());
        }

        private void add(List<String> parts) {
            add(parts.size());
            parts.forEach(this::add);
        }

        private void add(@Nullable Object part) {
            String words = part == null ? "" : part.toString();
            text.append(part == null ? -1 : words.length()).append(':').append(words);
        }

        String digest() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
