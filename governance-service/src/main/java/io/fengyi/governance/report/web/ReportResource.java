package io.fengyi.governance.report.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.governance.report.ReportDesk;
import io.fengyi.governance.report.ReportFilter;
import io.fengyi.governance.report.ReportLookup;
import io.fengyi.governance.report.SeenReport;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.governance.report.flow.Standing;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.Answers;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.RequiresIdempotencyKey;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.Part;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Submitting and reading reports (governance.md 3.2). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "随手拍")
class ReportResource {

    private final ReportDesk desk;
    private final ReportLookup lookup;
    private final ReportViews views;
    private final JsonParts parts;

    ReportResource(ReportDesk desk, ReportLookup lookup, ReportViews views, JsonParts parts) {
        this.desk = desk;
        this.lookup = lookup;
        this.views = views;
        this.parts = parts;
    }

    @PostMapping(path = "/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(
            value = {Role.WORKER, Role.PARTNER},
            partnerScope = "reports:write")
    @RequiresIdempotencyKey
    @Operation(
            summary = "随手拍上报",
            description = "只报地点和事物，不报人。每人每小时 10 件、每天 30 件；30 天内本人用过的照片不可再用。"
                    + "也可用 multipart/form-data：JSON 部件 report 与不超过 9 个 photos 文件在同一请求中。")
    ResponseEntity<SubmitReport.Receipt> submit(
            @Valid @RequestBody SubmitReport body, IdempotencyKey key, Caller caller) {
        return created(desk.submit(body.submission(List.of()), caller, key));
    }

    @PostMapping(path = "/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(
            value = {Role.WORKER, Role.PARTNER},
            partnerScope = "reports:write")
    @RequiresIdempotencyKey
    @Operation(
            summary = "随手拍上报（照片同传）",
            description = "JSON 部件 report，加不超过 9 个 photos 文件。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SubmitReport.WithPhotos.class))))
    ResponseEntity<SubmitReport.Receipt> submitWithPhotos(
            @Parameter(hidden = true) @RequestPart("report") Part report,
            @Parameter(hidden = true) @RequestPart(name = "photos", required = false) @Nullable
                    List<MultipartFile> photos,
            IdempotencyKey key,
            Caller caller)
            throws IOException {
        List<MultipartFile> files = photos == null ? List.of() : photos;
        if (files.size() > Submission.MOST_PHOTOS) {
            throw new InvalidValue(
                    "/photos",
                    "too-many-photos",
                    "photos: " + files.size() + " (at most " + Submission.MOST_PHOTOS + ")");
        }
        List<Supplier<InputStream>> contents =
                files.stream().map(ReportResource::content).toList();
        return created(desk.submit(parts.read(report, SubmitReport.class).submission(contents), caller, key));
    }

    @GetMapping("/reports/{id}")
    @Public
    @Operation(summary = "一件上报", description = "公开后所有人可见公开信息；上报人、处置单位、经办部门各见其应见。")
    ResponseEntity<ReportView> get(@PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id, Caller caller) {
        SeenReport seen = lookup.see(caller, id);
        return ResponseEntity.ok()
                .eTag(Answers.etag(ReportViews.version(seen.report())))
                .cacheControl(CacheControl.noCache())
                .body(views.of(seen));
    }

    @GetMapping("/reports")
    @Public
    @Operation(summary = "上报列表", description = "公众只见公开的；工作人员按辖区，处置单位按派遣。任何列表都不含上报人。")
    Page<ReportView> list(
            @RequestParam(required = false) @Nullable List<ReportStatus> state,
            @RequestParam(required = false) @Parameter(description = "类别代码或大类", example = "CMGT-01") @Nullable
                    String category,
            @RequestParam(required = false) @Parameter(example = "320299001001001") @Nullable String grid,
            @RequestParam(required = false) @Parameter(description = "仅工作人员") @Nullable String unit,
            @RequestParam(required = false) @Parameter(description = "仅工作人员") Visibility.@Nullable Level visibility,
            @RequestParam(required = false) @Parameter(example = "2023-03-01") @Nullable LocalDate from,
            @RequestParam(required = false) @Parameter(example = "2023-03-31") @Nullable LocalDate to,
            @RequestParam(required = false)
                    @Parameter(description = "西,南,东,北（WGS84）", example = "120.30,31.48,120.33,31.50")
                    @Nullable
                    String bbox,
            @RequestParam(defaultValue = "false") @Parameter(description = "仅工作人员：只看超时") boolean overdue,
            PageRequest page,
            Caller caller) {
        ReportFilter filter = new ReportFilter(
                state == null ? List.of() : state,
                category,
                grid,
                unit,
                visibility,
                from,
                to,
                ReportFilter.Box.parse(bbox),
                overdue);
        boolean staff = caller.hasAny(Role.GRID_STAFF, Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
        return lookup.list(caller, filter, page).map(report -> staff ? views.row(report) : views.publicView(report));
    }

    @GetMapping("/me/reports")
    @Allow(Role.WORKER)
    @Operation(summary = "我的上报", description = "含时限与每一步进展。")
    Page<CaseFile> mine(PageRequest page, Caller caller) {
        Actor self = new Actor(caller.accountId(), Set.of(Standing.REPORTER));
        return lookup.mine(caller, page).map(report -> views.file(new SeenReport(report, self)));
    }

    private static ResponseEntity<SubmitReport.Receipt> created(Report report) {
        return Answers.created(
                URI.create("/api/v1/reports/" + report.id()),
                SubmitReport.Receipt.of(report),
                ReportViews.version(report));
    }

    private static Supplier<InputStream> content(MultipartFile file) {
        return () -> {
            try {
                return file.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
