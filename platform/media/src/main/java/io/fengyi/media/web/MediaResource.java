package io.fengyi.media.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.media.Media;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaRedactions;
import io.fengyi.media.MediaSize;
import io.fengyi.media.MediaStore;
import io.fengyi.media.SignedLinks;
import io.fengyi.media.Uploader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Media of this service under {@code /api/v1/media/{service}}. Source: platform.md 3.8. */
@RestController
@RequestMapping("/api/v1/media/${fengyi.service}")
@Tag(name = "图片与附件")
public class MediaResource {

    private static final Duration OPEN_FOR = Duration.ofMinutes(5);

    private final MediaStore store;
    private final SignedLinks links;
    private final ObjectProvider<MediaRedactions> redactions;
    private final AuditTrail audit;

    public MediaResource(
            MediaStore store, SignedLinks links, ObjectProvider<MediaRedactions> redactions, AuditTrail audit) {
        this.store = store;
        this.links = links;
        this.redactions = redactions;
        this.audit = audit;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(
            value = {
                Role.WORKER,
                Role.MERCHANT,
                Role.STATION_KEEPER,
                Role.INSTRUCTOR,
                Role.GRID_STAFF,
                Role.COMMUNITY_STAFF,
                Role.STREET_ADMIN,
                Role.PARTY_AFFAIRS,
                Role.PARTNER
            },
            partnerScope = "reports:write")
    @Operation(
            summary = "上传一张图片",
            description = "JPEG、PNG、WebP，不超过 10 MiB、5000 万像素；按内容识别类型，重新编码并去除全部元数据，原文件不保留。" + "24 小时内未被单据引用即删除。")
    ResponseEntity<MediaView> upload(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Media media = store.store(content, Uploader.of(caller));
            URI location = URI.create(links.openLink(media.id(), MediaSize.ORIGINAL));
            return ResponseEntity.created(location).body(MediaView.of(media, links));
        }
    }

    @GetMapping("/{id}")
    @Public
    @Operation(summary = "读取图片", description = "凭 5 分钟内有效的签名链接读取；公开图片无需签名。")
    ResponseEntity<InputStreamResource> read(
            @PathVariable("id") @Parameter(example = "med_0HZ8K3QF5S1RM") String id,
            @RequestParam(name = "size", defaultValue = "original") @Parameter(example = "thumb") String size,
            @RequestParam(name = "expires", required = false) @Parameter(example = "1774944000") @Nullable Long expires,
            @RequestParam(name = "signature", required = false) @Nullable String signature) {
        MediaId mediaId = new MediaId(id);
        MediaSize wanted = MediaSize.of(size)
                .orElseThrow(() -> InvalidValue.badRequest("size", "size: " + size + " (original or thumb)"));
        Duration left = expires == null || signature == null ? null : links.check(mediaId, wanted, expires, signature);
        Media media = store.find(mediaId)
                .filter(found -> left != null || found.open())
                .orElseThrow(() -> new NotFound("media", id));
        return answer(media, wanted, left);
    }

    @PostMapping("/{id}/redaction")
    @Allow({Role.COMMUNITY_STAFF, Role.STREET_ADMIN, Role.PARTY_AFFAIRS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "彻底删除图片的所有尺寸")
    void redact(@PathVariable("id") @Parameter(example = "med_0HZ8K3QF5S1RM") String id, Caller caller) {
        Media media = store.find(new MediaId(id)).orElseThrow(() -> new NotFound("media", id));
        MediaRedactions owner = redactions.getIfAvailable();
        if (owner == null) {
            throw new NotFound("media", id);
        }
        owner.check(caller, media);
        audit.record(AuditEntry.done(caller, "media.redact", id, null));
        store.redact(media.id());
    }

    private ResponseEntity<InputStreamResource> answer(Media media, MediaSize size, @Nullable Duration left) {
        boolean picture = media.width() > 0;
        ContentDisposition.Builder disposition =
                picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        CacheControl cache = left == null
                ? CacheControl.maxAge(OPEN_FOR).cachePublic()
                : CacheControl.maxAge(left).cachePrivate();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(media.contentType()))
                .cacheControl(cache)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(media.id().value()).build().toString())
                .body(new InputStreamResource(store.open(media.id(), size)));
    }
}
