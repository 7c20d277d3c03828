package io.fengyi.learning.publication;

import io.fengyi.access.DataScope;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All publications. */
@Repository
class Publications {

    private final MongoOperations mongo;

    Publications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Publication> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Publication.class));
    }

    Optional<Publication> enteredWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("entered.key").is(key)), Publication.class));
    }

    boolean isTaken(String series, int issueNumber) {
        Criteria same = Criteria.where("series").is(series).and("issueNumber").is(issueNumber);
        return mongo.exists(new Query(same), Publication.class);
    }

    Publication save(Publication publication) {
        return mongo.save(publication);
    }

    /** Which of them; what is null does not count. */
    record Choice(
            @Nullable String series,
            @Nullable String area,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo) {

        private void addTo(List<Criteria> all) {
            if (series != null) {
                all.add(Criteria.where("series").is(series));
            }
            if (area != null) {
                all.add(DataScope.subtrees("area", Set.of(area)));
            }
            if (issuedFrom != null) {
                all.add(Criteria.where("issued.day").gte(issuedFrom));
            }
            if (issuedTo != null) {
                all.add(Criteria.where("issued.day").lte(issuedTo));
            }
        }
    }

    /** Newest first: those of the areas, and those issued to an instructor. */
    Page<Publication> seenBy(DataScope scope, String accountId, Choice choice, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(new Criteria()
                .orOperator(
                        scope.within("area"), Criteria.where("recipients.id").is(accountId)));
        choice.addTo(all);
        return Keyset.descending("_id")
                .page(
                        mongo,
                        new Criteria().andOperator(all),
                        page,
                        Publication.class,
                        publication -> List.of(publication.id()));
    }

    List<Publication> issued(FigureQuestion question) {
        Criteria wanted = new Criteria().andOperator(question.inPeriod("issued.day"), question.inArea("area"));
        return mongo.find(new Query(wanted), Publication.class);
    }
}
