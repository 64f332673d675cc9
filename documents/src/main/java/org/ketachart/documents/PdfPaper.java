package org.ketachart.documents;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Pages of US Letter that are filled from the top down. The same words give the same bytes: no time of making, no random name.
 */
final class PdfPaper implements Closeable {
    static final float LEFT = 54;
    static final float RIGHT = 558;
    static final float WIDTH = RIGHT - LEFT;

    private static final float HEIGHT = 792;
    private static final float FIRST_TOP = HEIGHT - 46;
    private static final float TOP = HEIGHT - 60;
    private static final float BOTTOM = 70;
    private static final float FOOT = 56;
    private static final float RUNNING = HEIGHT - 32;
    private static final float HAIRLINE = 0.4f;

    private final PDDocument document;
    private final PdfFont font;
    private final String heading;
    private final String stamp;
    private final String watermark;
    private final List<PdfPen> pens = new ArrayList<>();
    private @Nullable PdfBlock carried;
    private float y;

    /**
     * Makes paper.
     *
     * @param heading the title of the document, and what runs above every page but the first
     * @param stamp runs there on the right
     * @param watermark behind the words of every page; none when empty
     */
    PdfPaper(String heading, String stamp, String watermark) throws IOException {
        this.document = new PDDocument();
        this.font = PdfFont.of(document);
        this.heading = heading;
        this.stamp = stamp;
        this.watermark = watermark;
        document.setDocumentId(0L);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(heading);
        about.setCreator("KetaChart");
        document.getDocumentCatalog().setLanguage("en-US");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        turn();
    }

    /** Returns words to be set on it. */
    PdfWords words() {
        return new PdfWords(font);
    }

    /** Says what stands at the top of every page that is turned to from now on; nothing when absent. */
    void carryOver(@Nullable PdfBlock block) {
        carried = block;
    }

    /** Returns how much room a new page has. */
    private float room() {
        return TOP - BOTTOM - (carried == null ? 0 : carried.height());
    }

    /** Prints blocks that stay on one page together, as a heading does with what it heads. */
    void keep(List<PdfBlock> blocks) throws IOException {
        float high = blocks.stream().map(PdfBlock::height).reduce(0f, Float::sum);
        if (high > y - BOTTOM && high <= room()) {
            turn();
        }
        for (PdfBlock block : blocks) {
            print(block);
        }
    }

    /** Prints a block; one that no page holds goes on overleaf. */
    void print(PdfBlock block) throws IOException {
        PdfBlock rest = block;
        if (rest.height() > y - BOTTOM && rest.height() <= room()) {
            turn();
        }
        while (rest.height() > y - BOTTOM) {
            float room = y - BOTTOM;
            draw(rest.upTo(room));
            rest = rest.after(room);
            turn();
        }
        draw(rest);
    }

    private void draw(PdfBlock block) throws IOException {
        PdfPen pen = pens.get(pens.size() - 1);
        for (PdfBlock.Column column : block.columns()) {
            pen.draw(column, y - block.above());
        }
        y -= block.height();
        if (block.rule() < 1) {
            pen.rule(LEFT, RIGHT, y, HAIRLINE, block.rule());
        }
    }

    private void turn() throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        PdfPen pen = new PdfPen(document, page, font);
        pens.add(pen);
        pen.watermark(watermark);
        y = FIRST_TOP;
        if (pens.size() > 1) {
            List<PdfLine> right = words().say(stamp, PdfStyle.SMALL).lines(WIDTH / 2);
            pen.draw(new PdfBlock.Column(LEFT, first(heading, WIDTH / 2 - 8)), RUNNING);
            pen.draw(new PdfBlock.Column(RIGHT - right.get(0).width(), List.of(right.get(0))), RUNNING);
            pen.rule(LEFT, RIGHT, RUNNING - 14, HAIRLINE, 0.7f);
            y = TOP;
        }
        if (carried != null) {
            draw(carried);
        }
    }

    private List<PdfLine> first(String text, float width) {
        List<PdfLine> lines = words().say(text, PdfStyle.SMALL).lines(width);
        return lines.subList(0, 1);
    }

    /**
     * Ends it and returns its bytes.
     *
     * @param foot stands below every page, before its number
     */
    byte[] toBytes(String foot) throws IOException {
        for (int page = 0; page < pens.size(); page++) {
            PdfPen pen = pens.get(page);
            List<PdfLine> number = words().say("page " + (page + 1) + " of " + pens.size(), PdfStyle.SMALL)
                    .lines(WIDTH);
            pen.rule(LEFT, RIGHT, FOOT, HAIRLINE, 0.7f);
            pen.draw(new PdfBlock.Column(LEFT, words().say(foot, PdfStyle.SMALL).lines(WIDTH - 64)), FOOT - 5);
            pen.draw(new PdfBlock.Column(RIGHT - number.get(0).width(), number), FOOT - 5);
            pen.close();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
