package io.fengyi.privacy.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.privacy.DataParts;
import io.fengyi.privacy.DataParts.Readable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/v1/me/data-parts/{service}/{requestId}}. Source: platform.md 3.4. */
@RestController
@RequestMapping("/api/v1/me/data-parts/${fengyi.service}")
@Tag(name = "个人数据")
public class DataPartResource {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final DataParts parts;
    private final SectionTable table;

    public DataPartResource(DataParts parts, JsonMapper json) {
        this.parts = parts;
        this.table = new SectionTable(json);
    }

    /** What the part is written as. */
    public enum PartFormat {
        JSON,
        CSV
    }

    @GetMapping("/{requestId}")
    @Allow(Role.WORKER)
    @Operation(
            summary = "下载本服务保存的关于我的全部数据",
            description = "先以 POST /me/data-exports 申请；准备好后 7 天内可读。JSON 原文的 SHA-256 与申请中所列一致；CSV 每行为：部分、序号、字段、值。",
            operationId = "dataPart")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples =
                                    @ExampleObject(
                                            "{\"requestId\":\"dex_0HZ8K3QF5S3CD\",\"service\":\"welfare\",\"sections\":{\"claims\":[]}}")))
    ResponseEntity<String> part(
            Caller caller,
            @PathVariable @Parameter(example = "dex_0HZ8K3QF5S3CD") String requestId,
            @RequestParam(defaultValue = "JSON") @Parameter(example = "JSON") PartFormat format) {
        Readable part = parts.read(requestId, caller.workerId());
        boolean csv = format == PartFormat.CSV;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(requestId + (csv ? ".csv" : ".json"))
                                .build()
                                .toString())
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .body(csv ? table.of(part.text()) : part.text());
    }
}
