package io.fengyi.media.web;

import io.fengyi.media.Media;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the uploader learns: the id to name in a record, and links to look at it once more. */
@Schema(name = "Media", description = "已接收的图片或文件")
record MediaView(
        @Schema(description = "填入业务单据的编号", example = "med_0HZ8K3QF5S1RM")
        String id,

        @Schema(description = "保存后的类型", example = "image/jpeg")
        String contentType,

        @Schema(description = "像素宽；文档为 0", example = "1920") int width,
        @Schema(description = "像素高；文档为 0", example = "2560") int height,
        @Schema(description = "上传内容的 SHA-256") String sha256,
        @Schema(example = "2026-03-31T08:00:00Z") Instant createdAt,
        @Schema(description = "各尺寸的签名链接，5 分钟内有效") Map<String, String> links) {

    static MediaView of(Media media, SignedLinks links) {
        Map<String, String> sizes = new LinkedHashMap<>();
        sizes.put(MediaSize.ORIGINAL.word(), links.link(media.id(), MediaSize.ORIGINAL));
        if (media.width() > 0) {
            sizes.put(MediaSize.THUMB.word(), links.link(media.id(), MediaSize.THUMB));
        }
        return new MediaView(
                media.id().value(),
                media.contentType(),
                media.width(),
                media.height(),
                media.sha256(),
                media.createdAt(),
                sizes);
    }
}
