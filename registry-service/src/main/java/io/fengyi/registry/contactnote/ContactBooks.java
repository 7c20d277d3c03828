package io.fengyi.registry.contactnote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One book for each enterprise that somebody has talked to; found by the id of the enterprise only. */
@Repository
class ContactBooks {

    private final MongoOperations mongo;

    ContactBooks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<ContactBook> of(String enterpriseId) {
        return Optional.ofNullable(mongo.findById(enterpriseId, ContactBook.class));
    }

    List<ContactBook> of(Collection<String> enterpriseIds) {
        return mongo.find(new Query(Criteria.where("_id").in(enterpriseIds)), ContactBook.class);
    }

    /** Without their notes but the last one. */
    List<ContactBook> headsOf(Collection<String> enterpriseIds) {
        Query query = new Query(Criteria.where("_id").in(enterpriseIds));
        query.fields().exclude("notes");
        return mongo.find(query, Head.class, "contact_books").stream()
                .map(head -> new ContactBook(head.id(), null, List.of(), head.last()))
                .toList();
    }

    ContactBook save(ContactBook book) {
        return mongo.save(book);
    }

    private record Head(@Id String id, ContactNote last) {}
}
