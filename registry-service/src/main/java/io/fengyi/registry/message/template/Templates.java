package io.fengyi.registry.message.template;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All templates; there is one for every code. A change is used everywhere within seconds. */
@Repository
public class Templates {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(Instant readAt, Map<TemplateCode, MessageTemplate> templates) {}

    private final MongoOperations mongo;
    private final Clock systemClock;
    private volatile @Nullable Known known;

    Templates(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        this.mongo = mongo;
        this.systemClock = systemClock;
    }

    /** A text as somebody reads it. */
    public record Wording(String title, String text) {}

    public Wording wording(TemplateCode code, Map<String, String> fields) {
        MessageTemplate template = Objects.requireNonNull(current().get(code), code.name());
        return new Wording(template.filled(template.title(), fields), template.filled(template.text(), fields));
    }

    public List<MessageTemplate> all() {
        return mongo.find(new Query().with(Sort.by("_id")), MessageTemplate.class);
    }

    public MessageTemplate get(TemplateCode code) {
        return Objects.requireNonNull(mongo.findById(code, MessageTemplate.class), code.name());
    }

    /**
     * Rephrases a message from now on; what was told stays as it was told.
     *
     * @throws io.fengyi.http.InvalidValue 422 {@code template-field-unknown}, {@code text-length},
     *     {@code forbidden-personal-data}
     */
    public MessageTemplate reword(TemplateCode code, long version, String title, String text) {
        MessageTemplate present = get(code);
        StaleVersion.check(version, Objects.requireNonNull(present.version()));
        MessageTemplate saved = mongo.save(present.reworded(title, text));
        known = null;
        return saved;
    }

    private Map<TemplateCode, MessageTemplate> current() {
        Known seen = known;
        Instant now = systemClock.instant();
        if (seen == null || seen.readAt.plus(FRESH).isBefore(now)) {
            seen = new Known(now, all().stream().collect(Collectors.toMap(MessageTemplate::code, Function.identity())));
            known = seen;
        }
        return seen.templates;
    }

    @Configuration(proxyBeanMethods = false)
    static class Storage {

        @Bean
        Migration messageTemplates() {
            return new Seeding();
        }
    }

    /** Enters the wording of every code that has none; more codes are another step, because a step runs once. */
    private record Seeding() implements Migration {

        @Override
        public String id() {
            return "171-message-templates-" + TemplateCode.values().length;
        }

        @Override
        public String checksum() {
            return Arrays.toString(TemplateCode.values());
        }

        @Override
        public void run(MongoDatabase database) {
            var templates = database.getCollection("message_templates");
            for (TemplateCode code : TemplateCode.values()) {
                templates.updateOne(
                        Filters.eq("_id", code.name()),
                        Updates.combine(
                                Updates.setOnInsert("version", 0L),
                                Updates.setOnInsert("title", code.title()),
                                Updates.setOnInsert("text", code.text())),
                        new UpdateOptions().upsert(true));
            }
        }
    }
}
