package io.fengyi.learning.course.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.learning.course.CourseFile;
import io.fengyi.learning.course.CourseForm;
import io.fengyi.learning.course.CourseState;
import io.fengyi.learning.lesson.Lesson;
import io.fengyi.learning.lesson.LessonContent;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course with its lessons, as everybody sees it. */
@Schema(name = "Course", description = "课程")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseView(
        @Schema(example = "crs_0HZ8K3QF5S1RM") String id,
        CourseState state,
        @Schema(example = "雨天骑行安全") String title,
        String summary,
        CourseForm form,
        @Schema(example = "SAFETY") String topic,
        List<String> tags,
        @Nullable Instant publishedAt,
        List<LessonView> lessons) {

    /** A lesson and the ways to take it. */
    @Schema(name = "Lesson", description = "课时")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LessonView(
            @Schema(example = "lsn_0HZ8K3QF5S1RM") String id,
            @Schema(example = "雨天骑行三要点") String title,
            @Schema(example = "480") int seconds,
            @Nullable String mediaId,
            @Schema(description = "签名链接，5 分钟内有效") @Nullable String mediaLink,
            @Nullable String page,
            List<LessonBody.CarrierBody> carriers) {

        static LessonView of(Lesson lesson, SignedLinks links) {
            LessonContent content = lesson.content();
            String media = content.mediaId();
            return new LessonView(
                    lesson.id(),
                    content.title(),
                    content.seconds(),
                    media,
                    media == null ? null : links.link(new MediaId(media), MediaSize.ORIGINAL),
                    content.page(),
                    content.carriers().stream()
                            .map(carrier -> new LessonBody.CarrierBody(carrier.carrier(), carrier.link()))
                            .toList());
        }
    }

    static CourseView of(CourseFile course, SignedLinks links) {
        return new CourseView(
                course.id(),
                course.state(),
                course.content().title(),
                course.content().summary(),
                course.content().form(),
                course.content().topic(),
                course.content().tags(),
                course.publishedAt(),
                course.content().lessons().stream()
                        .map(lesson -> LessonView.of(lesson, links))
                        .toList());
    }
}
