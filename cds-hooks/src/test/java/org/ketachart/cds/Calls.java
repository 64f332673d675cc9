package org.ketachart.cds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls as an EHR would send them, and answers in a form to read. */
final class Calls {
    private Calls() {}

    /** Returns a file beside the tests. */
    static byte[] file(String name) {
        try (InputStream in = Calls.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name + " must be there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(file(name), UTF_8);
    }

    /** Returns a call with one of its parts replaced, which must be there. */
    static byte[] changed(String name, String part, String by) {
        String text = text(name);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("the call must hold what is replaced: " + part);
        }
        return text.replace(part, by).getBytes(UTF_8);
    }

    static CdsAnswer answer(String service, byte[] call) {
        return answer(service, call, Known.nothing());
    }

    static CdsAnswer answer(String service, byte[] call, Known known) {
        CdsServices services = SmallRules.services();
        return services.answer(services.read(service, call).value(), known, SmallRules.NOW);
    }

    /** Returns JSON with a line for each value. */
    static String pretty(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonFactory factory = new JsonFactory();
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        lines.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try (JsonParser in = factory.createParser(new ByteArrayInputStream(json));
                JsonGenerator out = factory.createGenerator(bytes)) {
            out.setPrettyPrinter(lines);
            while (in.nextToken() != null) {
                out.copyCurrentEvent(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(UTF_8) + "\n";
    }

    /** Returns the cards of an answer. */
    static List<Map<?, ?>> cards(CdsAnswer answer) {
        Map<String, Object> read = new CdsJson().read(answer.bytes(), new ArrayList<>());
        if (read == null || !(read.get("cards") instanceof List<?> cards)) {
            throw new IllegalStateException("an answer must hold cards");
        }
        List<Map<?, ?>> found = new ArrayList<>();
        cards.forEach(card -> found.add((Map<?, ?>) card));
        return found;
    }

    static List<String> summaries(CdsAnswer answer) {
        return cards(answer).stream()
                .map(card -> card.get("indicator") + ": " + card.get("summary"))
                .toList();
    }
}
