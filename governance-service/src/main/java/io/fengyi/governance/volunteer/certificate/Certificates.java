package io.fengyi.governance.volunteer.certificate;

import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All certificates, by their codes. */
@Repository
class Certificates {

    private final MongoOperations mongo;

    Certificates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Certificate> find(String code) {
        return Optional.ofNullable(mongo.findById(code, Certificate.class));
    }

    Certificate add(Certificate certificate) {
        return mongo.insert(certificate);
    }

    List<Certificate> of(String workerId) {
        return mongo.find(
                Query.query(Criteria.where("workerId").is(workerId)).with(Sort.by("issuedAt")), Certificate.class);
    }

    /** How many there were. */
    long forget(String workerId) {
        return mongo.updateMulti(
                        Query.query(Criteria.where("workerId").is(workerId)),
                        new Update().unset("workerId"),
                        Certificate.class)
                .getModifiedCount();
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration volunteerCertificateIndexes() {
            return IndexMigration.named("240-volunteer-certificates")
                    .collection("volunteer_certificates", c -> c.sparse("workerId"));
        }
    }
}
