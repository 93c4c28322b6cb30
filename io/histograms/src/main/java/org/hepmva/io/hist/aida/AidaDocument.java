package org.hepmva.io.hist.aida;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.text.Printable;

/** Reads a document into its elements. Of what is not read later, the rows of a tuple, nothing is kept. */
final class AidaDocument {

    private static final int DEEPEST = 50;
    private static final Set<String> NOT_KEPT = Set.of("rows", "implementation", "codelet", "parameters");

    private final String file;
    private final XMLStreamReader reader;
    private final Deque<AidaElement> open = new ArrayDeque<>();
    private int skipped;

    private AidaDocument(String file, XMLStreamReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * {@return the objects of a document: what lies in its root}
     *
     * @throws MalformedFileException if it is no XML, or none of AIDA
     * @throws IOException            if reading fails
     */
    static List<AidaElement> read(ByteSource source) throws IOException {
        try (InputStream in = source.stream()) {
            XMLStreamReader reader = factory().createXMLStreamReader(AidaEncoding.reader(in, source));
            return new AidaDocument(source.name(), reader).objects();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof CharacterCodingException) {
                throw mistake(source.name(), e.getLocation(),
                        "it has bytes that mean no character in its encoding", e);
            }
            throw mistake(source.name(), e.getLocation(), ofParser(e), e);
        }
    }

    /** The document type is passed over; nothing outside of the document is ever read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) ->
                new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** The parser's own words come behind its place, on a line of their own. */
    private static String ofParser(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("\nMessage: ");
        return "this is no XML: " + (start < 0 ? message : message.substring(start + "\nMessage: ".length()));
    }

    private static MalformedFileException mistake(String file, Location place, String sentence,
            Exception cause) {
        String where = place == null || place.getLineNumber() < 0 ? ""
                : ": line " + place.getLineNumber() + ", column " + Math.max(1, place.getColumnNumber());
        return new MalformedFileException(Printable.of(file + where + ": " + sentence), cause);
    }

    private List<AidaElement> objects() throws XMLStreamException, MalformedFileException {
        List<AidaElement> objects = List.of();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                objects = end(objects);
            }
        }
        return objects;
    }

    private void start() throws MalformedFileException {
        Location place = reader.getLocation();
        if (open.size() + skipped >= DEEPEST) {
            throw mistake(file, place, "elements lie more than " + DEEPEST + " deep", null);
        }
        String name = reader.getLocalName();
        if (open.isEmpty() && !name.equals("aida")) {
            throw mistake(file, place, "the document is <" + Printable.brief(name) + ">, where <aida> is "
                    + "expected", null);
        }
        if (skipped > 0 || NOT_KEPT.contains(name)) {
            skipped++;
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        AidaElement element = new AidaElement(name, attributes, new ArrayList<>(), place.getLineNumber(),
                place.getColumnNumber());
        if (!open.isEmpty()) {
            open.peek().children().add(element);
        }
        open.push(element);
    }

    private List<AidaElement> end(List<AidaElement> objects) {
        if (skipped > 0) {
            skipped--;
            return objects;
        }
        AidaElement ended = open.pop();
        return open.isEmpty() ? ended.children() : objects;
    }
}
