package org.pedonscape.geotools.style;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A small XML document under construction, and its indented text. Uses the JDK's own XML classes even where another
 * library on the class path offers some, so that the same document is the same text everywhere.
 */
final class XmlText {

    private final Document document;

    XmlText() {
        try {
            document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be set up", e);
        }
    }

    /**
     * Starts the document.
     *
     * @param name name of the root element
     * @param attributes names and values by turns
     */
    Element root(String name, String... attributes) {
        Element root = document.createElement(name);
        document.appendChild(root);
        return with(root, attributes);
    }

    /**
     * Adds an element.
     *
     * @param parent where to
     * @param name its name
     * @param attributes names and values by turns
     */
    static Element child(Element parent, String name, String... attributes) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return with(child, attributes);
    }

    /**
     * Adds an element that holds a text.
     *
     * @param parent where to
     * @param name its name
     * @param text what it holds
     */
    static Element text(Element parent, String name, String text) {
        Element child = child(parent, name);
        child.setTextContent(text);
        return child;
    }

    private static Element with(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /**
     * The document as text.
     *
     * @param declaration what stands before the root element, such as an XML declaration; may be empty
     */
    String print(String declaration) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return declaration + out.toString().replace("\r\n", "\n").stripTrailing() + "\n";
        } catch (TransformerException e) {
            throw new IllegalStateException("the JDK's XML writer failed", e);
        }
    }
}
