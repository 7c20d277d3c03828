package io.fengyi.learning.course.web;

import io.fengyi.learning.lesson.CarrierLink;
import io.fengyi.learning.lesson.Lesson;
import io.fengyi.learning.lesson.LessonContent;
import io.fengyi.learning.lesson.LessonId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson as it is sent; with the id of a known lesson it stays that one, without an id it is new. */
@Schema(name = "LessonEntry", description = "课时：mediaId、page、carriers 至少一项")
record LessonBody(
        @Pattern(regexp = "lsn_[0-9A-Z]{13}")
        @Schema(description = "保留已有课时时填写", example = "lsn_0HZ8K3QF5S1RM")
        @Nullable
        String id,

        @NotNull @Size(min = 2, max = 60) @Schema(example = "雨天骑行三要点")
        String title,

        @NotNull @Min(30) @Max(5_400) @Schema(description = "时长（秒），30–5400；微党课、微视频不超过 900", example = "480")
        Integer seconds,

        @Schema(description = "本服务的图片或 PDF", example = "med_0HZ8K3QF5S1RM") @Nullable
        String mediaId,

        @Size(min = 1, max = 20_000) @Schema(description = "自有页面正文", example = "减速、开灯、保持车距。") @Nullable
        String page,

        @Size(max = 6) @Valid @Nullable List<@NotNull CarrierBody> carriers) {

    /** A link to an outside carrier. */
    @Schema(name = "CarrierLink", description = "外部学习载体")
    record CarrierBody(
            @NotNull @Schema(example = "XUEXI_QIANGGUO") String carrier,

            @NotNull @Schema(description = "仅限 https", example = "https://www.xuexi.cn/lesson/1")
            String link) {}

    static LessonBody of(Lesson lesson) {
        LessonContent content = lesson.content();
        return new LessonBody(
                lesson.id(),
                content.title(),
                content.seconds(),
                content.mediaId(),
                content.page(),
                content.carriers().stream()
                        .map(carrier -> new CarrierBody(carrier.carrier(), carrier.link()))
                        .toList());
    }

    Lesson lesson() {
        List<CarrierLink> links = carriers == null
                ? List.of()
                : carriers.stream()
                        .map(carrier -> CarrierLink.of(carrier.carrier(), carrier.link()))
                        .toList();
        return new Lesson(
                id == null ? LessonId.next().value() : id, LessonContent.of(title, seconds, mediaId, page, links));
    }
}
