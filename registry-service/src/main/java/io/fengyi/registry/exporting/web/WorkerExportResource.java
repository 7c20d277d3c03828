package io.fengyi.registry.exporting.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.exporting.ExportFormat;
import io.fengyi.registry.exporting.ExportedFile;
import io.fengyi.registry.exporting.Exporting;
import io.fengyi.registry.worker.WorkerFilter;
import io.fengyi.registry.worker.WorkerStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "名单导入导出")
class WorkerExportResource {

    private final Exporting exporting;

    WorkerExportResource(Exporting exporting) {
        this.exporting = exporting;
    }

    record Export(
            @NotNull @Schema(example = "XLSX") ExportFormat format,

            @NotNull @Size(min = 4, max = 100) @Schema(example = "季度走访核对")
            String purpose,

            @Schema(example = "320299001") @Nullable String area,
            @Nullable String workerType,
            @Nullable String enterpriseId,
            @Nullable String siteId,
            @Nullable WorkerStatus status,
            @Schema(example = "2023-03-31") @Nullable LocalDate asOf) {

        WorkerFilter filter() {
            return new WorkerFilter(
                    area == null ? null : AreaCode.of("/area", area).value(),
                    workerType,
                    enterpriseId,
                    siteId,
                    status,
                    asOf,
                    Set.of());
        }
    }

    @PostMapping("/api/v1/worker-exports")
    @Allow(Role.STREET_ADMIN)
    @Operation(summary = "导出从业人员名单", description = "姓名与手机号脱敏，带水印，每次导出留痕；公式字符已处理")
    @ApiResponse(
            responseCode = "200",
            description = "文件",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> export(Caller caller, @Valid @RequestBody Export body) {
        ExportedFile file = exporting.export(caller, body.filter(), body.format(), body.purpose());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header("X-Export-Id", file.id())
                .header("X-Export-Rows", Integer.toString(file.rows()))
                .body(file.content());
    }
}
