package io.fengyi.learning.course;

import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All courses. */
@Repository
class Courses {

    private final MongoOperations mongo;

    Courses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Course> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Course.class));
    }

    Optional<Course> draftedWith(String key) {
        return Optional.ofNullable(
                mongo.findOne(new Query(Criteria.where("drafted.key").is(key)), Course.class));
    }

    Course save(Course course) {
        return mongo.save(course);
    }

    /** Courses that were published and have one of these lessons. */
    List<Course> teaching(Collection<String> lessonIds) {
        Criteria wanted = Criteria.where("content.lessons._id")
                .in(lessonIds)
                .and("state")
                .in(CourseState.PUBLISHED, CourseState.RETIRED);
        return mongo.find(new Query(wanted), Course.class);
    }

    List<Course> published(Collection<String> ids) {
        Criteria wanted = Criteria.where("_id").in(ids).and("state").is(CourseState.PUBLISHED);
        return mongo.find(new Query(wanted), Course.class);
    }

    /** Those that everybody found at that instant. */
    List<Course> offeredAt(Instant instant) {
        Criteria wanted = new Criteria()
                .andOperator(
                        Criteria.where("state").in(CourseState.PUBLISHED, CourseState.RETIRED),
                        Criteria.where("published.at").lt(instant),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("state").is(CourseState.PUBLISHED),
                                        Criteria.where("retired.at").gte(instant)));
        return mongo.find(new Query(wanted), Course.class);
    }

    /** Those of one state, newest first; with an author only that account's. */
    Page<Course> in(CourseState state, CourseFilter filter, @Nullable String author, PageRequest page) {
        Criteria wanted = filter.in(state);
        if (author != null) {
            wanted = new Criteria()
                    .andOperator(wanted, Criteria.where("drafted.by").is(author));
        }
        return Keyset.descending("_id").page(mongo, wanted, page, Course.class, course -> List.of(course.id()));
    }
}
