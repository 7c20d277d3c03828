package io.fengyi.points.reconciliation;

import io.fengyi.http.BusinessDay;
import io.fengyi.points.account.Accounts;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.mongo.Entries;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The daily checkpoints; a day on which the service did not run has none, and the next one covers it. */
@Component
public class Checkpoints {
    static final int BATCH = 500;
    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final Entries entries;
    private final Clock clock;

    Checkpoints(MongoTemplate mongo, Accounts accounts, Entries entries, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.entries = entries;
        this.clock = clock;
    }

    public Page<Checkpoint> list(PageRequest page) {
        return NEWEST_FIRST.page(mongo, new Criteria(), page, Checkpoint.class, checkpoint -> List.of(checkpoint.id()));
    }

    boolean isSealed(LocalDate day) {
        return mongo.exists(new Query(Criteria.where("_id").is(day.toString())), Checkpoint.class);
    }

    Optional<Checkpoint> latest() {
        return Optional.ofNullable(mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), Checkpoint.class));
    }

    /** Seals the day once; with two instances the first one wins, and both compute the same. */
    void seal(LocalDate day) {
        MerkleTree tree = treeOf(day);
        Checkpoint previous = mongo.findOne(
                new Query(Criteria.where("_id").lt(day.toString()))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(1),
                Checkpoint.class);
        try {
            mongo.insert(new Checkpoint(
                    day.toString(),
                    day,
                    tree.root(),
                    tree.size(),
                    previous == null ? null : previous.day(),
                    previous == null ? null : previous.root(),
                    clock.instant()));
        } catch (DuplicateKeyException sealedMeanwhile) {
            return;
        }
    }

    /** Recomputes a checkpoint from the entries as they are now. */
    boolean stillHolds(Checkpoint checkpoint) {
        return treeOf(checkpoint.day()).root().equals(checkpoint.root());
    }

    private MerkleTree treeOf(LocalDate day) {
        Instant end = BusinessDay.start(day.plusDays(1)).minusMillis(1);
        var tree = new MerkleTree();
        String last = "";
        List<String> batch;
        do {
            batch = accounts.idsAfter(last, BATCH);
            for (String id : batch) {
                entries.headAt(new AccountId(id), end)
                        .ifPresent(head -> tree.add(id + ":" + head.seq() + ":" + head.hash()));
                last = id;
            }
        } while (batch.size() == BATCH);
        return tree;
    }
}
