package io.fengyi.learning.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.vault.SigningKeys;
import io.fengyi.learning.xapi.LearningFact.AttendedClass;
import io.fengyi.learning.xapi.LearningFact.CompletedLesson;
import io.fengyi.learning.xapi.LearningFact.StudiedLesson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementWritingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORKER = "wkr_0HZ8K3QF5S1RM";
    private static final Instant AT = Instant.parse("2023-03-15T00:30:00.123456Z");
    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms(SigningKeys.of(Base64.getEncoder().encodeToString(new byte[32])));
    private static final AttendedClass ATTENDED =
            new AttendedClass(WORKER, "att_1", "cls_1", "晨间党课", AT, Duration.ofMinutes(30), null);
    private static final AttendedClass VOIDED =
            new AttendedClass(WORKER, "att_1", "cls_1", "晨间党课", AT, Duration.ofMinutes(30), AT.plusSeconds(60));
    private static final StudiedLesson STUDIED =
            new StudiedLesson(WORKER, "lsn_1", "雨天骑行", LocalDate.parse("2023-03-15"), AT, 45);
    private static final CompletedLesson COMPLETED =
            new CompletedLesson(WORKER, "lsn_1", "雨天骑行", AT, Duration.ofSeconds(450));

    @Test
    void everyFactBecomesAValidStatementWithItsVerbObjectAndResult() {
        JsonNode attended = only(ATTENDED);
        assertThat(attended.at("/verb/id").asString()).isEqualTo("http://adlnet.gov/expapi/verbs/attended");
        assertThat(attended.at("/result/duration").asString()).isEqualTo("PT30M");
        assertThat(attended.at("/actor/account/name").asString()).isEqualTo(WORKER);
        assertThat(attended.at("/timestamp").asString()).isEqualTo("2023-03-15T00:30:00.123Z");

        JsonNode studied = only(STUDIED);
        assertThat(studied.at("/verb/id").asString()).isEqualTo("http://adlnet.gov/expapi/verbs/progressed");
        assertThat(studied.at("/result/extensions").values()).hasSize(1).allMatch(percent -> percent.asInt() == 45);

        JsonNode completed = only(COMPLETED);
        assertThat(completed.at("/verb/id").asString()).isEqualTo("http://adlnet.gov/expapi/verbs/completed");
        assertThat(completed.at("/result/completion").asBoolean()).isTrue();
        assertThat(completed.at("/result/duration").asString()).isEqualTo("PT7M30S");
    }

    @Test
    void aVoidedAttendanceIsFollowedByAReferenceToItsStatement() {
        List<JsonNode> both = written(own(), VOIDED);
        assertThat(both).hasSize(2);
        assertThat(both.get(1).at("/verb/id").asString()).isEqualTo("http://adlnet.gov/expapi/verbs/voided");
        assertThat(both.get(1).at("/object/objectType").asString()).isEqualTo("StatementRef");
        assertThat(both.get(1).at("/object/id").asString())
                .isEqualTo(both.get(0).at("/id").asString());
    }

    @Test
    void theSameQuestionGivesTheSameStatementsAndAnotherOneGivesOthers() {
        assertThat(all(export("a|2023"))).isEqualTo(all(export("a|2023")));
        List<String> other = all(export("a|2024")).stream()
                .map(statement -> statement.at("/id").asString())
                .toList();
        assertThat(all(export("a|2023")).stream().map(s -> s.at("/id").asString()))
                .doesNotContainAnyElementsOf(other)
                .doesNotHaveDuplicates();
    }

    @Test
    void anExportNamesNobodyAndCannotBeLinkedToAnother() {
        List<JsonNode> statements = all(export("a|2023"));
        assertThat(statements.toString()).doesNotContain(WORKER, WORKER.substring(4));
        String name = statements.get(0).at("/actor/account/name").asString();
        assertThat(name).hasSize(20);
        assertThat(statements)
                .allMatch(s -> s.at("/actor/account/name").asString().equals(name));
        assertThat(all(export("a|2024")).get(0).at("/actor/account/name").asString())
                .isNotEqualTo(name);
    }

    /** The rules themselves: what they would let through proves nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"actor\":{\"name\":\"x\"},\"verb\":{\"id\":\"http://a.b/c\"},\"object\":{\"id\":\"http://a.b/c\"}}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"attended\"},\"object\":{\"id\":\"http://a.b/c\"}}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"http://a.b/c\"},\"object\":{\"id\":\"c\"}}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"http://a.b/c\"},\"object\":{\"id\":\"http://a.b/c\"},\"result\":{\"duration\":\"30M\"}}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"http://a.b/c\"},\"object\":{\"id\":\"http://a.b/c\"},\"more\":1}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},\"object\":{\"id\":\"http://a.b/c\"}}",
                "{\"id\":\"1\",\"actor\":{\"mbox\":\"mailto:a@b.cn\"},\"verb\":{\"id\":\"http://a.b/c\"},\"object\":{\"id\":\"http://a.b/c\"}}"
            })
    void theRulesRefuseWhatIsNoStatement(String statement) {
        assertThat(StatementRules.allow(statement)).isFalse();
    }

    private static JsonNode only(LearningFact fact) {
        List<JsonNode> statements = written(own(), fact);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static List<JsonNode> all(StatementWriting writing) {
        return Stream.of(VOIDED, STUDIED, COMPLETED)
                .flatMap(fact -> written(writing, fact).stream())
                .toList();
    }

    private static List<JsonNode> written(StatementWriting writing, LearningFact fact) {
        return writing.statements(fact).stream()
                .map(JSON::writeValueAsString)
                .peek(StatementRules::assertValid)
                .map(JSON::readTree)
                .toList();
    }

    private static StatementWriting own() {
        return new StatementWriting("http://localhost:8080", id -> id, PSEUDONYMS.of("own|" + WORKER));
    }

    private static StatementWriting export(String question) {
        Pseudonyms.Export names = PSEUDONYMS.of(question);
        return new StatementWriting("http://localhost:8080", names::worker, names);
    }
}
