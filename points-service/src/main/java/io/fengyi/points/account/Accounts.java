package io.fengyi.points.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** All accounts; one is opened by the first thing heard of a worker, be it an event or an entry. */
@Component
public class Accounts {
    private static final String TOLD_AT = "toldAt";
    private static final String WORKER_TYPE = "workerType";
    private static final String COMMUNITY = "communityCode";
    private static final int SUBDISTRICT_DIGITS = 9;
    private static final int CHUNK = 1_000;

    private final MongoTemplate mongo;
    private final Clock clock;

    Accounts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Account.class));
    }

    public boolean isClosed(String id) {
        return find(id).map(Account::isClosed).orElse(false);
    }

    /** Makes sure that the account is on record. */
    public void ensure(String id) {
        var update =
                new Update().setOnInsert("state", Account.State.OPEN.name()).setOnInsert("openedAt", clock.instant());
        try {
            mongo.upsert(itself(id), update, Account.class);
        } catch (DuplicateKeyException openedMeanwhile) {
            return;
        }
    }

    /** Takes over what registry-service says, unless something newer is known or the account is closed. */
    public void told(String id, String workerType, @Nullable String communityCode, Instant at) {
        ensure(id);
        var update = new Update().set(WORKER_TYPE, workerType).set(TOLD_AT, at);
        if (communityCode == null) {
            update.unset(COMMUNITY);
        } else {
            update.set(COMMUNITY, communityCode);
        }
        mongo.updateFirst(newer(id, at).addCriteria(Criteria.where("state").is("OPEN")), update, Account.class);
    }

    /**
     * Cuts everything that is known about the holder; the account cannot be opened again. Of the community the
     * subdistrict stays, so that figures of the past do not change with every erasure.
     */
    public void close(String id, Instant at) {
        ensure(id);
        var update = new Update()
                .set("state", Account.State.CLOSED.name())
                .set(TOLD_AT, at)
                .unset(WORKER_TYPE);
        String community = find(id).map(Account::communityCode).orElse(null);
        if (community != null && community.length() > SUBDISTRICT_DIGITS) {
            update.set(COMMUNITY, community.substring(0, SUBDISTRICT_DIGITS));
        }
        mongo.updateFirst(itself(id), update, Account.class);
    }

    /** Where the accounts of these ids are at home; those with no known community are left out. */
    public Map<String, String> communitiesOf(Collection<String> ids) {
        var communities = new HashMap<String, String>();
        var rest = new ArrayList<>(ids);
        for (int from = 0; from < rest.size(); from += CHUNK) {
            Query query = new Query(Criteria.where("_id").in(rest.subList(from, Math.min(rest.size(), from + CHUNK))));
            query.fields().include(COMMUNITY);
            for (Document account : mongo.find(query, Document.class, "accounts")) {
                String community = account.getString(COMMUNITY);
                if (community != null) {
                    communities.put(account.getString("_id"), community);
                }
            }
        }
        return communities;
    }

    public List<Account> all(Collection<String> ids) {
        return mongo.find(new Query(Criteria.where("_id").in(ids)), Account.class);
    }

    /** Workers on record in an area by community; closed accounts are nobody's. */
    public Map<String, Set<String>> workersIn(Criteria area, Instant openedBefore) {
        Query query = new Query(area.and(WORKER_TYPE)
                .exists(true)
                .and("state")
                .is(Account.State.OPEN.name())
                .and("openedAt")
                .lt(openedBefore));
        query.fields().include(COMMUNITY);
        var workers = new TreeMap<String, Set<String>>();
        for (Document account : mongo.find(query, Document.class, "accounts")) {
            workers.computeIfAbsent(account.getString(COMMUNITY), community -> new HashSet<>())
                    .add(account.getString("_id"));
        }
        return workers;
    }

    /** The next ids in order, for a walk over all accounts. */
    public List<String> idsAfter(String last, int most) {
        Query query =
                new Query(Criteria.where("_id").gt(last)).with(Sort.by("_id")).limit(most);
        query.fields().include("_id");
        return mongo.find(query, Document.class, "accounts").stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    public long count() {
        return mongo.count(new Query(), Account.class);
    }

    private static Query itself(String id) {
        return new Query(Criteria.where("_id").is(id));
    }

    private static Query newer(String id, Instant at) {
        return new Query(Criteria.where("_id")
                .is(id)
                .orOperator(
                        Criteria.where(TOLD_AT).exists(false),
                        Criteria.where(TOLD_AT).lt(at)));
    }
}
