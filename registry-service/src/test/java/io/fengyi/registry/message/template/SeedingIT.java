package io.fengyi.registry.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.fengyi.store.Migration;
import io.fengyi.testsupport.FengyiIT;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** An installation that knows fewer messages gets the new ones and keeps its own wording. */
@FengyiIT
class SeedingIT {

    /** The step that has run where there are fewer; under this name another checksum would stop the start. */
    private static final String FIRST = "171-message-templates";

    @Autowired
    @Qualifier("messageTemplates")
    Migration seeding;

    @Autowired
    MongoDatabaseFactory databases;

    @Test
    void aNewCodeIsAnotherMigrationThatRewordsNothing() {
        assertThat(seeding.id()).isNotEqualTo(FIRST);
        MongoDatabase database = databases.getMongoDatabase("seeding_" + UUID.randomUUID());
        MongoCollection<Document> templates = database.getCollection("message_templates");
        templates.insertOne(new Document("_id", "REPORT_VERIFIED")
                .append("version", 3L)
                .append("title", "办好了")
                .append("text", "{report} 办好了。"));
        seeding.run(database);
        List<String> codes = templates.distinct("_id", String.class).into(new ArrayList<>());
        assertThat(codes).hasSize(TemplateCode.values().length);
        assertThat(templates.find(new Document("_id", "REPORT_VERIFIED")).first())
                .containsEntry("version", 3L)
                .containsEntry("title", "办好了");
        database.drop();
    }
}
