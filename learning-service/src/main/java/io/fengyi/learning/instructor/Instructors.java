package io.fengyi.learning.instructor;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The instructors and the enterprises that they look after; older news than what is known are ignored. */
@Repository
public class Instructors {

    private final MongoOperations mongo;

    Instructors(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** From that moment on the instructor looks after the enterprise. */
    public void assigned(String accountId, String enterpriseId, Instant toldAt) {
        learn(Assignment.of(accountId, enterpriseId, true, toldAt));
    }

    /** From that moment on the instructor looks after the enterprise no more. */
    public void released(String accountId, String enterpriseId, Instant toldAt) {
        learn(Assignment.of(accountId, enterpriseId, false, toldAt));
    }

    /**
     * The enterprises that the caller looks after as an instructor: those of the token and those assigned since it was
     * issued, without those released since.
     */
    public Set<String> enterprisesOf(Caller caller) {
        if (!caller.has(Role.INSTRUCTOR)) {
            return Set.of();
        }
        Set<String> enterprises = new TreeSet<>(caller.scope(Role.INSTRUCTOR).enterpriseIds());
        Query own = Query.query(Criteria.where("accountId").is(caller.accountId()));
        for (Assignment assignment : mongo.find(own, Assignment.class)) {
            if (assignment.open()) {
                enterprises.add(assignment.enterpriseId());
            } else {
                enterprises.remove(assignment.enterpriseId());
            }
        }
        return enterprises;
    }

    /** Accounts of those who look after one of these enterprises, in order. */
    public List<String> lookingAfter(Collection<String> enterpriseIds) {
        Query open = Query.query(
                Criteria.where("enterpriseId").in(enterpriseIds).and("open").is(true));
        return mongo.find(open, Assignment.class).stream()
                .map(Assignment::accountId)
                .distinct()
                .sorted()
                .toList();
    }

    private void learn(Assignment news) {
        Query older =
                Query.query(Criteria.where("_id").is(news.id()).and("toldAt").lte(news.toldAt()));
        try {
            mongo.findAndReplace(older, news, FindAndReplaceOptions.options().upsert());
        } catch (DuplicateKeyException newerIsKnown) {
            // the filter matched nothing although the assignment exists: what we know is newer
        }
    }
}
