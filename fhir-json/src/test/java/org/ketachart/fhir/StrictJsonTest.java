package org.ketachart.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketachart.core.value.Issue;
import org.ketachart.core.value.Result;
import org.ketachart.fhir.internal.JsonTape;

class StrictJsonTest {
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damaged_documents_are_refused_exactly_when_jackson_or_the_utf8_decoder_refuses_them(long seed) {
        Random random = new Random(seed);
        byte[] whole = ObservationLawTest.write(new VitalSignCodec(), ObservationLawTest.vital(random));
        String signs = "{}[]\",:\\ \n\t0123456789-+.eEtrufalsn\u0000\u001f\u007f";
        for (int i = 0; i < 50; i++) {
            byte[] bytes = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = random.nextInt(4) == 0
                        ? (byte) random.nextInt(256)
                        : (byte) signs.charAt(random.nextInt(signs.length()));
            }
            assertThat(new JsonTape(bytes, 0, bytes.length).findFlaw() == null)
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(isReadable(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "1e",
                "tru",
                "nul",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"",
                "{\"a\":1}x",
                "\ufeff{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{a:1}",
                "{'a':1}",
                "//",
                "NaN",
                "[1],"
            })
    void what_is_not_strict_json_is_refused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonTape(bytes, 0, bytes.length).findFlaw()).isNotNull();
    }

    @Test
    void overlong_and_surrogate_bytes_are_refused() {
        byte[][] wrong = {
            {'"', (byte) 0xc0, (byte) 0xaf, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {'"', (byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
            {'"', (byte) 0xe2, (byte) 0x82, '"'},
            {'"', (byte) 0x80, '"'}
        };
        for (byte[] bytes : wrong) {
            assertThat(new JsonTape(bytes, 0, bytes.length).findFlaw()).isEqualTo(JsonTape.Flaw.NOT_UTF8);
        }
    }

    @Test
    void depth_width_and_length_have_limits() {
        assertThat(flaw("[".repeat(64) + "]".repeat(64))).isNull();
        assertThat(flaw("[".repeat(100_000))).isEqualTo(JsonTape.Flaw.TOO_DEEP);
        assertThat(flaw("1".repeat(65))).isEqualTo(JsonTape.Flaw.NUMBER_TOO_LONG);
        StringBuilder wide = new StringBuilder("{");
        for (int i = 0; i < 257; i++) {
            wide.append(i == 0 ? "" : ",").append('"').append(i).append("\":1");
        }
        assertThat(flaw(wide.append('}').toString())).isEqualTo(JsonTape.Flaw.TOO_DEEP);
    }

    @Test
    void a_broken_document_is_an_issue_and_no_exception() {
        Result<Read<org.ketachart.core.value.Charted<org.ketachart.core.observation.VitalSign>>> read =
                new VitalSignCodec()
                        .read(FhirCursor.of(FhirContract.standard(), "{\"a\":".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.issues())
                .containsExactly(Issue.error("KC-FHIR-001", "", "the document must be JSON, was not at byte 5"));
    }

    private static JsonTape.Flaw flaw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new JsonTape(bytes, 0, bytes.length).findFlaw();
    }

    private static boolean isReadable(byte[] bytes) {
        try (JsonParser parser = JACKSON.createParser(bytes)) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\ufeff') == 0) {
                return false;
            }
            JsonToken token = parser.nextToken();
            int roots = 0;
            int depth = 0;
            while (token != null) {
                if (depth == 0) {
                    roots++;
                }
                if (token.isScalarValue()) {
                    String value = parser.getText();
                    if (token == JsonToken.VALUE_STRING && !isWhole(value)) {
                        return false;
                    }
                    if (token.isNumeric() && value.length() > 64) {
                        return false;
                    }
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = parser.nextToken();
            }
            return roots == 1;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWhole(String value) {
        return StandardCharsets.UTF_16BE.newEncoder().canEncode(value);
    }
}
