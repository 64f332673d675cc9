/** The record as pages for people. */
@SuppressWarnings("requires-automatic")
module org.ketachart.documents {
    requires transitive org.ketachart.sessions;
    requires de.siegmar.fastcsv;
    requires java.desktop;
    requires java.xml;
    // PDFBox cannot ask for it, having no descriptor of its own, and fails without it.
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires static org.jspecify;

    exports org.ketachart.documents;
}
