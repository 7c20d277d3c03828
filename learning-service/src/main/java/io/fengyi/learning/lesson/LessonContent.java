package io.fengyi.learning.lesson;

import io.fengyi.http.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson teaches and how long it takes.
 *
 * @param seconds 30 to 5,400
 * @param mediaId picture or document kept here
 * @param page text of an own page
 * @param carriers outside carriers; taken on several of them it still is one lesson
 */
public record LessonContent(
        String title,
        int seconds,
        @Nullable String mediaId,
        @Nullable String page,
        List<CarrierLink> carriers) {

    private static final String ERASED = "（内容已删除）";

    public LessonContent {
        carriers = List.copyOf(carriers);
    }

    /** @throws InvalidValue 422 {@code lesson-without-body} when it has neither media nor page nor carriers */
    public static LessonContent of(
            String title, int seconds, @Nullable String mediaId, @Nullable String page, List<CarrierLink> carriers) {
        LessonContent content = new LessonContent(title, seconds, mediaId, page, carriers);
        if (mediaId == null && page == null && carriers.isEmpty()) {
            throw new InvalidValue(
                    "/lessons", "lesson-without-body", "lesson: " + title + " (media, page or carriers are needed)");
        }
        return content;
    }

    /** Whether somebody who took one has taken the other: same length, same body; the title may be improved. */
    boolean teachesTheSameAs(LessonContent other) {
        return equals(new LessonContent(title, other.seconds, other.mediaId, other.page, other.carriers));
    }

    LessonContent withoutMedia() {
        boolean nothingLeft = page == null && carriers.isEmpty();
        return new LessonContent(title, seconds, null, nothingLeft ? ERASED : page, carriers);
    }
}
