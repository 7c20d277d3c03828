package io.fengyi.welfare.help.store;

import io.fengyi.welfare.help.flow.HelpState;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** What requests say of their matters. */
@Repository
public class MatterStates {

    private final MongoOperations mongo;

    MatterStates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** How many requests a matter has, and how many of them are solved or confirmed. */
    public record Row(String matterId, long requests, long solved) {

        public static Row none(String matterId) {
            return new Row(matterId, 0, 0);
        }
    }

    public Map<String, Row> of(Collection<String> matterIds) {
        Query query = Query.query(Criteria.where("handling.matterId").in(matterIds));
        query.fields().include("handling.matterId", "state");
        return mongo.find(query, StateOnly.class, HelpRequests.COLLECTION).stream()
                .collect(Collectors.groupingBy(row -> row.handling().matterId()))
                .entrySet()
                .stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(MatterStates::isSolved).count()))
                .collect(Collectors.toMap(Row::matterId, Function.identity()));
    }

    /** Whether one of these departments has a request of the matter. */
    public boolean isWith(String matterId, Set<String> departments) {
        return !departments.isEmpty()
                && mongo.exists(
                        Query.query(new Criteria()
                                .andOperator(
                                        Criteria.where("handling.matterId").is(matterId),
                                        HelpRequests.handedTo(departments))),
                        HelpRequests.COLLECTION);
    }

    private static boolean isSolved(StateOnly row) {
        return row.state() == HelpState.SOLVED || row.state() == HelpState.CONFIRMED;
    }

    record StateOnly(String id, HelpState state, HelpRequests.MatterId handling) {}
}
