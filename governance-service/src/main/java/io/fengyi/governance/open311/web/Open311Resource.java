package io.fengyi.governance.open311.web;

import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.governance.open311.Open311Desk;
import io.fengyi.governance.open311.Open311Settings;
import io.fengyi.governance.open311.RequestQuery;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaSize;
import io.fengyi.media.SignedLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open311 GeoReport v2 (governance.md 3.3; http://wiki.open311.org/GeoReport_v2). */
@RestController
@RequestMapping("/open311/v2")
@Public
@Tag(name = "Open311")
class Open311Resource {

    private static final Logger log = LoggerFactory.getLogger(Open311Resource.class);
    private static final String FORMAT = "{format:json|xml}";
    private static final String JSON = "application/json";
    private static final String TEXT_XML = "text/xml";
    private static final String CHANGESET = "2023-03-01T00:00:00+08:00";
    private static final String NOTICE = "我们将在两个工作小时内受理。";
    private static final Duration SELDOM_CHANGES = Duration.ofMinutes(5);

    private final Open311Desk desk;
    private final Open311Settings settings;
    private final Formats formats;
    private final SignedLinks links;
    private final String address;

    Open311Resource(
            Open311Desk desk,
            Open311Settings settings,
            Formats formats,
            SignedLinks links,
            @Value("${fengyi.issuer}") String address) {
        this.desk = desk;
        this.settings = settings;
        this.formats = formats;
        this.links = links;
        this.address = address;
    }

    @GetMapping("/discovery." + FORMAT)
    @Operation(summary = "Open311：服务发现")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = DiscoveryView.class)),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> discovery(@PathVariable @Parameter(example = "json") String format) {
        DiscoveryView.Endpoint endpoint = new DiscoveryView.Endpoint(
                "http://wiki.open311.org/GeoReport_v2",
                address + "/open311/v2",
                CHANGESET,
                "production",
                List.of(TEXT_XML, JSON));
        return formats.answer(
                seldomChanging(),
                format,
                "discovery",
                new DiscoveryView(CHANGESET, settings.contact(), settings.keyService(), List.of(endpoint)));
    }

    @GetMapping("/services." + FORMAT)
    @Operation(summary = "Open311：服务类别列表", description = "即第二级事件类别。")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, array = @ArraySchema(schema = @Schema(implementation = ServiceView.class))),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> services(@PathVariable @Parameter(example = "json") String format) {
        return formats.answer(
                seldomChanging(),
                format,
                "services",
                desk.services().stream().map(ServiceView::of).toList());
    }

    @GetMapping("/services/{code}." + FORMAT)
    @Operation(summary = "Open311：一个服务类别所需的补充信息")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = DefinitionView.class)),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> service(
            @PathVariable @Parameter(example = "CMGT-01-03") String code,
            @PathVariable @Parameter(example = "json") String format) {
        return formats.answer(
                seldomChanging(),
                format,
                "service_definition",
                DefinitionView.of(desk.service(code).category()));
    }

    @PostMapping("/requests." + FORMAT)
    @Operation(
            summary = "Open311：提交",
            description = "表单提交；需要具有 reports:write 的第三方应用 api_key，或 Bearer 令牌。登记服务不可用时返回 503。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-www-form-urlencoded",
                                            schema = @Schema(implementation = PostForm.class))))
    @ApiResponse(
            responseCode = "201",
            content = {
                @Content(mediaType = JSON, array = @ArraySchema(schema = @Schema(implementation = ReceiptView.class))),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> post(
            @PathVariable @Parameter(example = "json") String format,
            HttpServletRequest request,
            @Nullable IdempotencyKey key,
            Caller caller)
            throws IOException {
        Report report = desk.post(PostForm.of(request), caller, key);
        return formats.answer(
                ResponseEntity.created(URI.create("/open311/v2/requests/" + report.id() + "." + format)),
                format,
                "service_requests",
                List.of(new ReceiptView(report.id(), NOTICE, null)));
    }

    @GetMapping("/tokens/{token}." + FORMAT)
    @Operation(summary = "Open311：由令牌取编号", description = "本平台提交后立即给出编号，令牌即编号。")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = JSON,
                        array = @ArraySchema(schema = @Schema(implementation = ReceiptView.TokenView.class))),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> token(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String token,
            @PathVariable @Parameter(example = "json") String format) {
        return formats.answer(
                ResponseEntity.ok(),
                format,
                "service_requests",
                List.of(new ReceiptView.TokenView(desk.idOf(token), token)));
    }

    @GetMapping("/requests/{id}." + FORMAT)
    @Operation(summary = "Open311：一件上报", description = "公开的，或凭 api_key、令牌查看本应用提交的。")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, array = @ArraySchema(schema = @Schema(implementation = RequestView.class))),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> request(
            @PathVariable @Parameter(example = "rpt_0HZ8K3QF5S1RM") String id,
            @PathVariable @Parameter(example = "json") String format,
            @RequestParam(name = "api_key", required = false) @Nullable String apiKey,
            Caller caller) {
        return listed(format, List.of(desk.request(id, caller, apiKey)));
    }

    @GetMapping("/requests." + FORMAT)
    @Operation(summary = "Open311：上报列表", description = "只含公开的；默认最近 90 天或 1,000 件，以少者为准。")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, array = @ArraySchema(schema = @Schema(implementation = RequestView.class))),
                @Content(mediaType = TEXT_XML)
            })
    ResponseEntity<byte[]> requests(
            @PathVariable @Parameter(example = "json") String format,
            @RequestParam(name = "service_request_id", required = false) @Nullable String ids,
            @RequestParam(name = "service_code", required = false) @Parameter(example = "CMGT-01-03") @Nullable
                    String codes,
            @RequestParam(name = "start_date", required = false)
                    @Parameter(example = "2023-03-01T00:00:00+08:00")
                    @Nullable
                    String startDate,
            @RequestParam(name = "end_date", required = false)
                    @Parameter(example = "2023-03-31T23:59:59+08:00")
                    @Nullable
                    String endDate,
            @RequestParam(required = false) @Parameter(example = "open") @Nullable String status,
            @RequestParam(required = false) @Parameter(example = "1") @Nullable String page,
            @RequestParam(name = "page_size", required = false) @Parameter(description = "至多 1000") @Nullable
                    String pageSize) {
        return listed(format, desk.requests(new RequestQuery(ids, codes, startDate, endDate, status, page, pageSize)));
    }

    /** Errors are arrays here, whatever the rest of the platform answers. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> failed(Exception exception, HttpServletRequest request) {
        ErrorView.Answer answer = ErrorView.of(exception);
        if (answer.error().description().startsWith("general")) {
            log.error("event=open311 hop=failed", exception);
        }
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(answer.error().code()).cacheControl(CacheControl.noStore());
        if (answer.retryAfter() != null) {
            builder.header(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, answer.retryAfter().toSeconds())));
        }
        String format = request.getRequestURI().endsWith(".xml") ? Formats.XML : "json";
        return formats.answer(builder, format, "errors", List.of(answer.error()));
    }

    private ResponseEntity<byte[]> listed(String format, List<Report> reports) {
        return formats.answer(
                ResponseEntity.ok().cacheControl(CacheControl.noCache()),
                format,
                "service_requests",
                reports.stream()
                        .map(report -> RequestView.of(report, mediaUrl(report)))
                        .toList());
    }

    private @Nullable String mediaUrl(Report report) {
        return report.photos().stream()
                .findFirst()
                .map(id -> address + links.link(new MediaId(id), MediaSize.ORIGINAL))
                .orElse(null);
    }

    private static ResponseEntity.BodyBuilder seldomChanging() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(SELDOM_CHANGES).cachePublic());
    }
}
