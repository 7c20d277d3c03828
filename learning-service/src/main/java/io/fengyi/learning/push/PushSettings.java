package io.fengyi.learning.push;

import io.fengyi.learning.course.CourseForm;
import java.util.List;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a person does not want to be pushed; who says nothing wants everything.
 *
 * @param forms kinds of lessons that are not pushed at all
 * @param channels ways that are not used
 */
@Document("push_settings")
public record PushSettings(@Id String workerId, Set<CourseForm> forms, Set<PushChannel> channels) {

    static PushSettings none(String workerId) {
        return new PushSettings(workerId, Set.of(), Set.of());
    }

    /** The channels left for a lesson of this form; none when the form is not wanted. */
    List<PushChannel> left(CourseForm form, List<PushChannel> offered) {
        return forms.contains(form)
                ? List.of()
                : offered.stream()
                        .filter(channel -> !channels.contains(channel))
                        .toList();
    }
}
