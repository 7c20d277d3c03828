package io.fengyi.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class WritingToTheStoreTest extends StoreUnderTest {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @Test
    void aConditionalReplaceSucceedsOnceOnly() {
        reports.insertOne(new Document("_id", "r1").append("version", 0L).append("state", "OPEN"));
        Document next = new Document("_id", "r1").append("version", 1L).append("state", "CLOSED");

        assertThat(reports.replaceOne(and(eq("_id", "r1"), eq("version", 0L)), next)
                        .getMatchedCount())
                .isOne();
        assertThat(reports.replaceOne(and(eq("_id", "r1"), eq("version", 0L)), next)
                        .getMatchedCount())
                .isZero();
        assertThat(reports.find(eq("_id", "r1")).first()).isEqualTo(next);
    }

    @Test
    void classicOperatorsChangeDocumentsAndTheirIndexes() {
        reports.createIndex(ascending("state"));
        reports.createIndex(ascending("outbox.since"), new IndexOptions().sparse(true));
        reports.insertOne(new Document("_id", "r1").append("n", 1).append("state", "A"));

        reports.updateOne(
                eq("_id", "r1"),
                combine(
                        inc("n", 4),
                        set("state", "B"),
                        set("outbox.since", 17),
                        push("events", new Document("id", "e1")),
                        set("nested.deep", true)));
        reports.updateOne(
                eq("state", "B"),
                pushEach("events", List.of(new Document("id", "e2"), new Document("id", "e3")), new PushOptions()));
        assertThat(reports.find(eq("state", "A")).first()).isNull();
        assertThat(reports.find(exists("outbox.since")).first()).isNotNull();

        reports.updateOne(eq("_id", "r1"), combine(pull("events", eq("id", "e1")), unset("outbox.since")));

        Document report = reports.find(eq("state", "B")).first();
        assertThat(report).containsEntry("n", 5).containsEntry("nested", new Document("deep", true));
        assertThat(report.getList("events", Document.class)).extracting("id").containsExactly("e2", "e3");
        assertThat(reports.find(exists("outbox.since")).first()).isNull();
        assertThat(reports.updateOne(eq("events.id", "e3"), set("events.$.sent", true))
                        .getModifiedCount())
                .isOne();
    }

    @Test
    void findAndUpdateClaimsOneDocumentInOrder() {
        reports.createIndex(ascending("state", "due"));
        reports.insertMany(List.of(
                new Document("_id", 1).append("state", "WAITING").append("due", 9),
                new Document("_id", 2).append("state", "WAITING").append("due", 4)));
        var after = new FindOneAndUpdateOptions().sort(ascending("due")).returnDocument(ReturnDocument.AFTER);

        assertThat(reports.findOneAndUpdate(eq("state", "WAITING"), set("state", "TAKEN"), after))
                .containsEntry("_id", 2)
                .containsEntry("state", "TAKEN");
        assertThat(reports.findOneAndUpdate(eq("state", "GONE"), set("state", "TAKEN"), after))
                .isNull();
        assertThat(reports.findOneAndUpdate(
                        eq("_id", 3), combine(inc("n", 1), setOnInsert("first", true)), after.upsert(true)))
                .containsEntry("n", 1)
                .containsEntry("first", true);
        assertThat(reports.findOneAndDelete(eq("state", "WAITING"))).containsEntry("_id", 1);
        assertThat(reports.findOneAndReplace(eq("_id", 2), new Document("state", "OLD")))
                .containsEntry("state", "TAKEN");
    }

    @Test
    void anOrderedBulkWriteStopsAtTheFirstErrorAndCountsRight() {
        reports.createIndex(ascending("seq"), UNIQUE);
        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> reports.bulkWrite(List.of(
                        new InsertOneModel<>(new Document("_id", 1).append("seq", 1)),
                        new InsertOneModel<>(new Document("_id", 2).append("seq", 1)),
                        new InsertOneModel<>(new Document("_id", 3).append("seq", 3)))));

        assertThat(failure.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(11000);
            assertThat(error.getIndex()).isEqualTo(1);
        });
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(reports.countDocuments()).isEqualTo(1);

        assertThatThrownBy(() -> reports.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 7), set("seq", 7), new UpdateOptions().upsert(true)),
                        new UpdateOneModel<>(eq("_id", 1), set("seq", 7)),
                        new UpdateOneModel<>(eq("_id", 7), set("touched", true)))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(reports.find(eq("_id", 7)).first()).doesNotContainKey("touched");
    }

    @Test
    void anUnorderedBulkWriteDoesWhatItCan() {
        reports.createIndex(ascending("seq"), UNIQUE);

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> reports.insertMany(
                        List.of(new Document("seq", 1), new Document("seq", 1), new Document("seq", 2)),
                        new InsertManyOptions().ordered(false)));
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(2);

        var result = reports.bulkWrite(
                List.of(
                        new UpdateOneModel<>(eq("seq", 1), set("x", 1)),
                        new DeleteOneModel<>(eq("seq", 2)),
                        new InsertOneModel<>(new Document("seq", 3))),
                new BulkWriteOptions().ordered(false));
        assertThat(result.getModifiedCount()).isOne();
        assertThat(result.getDeletedCount()).isOne();
        assertThat(result.getInsertedCount()).isOne();
    }

    @Test
    void aDuplicateIsReportedWithItsCodeIndexAndValue() {
        reports.createIndex(ascending("account", "seq"), UNIQUE);
        reports.insertOne(new Document("_id", 1).append("account", "a").append("seq", 1));
        reports.insertOne(new Document("_id", 2).append("account", "a").append("seq", 2));

        assertThatThrownBy(() -> reports.insertOne(new Document("_id", 1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThatThrownBy(() -> reports.updateOne(eq("_id", 2), set("seq", 1)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000")
                .hasMessageContaining("account_1_seq_1");
        assertThatThrownBy(() -> reports.findOneAndUpdate(eq("_id", 2), set("seq", 1)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(reports.find(eq("_id", 2)).first()).containsEntry("seq", 2);
    }

    @Test
    void aPartialUniqueIndexBindsOnlyItsDocuments() {
        reports.createIndex(
                ascending("idempotencyKey"),
                new IndexOptions().unique(true).partialFilterExpression(exists("idempotencyKey")));
        reports.createIndex(
                ascending("worker"), new IndexOptions().unique(true).partialFilterExpression(eq("state", "ACTIVE")));
        reports.insertMany(List.of(
                new Document("_id", 1).append("worker", "w").append("state", "ENDED"),
                new Document("_id", 2).append("worker", "w").append("state", "ENDED"),
                new Document("_id", 3)
                        .append("worker", "w")
                        .append("state", "ACTIVE")
                        .append("idempotencyKey", "k")));

        assertThatThrownBy(() -> reports.insertOne(new Document("idempotencyKey", "k")))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> reports.updateOne(eq("_id", 1), set("state", "ACTIVE")))
                .hasMessageContaining("E11000");
        reports.updateOne(eq("_id", 3), set("state", "ENDED"));
        assertThat(reports.updateOne(eq("_id", 1), set("state", "ACTIVE")).getModifiedCount())
                .isOne();
        assertThat(reports.countDocuments(eq("worker", "w"))).isEqualTo(3);
        assertThat(reports.find(and(eq("worker", "w"), eq("state", "ACTIVE"))).first())
                .containsEntry("_id", 1);
        assertThat(reports.find(eq("idempotencyKey", "k")).first()).containsEntry("_id", 3);
        assertThat(reports.deleteMany(lt("_id", 4)).getDeletedCount()).isEqualTo(3);
    }

    @Test
    void aUniqueIndexOnExistingDuplicatesIsRefused() {
        reports.insertMany(List.of(new Document("seq", 1), new Document("seq", 1)));

        assertThatThrownBy(() -> reports.createIndex(ascending("seq"), UNIQUE)).hasMessageContaining("E11000");
        reports.createIndex(ascending("seq"));
        assertThatThrownBy(() -> reports.createIndex(ascending("seq"), UNIQUE))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void ofConcurrentInsertsOnAUniqueKeyExactlyOneWins() throws Exception {
        reports.createIndex(ascending("account", "seq"), UNIQUE);
        var pool = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 30; round++) {
                int seq = round;
                Callable<Boolean> attempt = () -> {
                    try {
                        reports.insertOne(new Document("account", "a").append("seq", seq));
                        return true;
                    } catch (MongoWriteException e) {
                        assertThat(e.getCode()).isEqualTo(11000);
                        return false;
                    }
                };
                int winners = 0;
                for (Future<Boolean> result : pool.invokeAll(
                        IntStream.range(0, 16).mapToObj(i -> attempt).toList())) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isOne();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void readersNeverSeeAHalfMadeChange() throws Exception {
        reports.insertOne(new Document("_id", 1).append("left", 0).append("right", 0));
        AtomicBoolean done = new AtomicBoolean();
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> writer = pool.submit(() -> {
                for (int i = 1; i < 1_000; i++) {
                    Document next = new Document("_id", 1).append("left", i);
                    for (int field = 0; field < i % 20; field++) {
                        next.append("f" + field, i);
                    }
                    reports.replaceOne(eq("_id", 1), next.append("right", i));
                }
                done.set(true);
            });
            while (!done.get()) {
                Document seen = reports.find(eq("_id", 1)).first();
                assertThat(seen.getInteger("left")).isEqualTo(seen.getInteger("right"));
            }
            writer.get();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void keepsFilesInGridFs() {
        byte[] photo = new byte[700_000];
        new Random(3).nextBytes(photo);
        var bucket = GridFSBuckets.create(database, "photos");

        var id = bucket.uploadFromStream("lane.jpg", new ByteArrayInputStream(photo));

        ByteArrayOutputStream back = new ByteArrayOutputStream();
        bucket.downloadToStream(id, back);
        assertThat(back.toByteArray()).isEqualTo(photo);
        bucket.delete(id);
        assertThat(bucket.find().into(new ArrayList<>())).isEmpty();
        assertThat(database.getCollection("photos.chunks").countDocuments()).isZero();
    }

    @Test
    void acceptsTheWriteConcernsOfProduction() {
        var safe = WriteConcern.MAJORITY.withJournal(true);

        reports.withWriteConcern(safe).insertOne(new Document("_id", 1));

        assertThat(reports.withReadConcern(com.mongodb.ReadConcern.MAJORITY).countDocuments())
                .isOne();
        reports.drop();
        assertThat(reports.countDocuments()).isZero();
    }
}
