package io.fengyi.learning.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which courses a list shows; what is null does not count.
 *
 * @param text part of title or summary
 */
public record CourseFilter(
        @Nullable String topic,
        @Nullable CourseForm form,
        @Nullable String carrier,
        @Nullable String tag,
        @Nullable String text) {

    Criteria in(CourseState state) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(state));
        add(all, "content.topic", topic);
        add(all, "content.form", form);
        add(all, "content.lessons.content.carriers.carrier", carrier);
        add(all, "content.tags", tag);
        if (text != null && !text.isBlank()) {
            String part = Pattern.quote(text.strip());
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("content.title").regex(part, "i"),
                            Criteria.where("content.summary").regex(part, "i")));
        }
        return new Criteria().andOperator(all);
    }

    private static void add(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
