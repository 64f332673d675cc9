package org.ketachart.workbench.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;

/** A bearer token. It goes into one header and nowhere else: not into a message, not into {@code toString}. */
public final class Token {
    /** The variable of the environment that may hold it. */
    public static final String VARIABLE = "KETACHART_TOKEN";

    private static final int LONGEST = 16 << 10;
    private static final String FORM = "[A-Za-z0-9._~+/-]+=*";

    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /**
     * Returns the token that was given, or nothing where none was.
     *
     * @param file whose one line it is; absent when no file was named
     * @param variable what the environment holds; absent when it holds nothing of the name
     * @param to where it would be sent
     */
    public static Result<Optional<Token>> of(@Nullable Path file, @Nullable String variable, Target to) {
        if (file != null && variable != null) {
            return refused("must be given in one place, was given by --token-file and by " + VARIABLE);
        }
        if (file == null && variable == null) {
            return Result.of(Optional.empty());
        }
        Result<Token> token = file == null ? parse(variable == null ? "" : variable, VARIABLE) : read(file);
        if (token.isOk() && !to.keepsSecrets()) {
            return Result.refused(List.of(PushFault.TOKEN_IN_THE_OPEN.issue(
                    "must be sent over https or to this machine alone, would be sent over http to another")));
        }
        return token.map(Optional::of);
    }

    private static Result<Token> read(Path file) {
        if (!Files.exists(file)) {
            return refused("must be in a file that exists");
        }
        if (Files.isDirectory(file)) {
            return refused("must be in a file, was given a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST + 1), StandardCharsets.ISO_8859_1);
            return parse(
                    text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : withoutLineEnd(text), "the file");
        } catch (IOException e) {
            return refused("must be in a file that can be read");
        }
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static Result<Token> parse(String text, String place) {
        if (text.isEmpty()) {
            return refused("must not be empty, but " + place + " is");
        }
        if (text.length() > LONGEST) {
            return refused("must have at most " + LONGEST + " characters");
        }
        return text.matches(FORM)
                ? Result.of(new Token(text))
                : refused("must be one line of letters, digits and - . _ ~ + /, with = only at its end");
    }

    private static <T> Result<T> refused(String message) {
        Issue fault = PushFault.TOKEN.issue(message);
        return Result.refused(List.of(fault));
    }

    /** Returns what stands in the header {@code Authorization}. */
    String authorization() {
        return "Bearer " + secret;
    }

    /** Returns a text of the server's without the token, which a server may repeat. */
    String withheldFrom(String text) {
        return text.replace(secret, "[token]");
    }

    @Override
    public String toString() {
        return "Token[withheld]";
    }
}
