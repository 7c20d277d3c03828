package io.fengyi.points.rulebook;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.fengyi.http.ProblemTable;
import io.fengyi.points.rule.RuleBook;
import io.fengyi.points.rule.RuleBookState;
import io.fengyi.points.rule.RuleRefused;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Indexes, problems and the first book, so that a fresh installation pays. */
@Configuration(proxyBeanMethods = false)
class RuleBookConfiguration {
    private static final String COLLECTION = "rule_books";

    @Bean
    Migration ruleBookIndexes() {
        return IndexMigration.named("020-rule-books")
                .collection(
                        COLLECTION,
                        c -> c.unique("book.version")
                                .index("state", "_id")
                                .uniquePartial(List.of("takesEffect"), Filters.exists("takesEffect"))
                                .uniquePartial(List.of("idempotencyKey"), Filters.exists("idempotencyKey"))
                                .sparse("outbox.since"));
    }

    @Bean
    Migration firstRuleBook(MongoConverter converter) {
        return new FirstRuleBook(converter);
    }

    @Bean
    RelaySource ruleBookRelaySource() {
        return RelaySource.perDocument(COLLECTION);
    }

    @Bean
    ProblemTable ruleProblems() {
        return new ProblemTable().answer(RuleRefused.class, 422, RuleRefused::code);
    }

    /** Rule book 1 of points.md 3.3, in force since the first day; written by nobody, so anybody may succeed it. */
    private record FirstRuleBook(MongoConverter converter) implements Migration {
        @Override
        public String id() {
            return "021-first-rule-book";
        }

        @Override
        public String checksum() {
            return "rule-book-1";
        }

        @Override
        public void run(MongoDatabase database) {
            var books = database.getCollection(COLLECTION);
            if (books.find(Filters.eq("book.version", 1)).first() != null) {
                return;
            }
            Instant at = Instant.parse("2023-01-01T00:00:00Z");
            var first = new StoredRuleBook(
                    "rbk_0000000000001",
                    RuleBookState.IN_FORCE,
                    RuleBook.first().checked(),
                    RuleBook.FIRST_DAY,
                    RuleBook.FIRST_DAY,
                    Set.of("installation"),
                    "installation",
                    at,
                    at,
                    null,
                    null,
                    null,
                    0L);
            var document = new Document();
            converter.write(first, document);
            books.insertOne(document);
        }
    }
}
