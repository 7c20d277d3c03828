package io.fengyi.welfare.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What HSDS 3.0 demands of each kind of object; see the README beside the file. */
final class HsdsShapes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private HsdsShapes() {}

    /** Fails with what is wrong. */
    static JsonNode valid(String shape, JsonNode object) {
        assertThat(schema(shape).validate(object)).as(shape + ": " + object).isEmpty();
        return object;
    }

    /** A page header, and each of its contents of that shape. */
    static JsonNode validPage(String shape, JsonNode page) {
        valid("page", page);
        page.get("contents").forEach(object -> valid(shape, object));
        assertThat(page.get("size").asInt()).isEqualTo(page.get("contents").size());
        assertThat(page.get("empty").asBoolean()).isEqualTo(page.get("contents").isEmpty());
        return page;
    }

    private static Schema schema(String shape) {
        try (InputStream file = HsdsShapes.class.getResourceAsStream("/hsds-3.0/constraints.json")) {
            ObjectNode schema = (ObjectNode) JSON.readTree(file);
            schema.put("$ref", "#/$defs/" + shape);
            return REGISTRY.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
