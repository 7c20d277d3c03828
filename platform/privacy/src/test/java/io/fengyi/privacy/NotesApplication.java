package io.fengyi.privacy;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that knows something about persons: their notes, and receipts that have to stay. */
@SpringBootApplication
class NotesApplication {

    @Document("notes")
    record Note(@Id String id, String workerId, String text) {}

    @Document("receipts")
    record Receipt(@Id String id, String workerId, int amount) {}

    @Bean
    PersonalData notes(MongoOperations mongo) {
        return new PersonalData() {
            @Override
            public String section() {
                return "notes";
            }

            @Override
            public List<?> of(String workerId) {
                return mongo.find(of("workerId", workerId), Note.class).stream()
                        .map(note -> Map.of("text", note.text(), "tags", List.of("a", "=b")))
                        .toList();
            }

            @Override
            public Erased erase(String workerId) {
                return Erased.removed(
                        mongo.remove(of("workerId", workerId), Note.class).getDeletedCount());
            }

            private Query of(String field, String value) {
                return new Query(Criteria.where(field).is(value));
            }
        };
    }

    @Bean
    PersonalData receipts(MongoOperations mongo) {
        return new PersonalData() {
            @Override
            public String section() {
                return "receipts";
            }

            @Override
            public List<?> of(String workerId) {
                return mongo.find(new Query(Criteria.where("workerId").is(workerId)), Receipt.class);
            }

            @Override
            public Erased erase(String workerId) {
                mongo.updateMulti(
                        new Query(Criteria.where("workerId").is(workerId)),
                        Update.update("workerId", "gone"),
                        Receipt.class);
                long kept = mongo.count(new Query(Criteria.where("workerId").is("gone")), Receipt.class);
                return Erased.kept(kept, "会计档案管理办法");
            }
        };
    }

    @RestController
    static class Cabinet {

        private final SensitiveOpenings openings;

        Cabinet(SensitiveOpenings openings) {
            this.openings = openings;
        }

        @GetMapping("/cabinet/{workerId}")
        @Allow(Role.PARTY_AFFAIRS)
        Map<String, String> open(Caller caller, @PathVariable String workerId) {
            openings.open(caller, Role.PARTY_AFFAIRS, workerId, "cabinet.read", "谈话");
            return Map.of("secret", "42");
        }
    }
}
