package io.fengyi.governance.open311.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as JSON or as the XML that the JSON is made of (the Spark convention): a list is an element with one
 * child per item, null is an empty element.
 */
@Component
class Formats {

    static final String XML = "xml";
    private static final MediaType TEXT_XML = new MediaType("text", "xml", StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final Map<String, String> ITEM = Map.of(
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "errors", "error",
            "endpoints", "endpoint",
            "formats", "format");

    /** Nulls are shown: the specification names every field. */
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param root name of the outermost element */
    ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, String format, String root, Object body) {
        JsonNode tree = json.valueToTree(body);
        return format.equals(XML)
                ? answer.contentType(TEXT_XML).body(xml(root, tree))
                : answer.contentType(JSON).body(json.writeValueAsBytes(tree));
    }

    private static byte[] xml(String root, JsonNode tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("utf-8", "1.0");
            element(writer, root, tree);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("no XML of " + root, e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter writer, String name, JsonNode node) throws XMLStreamException {
        if (node.isNull() || (node.isContainer() && node.isEmpty())) {
            writer.writeEmptyElement(name);
            return;
        }
        writer.writeStartElement(name);
        if (node.isArray()) {
            for (JsonNode item : node) {
                element(writer, ITEM.getOrDefault(name, "item"), item);
            }
        } else if (node.isObject()) {
            for (var field : node.properties()) {
                element(writer, field.getKey(), field.getValue());
            }
        } else {
            writer.writeCharacters(legal(node.asString()));
        }
        writer.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
