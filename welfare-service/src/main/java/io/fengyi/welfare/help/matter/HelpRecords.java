package io.fengyi.welfare.help.matter;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All help records. */
@Repository
public class HelpRecords {

    static final String COLLECTION = "help_records";

    private final MongoOperations mongo;

    HelpRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The record, or the one that was stored under its key before. */
    HelpRecord add(HelpRecord record) {
        try {
            return mongo.insert(record);
        } catch (DuplicateKeyException already) {
            return Optional.ofNullable(mongo.findOne(
                            Query.query(Criteria.where("idempotencyKey").is(record.idempotencyKey())),
                            HelpRecord.class))
                    .orElseThrow(() -> already);
        }
    }

    Page<HelpRecord> of(String matterId, PageRequest page) {
        return Keyset.ascending("_id")
                .page(
                        mongo,
                        Criteria.where("matterId").is(matterId),
                        page,
                        HelpRecord.class,
                        record -> List.of(record.id()));
    }

    /** Persons helped by matter, for these matters. */
    Map<String, Long> personsOf(Collection<String> matterIds) {
        return mongo
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(Criteria.where("matterId").in(matterIds)),
                                Aggregation.group("matterId").sum("persons").as("persons")),
                        COLLECTION,
                        Persons.class)
                .getMappedResults()
                .stream()
                .collect(Collectors.toMap(Persons::id, Persons::persons));
    }

    /** All in which this person was helped, oldest first. */
    List<HelpRecord> ofWorker(String workerId) {
        return mongo.find(Query.query(Criteria.where("workerIds").is(workerId)).with(Sort.by("_id")), HelpRecord.class);
    }

    /** Takes a person out; how many were helped stays. Says of how many records; repeatable. */
    long forget(String workerId) {
        return mongo.updateMulti(
                        Query.query(Criteria.where("workerIds").is(workerId)),
                        new Update().pull("workerIds", workerId),
                        HelpRecord.class)
                .getModifiedCount();
    }

    record Persons(String id, long persons) {}
}
