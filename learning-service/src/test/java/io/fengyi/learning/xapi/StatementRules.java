package io.fengyi.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The statement rules of xAPI 2.0 as a JSON Schema; see its comment for what it holds. */
final class StatementRules {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text());

    private StatementRules() {}

    static void assertValid(String statement) {
        assertThat(SCHEMA.validate(statement, InputFormat.JSON)).as(statement).isEmpty();
    }

    static boolean allow(String statement) {
        return SCHEMA.validate(statement, InputFormat.JSON).isEmpty();
    }

    private static String text() {
        try (InputStream file = StatementRules.class.getResourceAsStream("/xapi/statement-2.0.schema.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
