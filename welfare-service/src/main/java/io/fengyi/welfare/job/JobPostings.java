package io.fengyi.welfare.job;

import io.fengyi.figures.FigureQuestion;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All adverts. */
@Repository
class JobPostings {

    private static final int SWEPT_AT_ONCE = 200;

    private final MongoOperations mongo;

    JobPostings(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<JobPosting> find(String id) {
        return Optional.ofNullable(mongo.findById(id, JobPosting.class));
    }

    Optional<JobPosting> enteredWith(String creationKey) {
        Query query = new Query(Criteria.where("creationKey").is(creationKey));
        return Optional.ofNullable(mongo.findOne(query, JobPosting.class));
    }

    JobPosting save(JobPosting posting) {
        return mongo.save(posting);
    }

    /** Newest first. */
    Page<JobPosting> page(Criteria filter, PageRequest page) {
        return Keyset.descending("_id").page(mongo, filter, page, JobPosting.class, posting -> List.of(posting.id()));
    }

    /** Those that are open although their last day is over. */
    List<JobPosting> outliving(LocalDate today) {
        Criteria over = Criteria.where("state")
                .is(JobState.OPEN)
                .and("entry.validThrough")
                .lt(today);
        return mongo.find(new Query(over).limit(SWEPT_AT_ONCE), JobPosting.class);
    }

    /** Those that were open at the end of the day, whatever became of them. */
    List<JobPosting> openAt(FigureQuestion question) {
        LocalDate day = question.asOf();
        Criteria open = new Criteria()
                .andOperator(
                        question.inArea("entry.communityCode"),
                        Criteria.where("openedOn").lte(day),
                        Criteria.where("entry.validThrough").gte(day),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("endedOn").isNull(),
                                        Criteria.where("endedOn").gt(day)));
        return mongo.find(new Query(open), JobPosting.class);
    }
}
