package io.fengyi.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class QueryingTheStoreTest extends StoreUnderTest {

    @Test
    void answersTheGreetingOfCurrentDrivers() {
        assertThat(database.runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .containsEntry("ok", 1.0);
    }

    @Test
    void everyIndexGivesTheAnswersOfAFullScan() {
        Random random = new Random(7);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Document document = new Document("_id", "rpt_%03d".formatted(i))
                    .append("grid", "g" + random.nextInt(5))
                    .append("state", random.nextInt(3))
                    .append("at", random.nextInt(40));
            if (i % 7 == 0) {
                document.append("tags", List.of("t" + random.nextInt(3), "t" + random.nextInt(3)));
            }
            if (i % 5 == 0) {
                document.append("key", "k" + i);
            }
            documents.add(document);
        }
        reports.insertMany(documents);
        var plain = database.getCollection("unindexed");
        plain.insertMany(documents);
        reports.createIndex(compoundIndex(ascending("grid"), ascending("state"), descending("at")));
        reports.createIndex(ascending("at"));
        reports.createIndex(ascending("tags"));
        reports.createIndex(ascending("key"), new IndexOptions().sparse(true));

        List<Bson> filters = List.of(
                eq("grid", "g1"),
                and(eq("grid", "g1"), eq("state", 2)),
                and(eq("grid", "g1"), eq("state", 2L), gte("at", 10), lt("at", 20)),
                and(in("grid", "g1", "g3"), eq("state", 1)),
                and(in("grid", "g1", "g3"), gt("at", 12.5)),
                or(eq("grid", "g2"), eq("at", 3)),
                and(eq("grid", "g1"), or(lt("at", 20), and(eq("at", 20), lt("_id", "rpt_300")))),
                and(gt("at", 5), lt("at", 3)),
                eq("tags", "t1"),
                and(gte("tags", "t1"), lt("tags", "t2")),
                in("tags", "t0", "t2"),
                eq("key", null),
                exists("key"),
                exists("key", false),
                regex("grid", "^g1"),
                regex("_id", "^rpt_0"),
                and(gt("_id", "rpt_100"), lt("_id", "rpt_110")),
                in("_id", "rpt_007", "rpt_003", "nobody"),
                new Document());
        List<Bson> orders = List.of(
                new Document("at", 1).append("_id", 1),
                new Document("at", -1).append("_id", -1),
                new Document("state", 1).append("at", -1).append("_id", 1),
                new Document("state", -1).append("at", 1).append("_id", -1),
                new Document("_id", -1),
                new Document("key", 1).append("_id", 1));
        for (Bson filter : filters) {
            assertThat(reports.countDocuments(filter)).as("%s", filter).isEqualTo(plain.countDocuments(filter));
            for (Bson order : orders) {
                assertThat(ids(reports.find(filter).sort(order).skip(3).limit(25)))
                        .as("%s by %s", filter, order)
                        .isEqualTo(ids(plain.find(filter).sort(order).skip(3).limit(25)));
            }
        }
    }

    private static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void findsTheHeadOfALongAccountWithoutSortingIt() {
        reports.createIndex(ascending("account", "seq"), new IndexOptions().unique(true));
        reports.insertMany(IntStream.range(0, 50_000)
                .mapToObj(i -> new Document("account", "a" + i % 2).append("seq", i / 2))
                .toList());

        long started = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(reports.find(eq("account", "a1"))
                            .sort(descending("seq"))
                            .first()
                            .getInteger("seq"))
                    .isEqualTo(24_999);
        }
        long millis = (System.nanoTime() - started) / 1_000_000;

        assertThat(millis).as("100 look-ups, a scan takes 100 times as long").isLessThan(2_000);
    }

    @Test
    void readsLargeResultsInBatches() {
        String text = "x".repeat(1_000);
        reports.insertMany(IntStream.range(0, 3_500)
                .mapToObj(i -> new Document("_id", i).append("text", text))
                .toList());

        assertThat(ids(reports.find())).hasSize(3_500).doesNotHaveDuplicates();
        assertThat(ids(reports.find().batchSize(100).limit(250))).hasSize(250);
        assertThat(reports.find().projection(Projections.include("_id")).first())
                .containsOnlyKeys("_id");
    }

    @Test
    void aggregatesWithTheStagesThatWeUse() {
        reports.insertMany(List.of(
                new Document("_id", 1).append("grid", "a").append("points", 5).append("tags", List.of("x", "y")),
                new Document("_id", 2).append("grid", "a").append("points", 7).append("tags", List.of("y")),
                new Document("_id", 3).append("grid", "b").append("points", 1).append("tags", List.of())));
        reports.createIndex(ascending("grid"));

        assertThat(reports.aggregate(List.of(
                                Aggregates.match(in("grid", "a", "b")),
                                Aggregates.group(
                                        "$grid",
                                        Accumulators.sum("points", "$points"),
                                        Accumulators.avg("mean", "$points"),
                                        Accumulators.max("most", "$points")),
                                Aggregates.sort(ascending("_id"))))
                        .into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", "a")
                                .append("points", 12)
                                .append("mean", 6.0)
                                .append("most", 7),
                        new Document("_id", "b")
                                .append("points", 1)
                                .append("mean", 1.0)
                                .append("most", 1));

        Document facets = reports.aggregate(List.of(
                        Aggregates.match(eq("grid", "a")),
                        Aggregates.facet(
                                new Facet("all", Aggregates.count()),
                                new Facet(
                                        "byTag",
                                        Aggregates.unwind("$tags"),
                                        Aggregates.group("$tags", Accumulators.sum("n", 1)),
                                        Aggregates.sort(ascending("_id"))))))
                .first();
        assertThat(facets.getList("all", Document.class)).containsExactly(new Document("count", 2));
        assertThat(facets.getList("byTag", Document.class))
                .containsExactly(new Document("_id", "x").append("n", 1), new Document("_id", "y").append("n", 2));
    }

    @Test
    void groupsByDayAndBucketAndLooksUp() {
        var clock = java.time.Instant.parse("2023-03-31T17:30:00Z");
        reports.insertOne(
                new Document("_id", 1).append("at", java.util.Date.from(clock)).append("points", 15));
        database.getCollection("workers").insertOne(new Document("_id", 9).append("report", 1));

        Document result = reports.aggregate(List.of(
                        new Document(
                                "$set",
                                new Document(
                                        "day",
                                        new Document(
                                                "$dateToString",
                                                new Document("format", "%Y-%m-%d")
                                                        .append("date", "$at")
                                                        .append("timezone", "Asia/Shanghai")))),
                        Aggregates.lookup("workers", "_id", "report", "by")))
                .first();
        assertThat(result).containsEntry("day", "2023-04-01");
        assertThat(result.getList("by", Document.class)).hasSize(1);
        assertThat(reports.aggregate(List.of(Aggregates.bucket("$points", List.of(0, 10, 20))))
                        .first())
                .containsEntry("_id", 10);
    }

    @Test
    void distinctValuesComeSorted() {
        reports.insertMany(List.of(new Document("grid", "b"), new Document("grid", "a"), new Document("grid", "b")));

        assertThat(reports.distinct("grid", String.class).into(new ArrayList<>()))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .containsExactly("a", "b");
    }
}
