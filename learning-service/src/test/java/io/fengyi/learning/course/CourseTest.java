package io.fengyi.learning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.lesson.CarrierLink;
import io.fengyi.learning.lesson.Lesson;
import io.fengyi.learning.lesson.LessonContent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final Course.Milestone DONE =
            new Course.Milestone(Instant.parse("2026-03-31T02:00:00Z"), "acc_author", null);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, publication, PUBLISHED",
        "DRAFT, retirement,",
        "PUBLISHED, publication,",
        "PUBLISHED, retirement, RETIRED",
        "RETIRED, publication,",
        "RETIRED, retirement,"
    })
    void movesAsTheTableSays(CourseState from, String command, CourseState to) {
        Course course = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class)
                    .isThrownBy(() -> apply(course, command))
                    .satisfies(refused -> assertThat(refused.allowed()).isEqualTo(from.allowed()));
        } else {
            assertThat(apply(course, command).state()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MICRO_LECTURE, 900, true",
        "MICRO_LECTURE, 901, false",
        "MICRO_VIDEO, 901, false",
        "ARTICLE, 5400, true",
        "LIVE, 5400, true"
    })
    void microLessonsAreShort(CourseForm form, int seconds, boolean accepted) {
        CourseContent content = content(form, lesson("lsn_1", seconds, "正文"));
        if (accepted) {
            assertThat(Course.draft(CourseId.next(), content, DONE).content()).isEqualTo(content);
        } else {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> Course.draft(CourseId.next(), content, DONE))
                    .withMessage("seconds: 901 (at most 900 for " + form + ")")
                    .satisfies(refused -> assertThat(refused.pointer()).isEqualTo("/lessons/0/seconds"));
        }
    }

    @Test
    void aPublishedLessonKeepsLengthAndBody() {
        Course published = in(CourseState.PUBLISHED);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> published.revised(content(CourseForm.ARTICLE, lesson("lsn_1", 61, "正文"))));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> published.revised(content(CourseForm.ARTICLE, lesson("lsn_1", 60, "另一正文"))));

        Lesson retitled = new Lesson("lsn_1", LessonContent.of("更好的标题", 60, null, "正文", List.of()));
        Lesson added = lesson("lsn_2", 61, "另一正文");
        assertThat(published
                        .revised(content(CourseForm.ARTICLE, retitled, added))
                        .content()
                        .lessons())
                .containsExactly(retitled, added);
    }

    @Test
    void aDraftChangesFreelyAndARetiredCourseNotAtAll() {
        CourseContent other = content(CourseForm.ARTICLE, lesson("lsn_1", 90, "另一正文"));
        assertThat(in(CourseState.DRAFT).revised(other).content()).isEqualTo(other);
        assertThatExceptionOfType(InvalidTransition.class)
                .isThrownBy(() -> in(CourseState.RETIRED).revised(other));
    }

    @Test
    void aLessonWithoutItsErasedMediaSaysSo() {
        Lesson picture = new Lesson("lsn_1", LessonContent.of("图解", 60, "med_1", null, List.of()));
        CarrierLink link = CarrierLink.of("WECHAT", "https://mp.weixin.qq.com/s/1");
        Lesson both = new Lesson("lsn_2", LessonContent.of("图解", 60, "med_1", null, List.of(link)));
        Course course = Course.draft(CourseId.next(), content(CourseForm.ARTICLE, picture, both), DONE)
                .withoutMedia("med_1");
        assertThat(course.content().media()).isEmpty();
        assertThat(course.content().lessons().get(0).content().page()).isEqualTo("（内容已删除）");
        assertThat(course.content().lessons().get(1).content().page()).isNull();
    }

    @Test
    void aLessonNeedsABody() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> LessonContent.of("空", 60, null, null, List.of()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("lesson-without-body"));
    }

    private static Course in(CourseState state) {
        Course draft = Course.draft(CourseId.next(), content(CourseForm.ARTICLE, lesson("lsn_1", 60, "正文")), DONE);
        return switch (state) {
            case DRAFT -> draft;
            case PUBLISHED -> draft.publish(DONE);
            case RETIRED -> draft.publish(DONE).retire(DONE);
        };
    }

    private static Course apply(Course course, String command) {
        return command.equals("publication") ? course.publish(DONE) : course.retire(DONE);
    }

    private static CourseContent content(CourseForm form, Lesson... lessons) {
        return new CourseContent("雨天骑行安全", "", form, "SAFETY", List.of(), List.of(lessons));
    }

    private static Lesson lesson(String id, int seconds, String page) {
        return new Lesson(id, LessonContent.of("雨天", seconds, null, page, List.of()));
    }
}
