package io.fengyi.welfare.jobapplication;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All applications; one person applies once to an advert. */
@Repository
class JobApplications {

    private static final Keyset NEWEST_FIRST = Keyset.descending("_id");

    private final MongoOperations mongo;

    JobApplications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person has applied already */
    JobApplication add(JobApplication application) {
        return mongo.insert(application);
    }

    Optional<JobApplication> of(String postingId, String workerId) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("postingId")
                        .is(postingId)
                        .and("workerId")
                        .is(workerId)),
                JobApplication.class));
    }

    Page<JobApplication> to(String postingId, PageRequest page) {
        return page(Criteria.where("postingId").is(postingId), page);
    }

    Page<JobApplication> by(String workerId, PageRequest page) {
        return page(Criteria.where("workerId").is(workerId), page);
    }

    Optional<JobApplication> find(String id) {
        return Optional.ofNullable(mongo.findById(id, JobApplication.class));
    }

    /** All of one person, oldest first. */
    List<JobApplication> allBy(String workerId) {
        return mongo.find(
                Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("_id")), JobApplication.class);
    }

    /** Says how many there were. */
    long forget(String workerId) {
        return mongo.remove(Query.query(Criteria.where("workerId").is(workerId)), JobApplication.class)
                .getDeletedCount();
    }

    private Page<JobApplication> page(Criteria filter, PageRequest page) {
        return NEWEST_FIRST.page(mongo, filter, page, JobApplication.class, application -> List.of(application.id()));
    }
}
