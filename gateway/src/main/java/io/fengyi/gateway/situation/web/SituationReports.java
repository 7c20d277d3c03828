package io.fengyi.gateway.situation.web;

import io.fengyi.gateway.edge.Admission;
import io.fengyi.gateway.forward.PublicAddress;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.situation.Outline;
import io.fengyi.gateway.situation.SituationReport;
import io.fengyi.gateway.situation.docx.WordReport;
import io.fengyi.gateway.situation.figures.FigureDesk;
import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Period;
import io.fengyi.gateway.trace.TraceParent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** {@code GET /api/v1/situation-report} as JSON, HTML or Word. Source: platform.md 3.11. */
@Configuration(proxyBeanMethods = false)
class SituationReports {

    static final String PATH = "/api/v1/situation-report";
    static final Set<String> ROLES = Set.of("STREET_ADMIN", "PARTY_AFFAIRS", "COMMUNITY_STAFF", "DISTRICT_VIEWER");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @Bean
    RouterFunction<ServerResponse> situationReportRoute(
            Admission admission, FigureDesk figures, PublicAddress address, Clock clock) {
        Set<FigureRef> needed = Outline.figures();
        return RouterFunctions.route()
                .GET(
                        PATH,
                        request -> admission.admit(request.exchange(), ROLES).flatMap(token -> {
                            ReportQuestion question = ReportQuestion.of(request.queryParams());
                            return report(needed, question.period(), token, request, figures, clock)
                                    .flatMap(report -> answer(report, question.format(), address.url()));
                        }))
                .build();
    }

    private static Mono<SituationReport> report(
            Set<FigureRef> needed,
            Period period,
            String token,
            ServerRequest request,
            FigureDesk figures,
            Clock clock) {
        return figures.ask(needed, period, token, TraceParent.of(request.exchange()))
                .map(answers -> {
                    int status = answers.refusal();
                    if (status == NOT_FOUND) {
                        throw Refusal.of(status, "area-not-found", period.area());
                    }
                    if (status != OK) {
                        throw Refusal.of(status, "invalid-value", "asOf", period.asOf(), "≤ today");
                    }
                    return Outline.written(answers, period, clock.instant());
                });
    }

    private static Mono<ServerResponse> answer(SituationReport report, ReportQuestion.Format format, URI base) {
        ServerResponse.BodyBuilder answer = ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY");
        return switch (format) {
            case JSON -> answer.contentType(MediaType.APPLICATION_JSON).bodyValue(report);
            case HTML ->
                answer.contentType(HTML)
                        .header("Content-Security-Policy", HtmlReport.POLICY)
                        .bodyValue(HtmlReport.of(report));
            case DOCX ->
                Mono.fromCallable(() -> WordReport.of(report, base))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(bytes -> answer.contentType(WORD)
                                .header(HttpHeaders.CONTENT_DISPOSITION, fileName(report))
                                .bodyValue(bytes));
        };
    }

    private static String fileName(SituationReport report) {
        return ContentDisposition.attachment()
                .filename("situation-" + report.asOf() + "-" + report.area() + ".docx", StandardCharsets.US_ASCII)
                .build()
                .toString();
    }
}
