package io.fengyi.registry.webhook.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** No person, ever: over every committed sample and over the allow-lists (platform.md 3.10). */
class WebhookTypeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2023-03-14T01:30:00Z");

    /** Ids of people and of what stands for one person, and whatever is a name, a number or a text. */
    private static final Pattern PERSONAL_VALUE =
            Pattern.compile("(?s).*(wkr_|acc_|mem_|ent_|fbm_|ins_|dev_|1[3-9]\\d{9}\"|\\p{IsHan}).*");

    private static final List<String> PERSONAL_NAMES = List.of(
            "worker",
            "account",
            "member",
            "person_",
            "phone",
            "openid",
            "unionid",
            "alias",
            "name",
            "actor",
            "handler",
            "reporter",
            "by",
            "text",
            "note",
            "title",
            "theme",
            "purpose",
            "description",
            "available",
            "entry");

    static Stream<String> samples() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:contracts/fengyi.*.sample.json"))
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - ".sample.json".length()))
                .distinct()
                .sorted();
    }

    @Test
    void everySampleIsLookedAt() throws IOException {
        assertThat(samples()).hasSizeGreaterThan(100).contains("fengyi.registry.WorkerRegistered.v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofACommittedSampleOnlyThingsPassOrNothing(String event) {
        WebhookType.toldBy(event).ifPresent(type -> {
            ObjectNode sample = sample(event);
            String body = type.body(AT, sample);
            assertThat(body).doesNotMatch(PERSONAL_VALUE);
            JsonNode data = JSON.readTree(body).get("data");
            assertThat(data.propertyNames())
                    .isNotEmpty()
                    .allMatch(name -> type.fields()
                            .allowed()
                            .anyMatch(field -> field.name().equals(name)))
                    .allMatch(WebhookTypeTest::isOfNobody);
            assertThat(data.valueStream()).allMatch(JsonNode::isValueNode);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPersonInAnyFieldOfAnyEventDoesNotPass(String event) {
        WebhookType.toldBy(event).ifPresent(type -> {
            for (String person :
                    List.of("wkr_0HZ8K3QF5S1RM", "acc_0HZ8K3QF5S1RM", "13800000000", "王小芳", "Wang Xiaofang")) {
                ObjectNode sample = sample(event);
                List.copyOf(sample.propertyNames()).forEach(name -> sample.put(name, person));
                type.fields().allowed().forEach(field -> {
                    if (!field.source().contains(".")) {
                        sample.put(field.source(), person);
                    }
                });
                sample.put("workerId", person);
                assertThat(JSON.readTree(type.body(AT, sample)).get("data")).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Fields.class)
    void anAllowListNamesThingsOnly(Fields fields) {
        assertThat(fields.allowed()).allSatisfy(field -> {
            assertThat(isOfNobody(field.name())).as(field.name()).isTrue();
            assertThat(field.source()).doesNotContainIgnoringCase("worker");
        });
    }

    @ParameterizedTest
    @EnumSource(WebhookType.class)
    void everyTypeComesFromEventsThatExistAndTellsWhatTheyAreAbout(WebhookType type) {
        assertThat(type.events()).isNotEmpty().allSatisfy(event -> {
            ObjectNode sample = sample(event);
            sample.put("area", "320299001"); // added later than the sample of the survey
            if (type.isOwn()) {
                sample.put("subject", "hld_0HZ8K3QF5S3CD");
            }
            String body = type.body(AT, sample);
            JsonNode read = JSON.readTree(body);
            assertThat(read.get("type").asString()).isEqualTo(type.value());
            assertThat(read.get("timestamp").asString()).isEqualTo("2023-03-14T01:30:00Z");
            assertThat(read.propertyNames()).containsExactly("type", "timestamp", "data");
            assertThat(read.get("data").propertyNames().iterator().next()).endsWith("Id");
            assertThat(type.isOwn() || type.areaOf(sample) != null).isTrue();
        });
    }

    /** Fields that no event of the type has would be an allow-list that allows nothing. */
    @ParameterizedTest
    @EnumSource(Fields.class)
    void everyAllowedFieldIsOneOfTheContract(Fields fields) {
        Set<String> known = new TreeSet<>();
        for (WebhookType type : WebhookType.values()) {
            if (type.fields() == fields) {
                type.events()
                        .forEach(event -> known.addAll(names("", schema(event).path("properties"))));
            }
        }
        assertThat(fields.allowed().map(Field::source)).isSubsetOf(known);
    }

    private static boolean isOfNobody(String name) {
        return name.equals("personTimes")
                || PERSONAL_NAMES.stream()
                        .noneMatch(word -> name.toLowerCase().equals(word)
                                || name.toLowerCase().startsWith(word) && !word.equals("by"));
    }

    private static List<String> names(String prefix, JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.properties().forEach(property -> {
            names.add(prefix + property.getKey());
            if (property.getKey().equals("place")) {
                names.addAll(List.of("place.longitude", "place.latitude"));
            }
        });
        return names;
    }

    private static ObjectNode sample(String event) {
        return (ObjectNode) read("/contracts/" + event + ".sample.json");
    }

    private static JsonNode schema(String event) {
        return read("/contracts/" + event + ".schema.json");
    }

    private static JsonNode read(String file) {
        try (InputStream in = WebhookTypeTest.class.getResourceAsStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
