package io.fengyi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Code and files say the same: schemas are produced by the code, samples are read by it.
 *
 * <p>{@code mvn -pl contracts test -Dcontracts.write=true} writes schemas, samples of new types and docs/events.md.
 */
class ContractFilesTest {

    private static final boolean WRITE = Boolean.getBoolean("contracts.write");
    private static final Path FILES = Path.of("src/main/resources/contracts");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> theCommittedSchemaIsTheOneTheCodeProduces() {
        return each(contract -> {
            String schema = JSON.writeValueAsString(RecordSchema.of(contract)) + "\n";
            Path file = file(contract, ".schema.json");
            if (WRITE) {
                Files.createDirectories(FILES);
                Files.writeString(file, schema);
            }
            assertThat(file)
                    .as("run with -Dcontracts.write=true and review the diff")
                    .hasContent(schema);
        });
    }

    @TestFactory
    Stream<DynamicTest> everySampleFitsItsSchemaAndIsReadByTheCode() {
        return each(contract -> {
            Path file = file(contract, ".sample.json");
            if (WRITE && !Files.exists(file)) {
                Files.writeString(file, JSON.writeValueAsString(SampleValues.of(contract.body())) + "\n");
            }
            JsonNode sample = JSON.readTree(Files.readString(file));
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(RecordSchema.of(contract));
            assertThat(schema.validate(sample)).isEmpty();
            JsonNode readAndWritten = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(sample, contract.body())));
            sample.properties()
                    .forEach(field -> assertThat(readAndWritten.get(field.getKey()))
                            .as(field.getKey())
                            .isEqualTo(field.getValue()));
        });
    }

    @Test
    void typesAreNamedAfterTheirRecordAndTopicsAfterTheirService() {
        for (Contract contract : ContractTypes.all()) {
            assertThat(contract.type())
                    .matches("fengyi\\." + contract.service() + "\\."
                            + contract.body().getSimpleName() + "\\.v\\d+");
            assertThat(contract.topic()).matches("[a-z]+\\.[a-z-]+\\.v\\d+");
            assertThat(contract.body().getPackageName())
                    .isIn("io.fengyi.contracts." + contract.service(), "io.fengyi.contracts.privacy");
        }
    }

    @Test
    void noFileIsLeftWithoutItsType() throws IOException {
        List<String> types = ContractTypes.all().stream().map(Contract::type).toList();
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("\\.(schema|sample)\\.json$", "")))
                    .isSubsetOf(types);
        }
    }

    @Test
    void theListOfEventsInTheDocumentsIsFresh() throws IOException {
        Path file = Path.of("../docs/events.md");
        String list = EventList.of(ContractTypes.all());
        if (WRITE) {
            Files.writeString(file, list);
        }
        assertThat(file).as("run with -Dcontracts.write=true").hasContent(list);
    }

    private static Path file(Contract contract, String ending) {
        return FILES.resolve(contract.type() + ending);
    }

    private interface Check {
        void of(Contract contract) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        assertThat(ContractTypes.all()).isNotEmpty();
        return ContractTypes.all().stream()
                .map(contract -> DynamicTest.dynamicTest(contract.type(), () -> check.of(contract)));
    }
}
