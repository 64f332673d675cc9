package org.ketachart.cds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a chart holds, a card shows it as it is written. */
class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '"',
            value = {
                "lorazepam 1 mg (chart, as of 2026-03-12) ¦ lorazepam 1 mg (chart, as of 2026-03-12)",
                "[here](https://evil.example) ¦ \\[here\\](https\\://evil.example)",
                "![x](http://evil.example/a.png) ¦ !\\[x\\](http\\://evil.example/a.png)",
                "www.evil.example ¦ www\\.evil.example",
                "WWW.evil.example ¦ WWW\\.evil.example",
                "<script>alert(1)</script> ¦ &lt;script&gt;alert(1)&lt;/script&gt;",
                "AT&amp;T ¦ AT&amp;amp;T",
                "**bold** and __bold__ ¦ \\*\\*bold\\*\\* and \\_\\_bold\\_\\_",
                "# heading ¦ \\# heading",
                "- item ¦ \\- item",
                "+ item ¦ \\+ item",
                "1. item ¦ 1\\. item",
                "12) item ¦ 12\\) item",
                "v1.2 ¦ v1.2",
                "a|b ¦ a\\|b",
                "`code` ¦ \\`code\\`",
                "~~gone~~ ¦ \\~\\~gone\\~\\~",
                "=== ¦ \\===",
                "a\\b ¦ a\\\\b",
                "somebody@example.org ¦ somebody\\@example.org",
                "at 10:30 ¦ at 10\\:30"
            })
    void a_text_shows_as_it_is_written(String text, String escaped) {
        assertThat(Markdown.escaped(text, 200)).isEqualTo(escaped);
    }

    @Test
    void a_text_is_one_line_without_what_does_not_show() {
        assertThat(Markdown.line("  one\r\n\ttwo\u2028three\u00a0\u0007four\u202e\u200bfive \ud800 ", 200))
                .isEqualTo("one two three fourfive");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Markdown.line("\ud83d\ude00".repeat(10), 4)).isEqualTo("\ud83d\ude00".repeat(3) + "…");
        assertThat(Markdown.line("four", 4)).isEqualTo("four");
        assertThat(Markdown.line("   ", 4)).isEmpty();
    }
}
