package io.fengyi.figures.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.figures.FigureBook;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/figures/{service}}. Source: platform.md 5. */
@RestController
@RequestMapping("/api/v1/figures/${fengyi.service}")
@Tag(name = "指标")
public class FiguresResource {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Shorter than what callers may keep: a board that is told of an event shows it within five seconds whoever has read just before. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST_KEPT = 2_000;
    private static final int MONTHS = 12;
    private static final int SUBDISTRICT = 9;

    private final String service;
    private final FigureBook book;
    private final FigureTexts texts;
    private final Clock clock;
    private final Cache<Asked, FiguresView> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    private record Asked(FigureQuestion question, List<String> keys, Locale locale) {}

    public FiguresResource(
            @Value("${fengyi.service}") String service, FigureBook book, FigureTexts texts, Clock clock) {
        this.service = service;
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(
            value = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER, Role.PARTNER},
            partnerScope = "figures:read")
    @Operation(
            summary = "本服务的指标",
            description =
                    "流量指标统计 from 至 asOf（默认截至 asOf 的十二个月），存量指标为 asOf 当日终了；比率附分子与分母；" + "人数少于 5 的隐去。带 ETag，未变化时答 304。")
    ResponseEntity<FiguresView> figures(
            Caller caller,
            @RequestParam @Nullable @Parameter(example = "2023-03-31", description = "默认今天") LocalDate asOf,
            @RequestParam @Parameter(example = "320299001", description = "须整体在您的辖区内") String area,
            @RequestParam @Nullable @Parameter(example = "2022-04-01") LocalDate from,
            @RequestParam @Nullable @Parameter(description = "指标名，可多个；默认全部") List<String> keys,
            @RequestParam @Nullable @Parameter(description = "分组，如 month、community") String groupBy,
            Locale locale) {
        if (!area.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw InvalidValue.badRequest("area", "area: " + area + " (6, 9 or 12 digits)");
        }
        if (!caller.scope(
                        Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.COMMUNITY_STAFF, Role.DISTRICT_VIEWER, Role.PARTNER)
                .covers(area)) {
            throw new NotFound("area", area);
        }
        FigureQuestion question = question(asOf, from, area, groupBy, mayCountMembers(caller, area));
        Asked asked = new Asked(question, keys == null ? List.of() : List.copyOf(keys), locale);
        FiguresView view = kept.get(asked, this::answer);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag("\"" + Integer.toHexString(view.hashCode()) + "\"")
                .body(view);
    }

    /** Members and candidates are counted exactly for Party affairs, and never below the subdistrict (registry.md 5). */
    private static boolean mayCountMembers(Caller caller, String area) {
        return area.length() <= SUBDISTRICT && caller.scope(Role.PARTY_AFFAIRS).covers(area);
    }

    private FigureQuestion question(
            @Nullable LocalDate asOf, @Nullable LocalDate from, String area, @Nullable String groupBy, boolean exact) {
        LocalDate today = BusinessDay.of(clock.instant());
        LocalDate last = asOf == null ? today : asOf;
        if (last.isAfter(today)) {
            throw InvalidValue.badRequest("asOf", "asOf: " + last + " (today is " + today + ")");
        }
        LocalDate first = from == null ? last.minusMonths(MONTHS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw InvalidValue.badRequest("from", "from: " + first + " (after asOf " + last + ")");
        }
        return new FigureQuestion(last, first, area, groupBy, exact);
    }

    private FiguresView answer(Asked asked) {
        FigureQuestion question = asked.question();
        return new FiguresView(
                question.asOf(),
                question.from(),
                question.area(),
                book.answer(asked.keys(), question).stream()
                        .map(figure ->
                                FigureView.of(figure, texts, asked.locale(), service, link(question, figure.key())))
                        .toList());
    }

    /** Without a grouping that the figure does not offer: that would be refused. */
    private String link(FigureQuestion question, String key) {
        String groupBy = question.groupBy();
        return "/api/v1/figures/" + service + "?asOf=" + question.asOf() + "&from=" + question.from() + "&area="
                + question.area() + "&keys=" + key
                + (groupBy == null || !book.offers(key, groupBy) ? "" : "&groupBy=" + groupBy);
    }
}
