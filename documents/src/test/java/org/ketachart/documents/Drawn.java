package org.ketachart.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ketachart.core.session.Session;
import org.ketachart.sessions.watch.MissedCheck;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A page as another program reads it. */
final class Drawn {
    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    private final byte[] bytes;
    private final List<Element> elements;

    private Drawn(byte[] bytes, List<Element> elements) {
        this.bytes = bytes;
        this.elements = elements;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Element> elements() {
        return elements;
    }

    static Drawn of(Session session, MissedCheck... missed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Flowsheet().write(session, List.of(missed), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(out.toByteArray());
    }

    /** Reads with the JDK's own parser, which takes nothing that is not well-formed. */
    static Drawn of(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            NodeList all = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getElementsByTagNameNS("http://www.w3.org/2000/svg", "*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
            return new Drawn(bytes, elements);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    Element root() {
        return elements.get(0);
    }

    /** Returns the elements with a word in their class. */
    List<Element> of(String word) {
        return elements.stream().filter(element -> isOf(element, word)).toList();
    }

    /** Returns the elements with a word in their class that are of one fact. */
    List<Element> of(String word, String id) {
        return of(word).stream()
                .filter(element -> element.getAttribute("data-id").equals(id))
                .toList();
    }

    static boolean isOf(Element element, String word) {
        return Arrays.asList(element.getAttribute("class").split(" ", -1)).contains(word);
    }

    List<Element> named(String name) {
        return elements.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    /** Returns everything that is printed. */
    List<String> texts() {
        return named("text").stream().map(Element::getTextContent).toList();
    }

    String text() {
        return String.join("\n", texts());
    }

    /** Returns what is printed in an element and below. */
    static List<String> texts(Element element) {
        NodeList below = element.getElementsByTagNameNS("*", "text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < below.getLength(); i++) {
            texts.add(below.item(i).getTextContent());
        }
        return texts;
    }

    /** Returns the elements below another with a word in their class. */
    static Stream<Element> below(Element element, String word) {
        NodeList below = element.getElementsByTagNameNS("*", "*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < below.getLength(); i++) {
            if (isOf((Element) below.item(i), word)) {
                found.add((Element) below.item(i));
            }
        }
        return found.stream();
    }

    /** Returns the place of a corner of a path, x and y. */
    static double[] point(Element path, int corner) {
        Matcher points = POINT.matcher(path.getAttribute("d"));
        for (int i = 0; i <= corner; i++) {
            if (!points.find()) {
                throw new AssertionError("no such corner in " + path.getAttribute("d"));
            }
        }
        return new double[] {Double.parseDouble(points.group(1)), Double.parseDouble(points.group(2))};
    }

    /** Returns where the tick of a reading is, from the left. */
    double x(String id) {
        return point(of("entry", id).get(0), 0)[0];
    }
}
