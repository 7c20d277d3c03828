package io.fengyi.registry.importing.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.registry.importing.ImportState;
import io.fengyi.registry.importing.ImportView;
import io.fengyi.registry.importing.Importing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/worker-imports")
@Allow(Role.STREET_ADMIN)
@Tag(name = "名单导入导出")
class WorkerImportResource {

    private final Importing importing;

    WorkerImportResource(Importing importing) {
        this.importing = importing;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "上传名单试运行（xlsx 或 CSV）",
            description = "不超过 10 MiB、20000 行；表头：昵称、姓名、手机号、从业类型、社区代码、出生年份、企业、网点、用工形式、岗位标签、入职日期。"
                    + "逐行给出将新增、补充、不变或有误；确认后按编号提交")
    @ApiResponse(responseCode = "201", description = "试运行完成")
    ResponseEntity<ImportBody> check(
            Caller caller, @Nullable IdempotencyKey key, @RequestPart MultipartFile file, Locale locale)
            throws IOException {
        Path copy = Files.createTempFile("worker-import", ".upload");
        try {
            String sha256 = copied(file, copy);
            ImportView list = importing.check(
                    caller, copy, Objects.requireNonNullElse(file.getOriginalFilename(), ""), sha256, key);
            return Answers.created(
                    URI.create("/api/v1/worker-imports/" + list.id()), ImportBody.of(list, locale), list.version());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "导入进度与逐行问题")
    ResponseEntity<ImportBody> get(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "0") int fromLine, Locale locale) {
        ImportView list = importing.get(caller, id, fromLine);
        return Answers.ok(ImportBody.of(list, locale), list.version());
    }

    @PostMapping("/{id}/commit")
    @Operation(summary = "按编号提交试运行通过的行", description = "有误的行跳过；重复提交不产生变化；大名单在后台继续，返回 202")
    @ApiResponse(responseCode = "200", description = "已提交")
    @ApiResponse(responseCode = "202", description = "在后台继续")
    ResponseEntity<ImportBody> commit(Caller caller, @PathVariable String id, Locale locale) {
        ImportView list = importing.commit(caller, id);
        ImportBody body = ImportBody.of(list, locale);
        return list.state() == ImportState.COMMITTED
                ? Answers.ok(body, list.version())
                : Answers.accepted(URI.create("/api/v1/worker-imports/" + id), body, list.version());
    }

    private static String copied(MultipartFile file, Path copy) throws IOException {
        try (InputStream in = file.getInputStream();
                OutputStream out = Files.newOutputStream(copy)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(out);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
