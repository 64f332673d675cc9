package org.ketachart.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG by the JDK's own XML writer, which escapes and closes what must be.
 *
 * <p>Looks are presentation attributes and never a style sheet: inside a page of others a style sheet would reach beyond the drawing.
 */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    private final XMLStreamWriter out;

    Svg() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens the drawing itself. */
    void root(Object... attributes) {
        try {
            out.writeStartElement("svg");
            out.writeDefaultNamespace(NAMESPACE);
            write(attributes);
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens a group, whose attributes hold for all in it. */
    void open(Object... attributes) {
        try {
            out.writeStartElement("g");
            write(attributes);
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Closes what was opened last. */
    void close() {
        try {
            out.writeEndElement();
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    void line(double x1, double y1, double x2, double y2, Object... attributes) {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), attributes);
    }

    void path(String d, Object... attributes) {
        empty("path", attributes, "d", d);
    }

    void circle(double x, double y, double radius, Object... attributes) {
        empty("circle", attributes, "cx", x, "cy", y, "r", radius);
    }

    void rectangle(double x, double y, double width, double height, Object... attributes) {
        empty("rect", attributes, "x", x, "y", y, "width", width, "height", height);
    }

    /** Writes words with the left end of their base line at a point. */
    void text(double x, double y, double size, String words, Object... attributes) {
        try {
            out.writeStartElement("text");
            write("x", x, "y", y, "font-size", size);
            write(attributes);
            out.writeCharacters(words);
            close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Writes a name and, after it in bold, what it is the name of; the second follows the first whatever the font. */
    void named(double x, double y, double size, String name, String words) {
        try {
            out.writeStartElement("text");
            write("x", x, "y", y, "font-size", size);
            out.writeCharacters(name + " ");
            out.writeStartElement("tspan");
            write("font-weight", "bold");
            out.writeCharacters(words);
            out.writeEndElement();
            close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Writes an element of words that are not drawn, such as {@code title}. */
    void words(String element, String words, Object... attributes) {
        try {
            out.writeStartElement(element);
            write(attributes);
            out.writeCharacters(words);
            close();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void empty(String name, Object[] attributes, Object... place) {
        try {
            out.writeEmptyElement(name);
            write(place);
            write(attributes);
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void write(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.writeAttribute(
                    String.valueOf(attributes[i]), value instanceof Double d ? number(d) : String.valueOf(value));
        }
    }

    /** Ends the document and returns its bytes. */
    byte[] toBytes() {
        try {
            out.writeEndDocument();
            out.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Returns a length with at most two decimals, the same in every country. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest % 10 == 0 ? String.valueOf(rest / 10) : (rest < 10 ? "0" : "") + rest);
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("writing XML into memory failed", e);
    }
}
