package io.fengyi.learning.xapi.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.learning.xapi.ExportFormat;
import io.fengyi.learning.xapi.LearningPeriod;
import io.fengyi.learning.xapi.Statement;
import io.fengyi.learning.xapi.StatementDesk;
import io.fengyi.learning.xapi.StatementDesk.ExportFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/xapi-exports")
@Allow(Role.STREET_ADMIN)
@Tag(name = "xAPI")
class StatementExportResource {

    private final StatementDesk desk;
    private final JsonMapper json;

    StatementExportResource(StatementDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /** What is wanted. */
    @Schema(name = "XapiExportEntry")
    record ExportBody(
            @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(example = "320299001")
            String area,

            @NotNull @Schema(example = "2022-04-01") LocalDate from,

            @NotNull @Schema(description = "最后一日，至多 366 天", example = "2023-03-31")
            LocalDate to,

            @Schema(description = "默认 JSON 数组", example = "NDJSON") @Nullable
            ExportFormat format) {}

    /** What can be downloaded. */
    @Schema(name = "XapiExport", description = "导出；用 href 下载")
    record ExportView(
            @Schema(example = "xex_0HZ8K3QF5S1RM") String id,
            @Schema(example = "320299001") String area,
            LocalDate from,
            LocalDate to,
            ExportFormat format,

            @Schema(example = "/api/v1/xapi-exports/xex_0HZ8K3QF5S1RM")
            String href) {}

    @PostMapping
    @Operation(summary = "申请导出学习记录（xAPI 2.0）", description = "人员一律为本次导出专用的代号；记入审计")
    ResponseEntity<ExportView> ask(Caller caller, @Valid @RequestBody ExportBody body, @Nullable IdempotencyKey key) {
        ExportFile file = desk.ask(
                caller,
                body.area(),
                LearningPeriod.of(body.from(), body.to()),
                body.format() == null ? ExportFormat.JSON : body.format(),
                key == null ? null : key.value());
        String href = "/api/v1/xapi-exports/" + file.id();
        return ResponseEntity.created(URI.create(href))
                .body(new ExportView(file.id(), file.area(), file.from(), file.to(), file.format(), href));
    }

    @GetMapping("/{id}")
    @Operation(summary = "下载导出的学习记录", description = "JSON 数组或 NDJSON；同一导出每次相同；每次下载记入审计")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        array = @ArraySchema(schema = @Schema(implementation = Statement.class))),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Statement.class))
            })
    void download(
            Caller caller,
            @PathVariable @Parameter(example = "xex_0HZ8K3QF5S1RM") String id,
            HttpServletResponse response)
            throws IOException {
        ExportFile file = desk.open(caller, id);
        response.setContentType(file.format().mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // written as it is read: an export may be larger than the memory
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            Statements statements = new Statements(out, file.format() == ExportFormat.JSON);
            desk.read(file, statements::add);
            statements.end();
        }
    }

    /** Strings statements together: an array, or lines. */
    private final class Statements {

        private final OutputStream out;
        private final boolean array;
        private long count;

        private Statements(OutputStream out, boolean array) {
            this.out = out;
            this.array = array;
        }

        private void add(Statement statement) {
            if (array) {
                write(count == 0 ? "[\n" : ",\n");
            }
            count++;
            write(json.writeValueAsString(statement));
            if (!array) {
                write("\n");
            }
        }

        private void end() {
            if (array) {
                write(count == 0 ? "[]" : "\n]");
            }
        }

        private void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
