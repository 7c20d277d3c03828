package io.fengyi.welfare.help.figure;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.welfare.help.casefile.Handling;
import io.fengyi.welfare.help.casefile.HelpCategory;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.Solution;
import io.fengyi.welfare.help.store.HelpRequests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads what the figures count: days, places and states, never words or persons. */
@Repository
class HelpCounts {

    private final MongoOperations mongo;

    HelpCounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** All solutions of the period, disputed or not. */
    List<SolvedRow> solutions(FigureQuestion question) {
        Query query = inPeriod("solutions.day", question);
        query.fields().include("plea", "handling", "solutions");
        return mongo.find(query, Solved.class, HelpRequests.COLLECTION).stream()
                .flatMap(request -> request.solutions().stream()
                        .filter(solution -> isIn(solution.day(), question))
                        .map(solution -> new SolvedRow(
                                request.id(),
                                request.handling().matterId(),
                                request.plea().communityCode(),
                                request.plea().category(),
                                solution.day(),
                                solution.onTime(),
                                solution.disputedOn())))
                .toList();
    }

    List<HandedRow> handOvers(FigureQuestion question) {
        Query query = inPeriod("handOvers.day", question);
        query.fields().include("handOvers.department", "handOvers.day", "handOvers.repliedOn");
        return mongo.find(query, Handed.class, HelpRequests.COLLECTION).stream()
                .flatMap(request -> request.handOvers().stream())
                .filter(one -> isIn(one.day(), question))
                .toList();
    }

    /** Requests of the period, of one category or all. */
    long requests(FigureQuestion question, @Nullable HelpCategory category) {
        Criteria criteria = new Criteria()
                .andOperator(
                        question.inArea(HelpRequests.COMMUNITY),
                        question.inPeriod("times.submittedDay"),
                        category == null
                                ? new Criteria()
                                : Criteria.where("plea.category").is(category));
        return mongo.count(Query.query(criteria), HelpRequests.COLLECTION);
    }

    /** Persons of help records, by one of their fields. */
    Map<String, Long> personsBy(String field, FigureQuestion question) {
        Aggregation sums = Aggregation.newAggregation(
                Aggregation.match(
                        new Criteria().andOperator(question.inArea("communityCode"), question.inPeriod("day"))),
                Aggregation.group(field).sum("persons").as("persons"));
        return mongo.aggregate(sums, "help_records", Persons.class).getMappedResults().stream()
                .collect(Collectors.toMap(Persons::id, Persons::persons, Long::sum, TreeMap::new));
    }

    private static Query inPeriod(String dayField, FigureQuestion question) {
        return Query.query(
                new Criteria().andOperator(question.inArea(HelpRequests.COMMUNITY), question.inPeriod(dayField)));
    }

    private static boolean isIn(LocalDate day, FigureQuestion question) {
        return !day.isBefore(question.from()) && !day.isAfter(question.asOf());
    }

    record Solved(String id, Plea plea, Handling handling, List<Solution> solutions) {}

    record Handed(String id, List<HandedRow> handOvers) {}

    record Persons(String id, long persons) {}
}
